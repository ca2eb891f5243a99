/** A class of a style sheet, for parts that take no undefined one. */
export function classOf(styles: Readonly<Record<string, string>>, name: string): string {
  return styles[name] ?? '';
}
