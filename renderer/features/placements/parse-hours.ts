/** Hours a week as they are written ("7,5"), 0 for nothing; undefined where it is no number. */
export function parseHours(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return 0;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Hours as a field shows them; nothing for 0. */
export function hoursField(hours: number, sign: ',' | '.'): string {
  return hours === 0 ? '' : String(hours).replace('.', sign);
}
