/** A string that stands nowhere unless the board's data does. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

const ENCODINGS = ['utf8', 'utf16le'] as const;
/** No two regions or blocks that are read one after the other may hide a needle between them. */
export const LONGEST_NEEDLE = 512;

/** A text as programs keep it. In small letters too, since a search folds what it keeps. */
export function textNeedles(name: string, text: string): readonly Needle[] {
  const forms = [...new Set([text, text.toLowerCase()])];
  return forms.flatMap((form) => ENCODINGS.map((encoding) => ({ name, bytes: Buffer.from(form, encoding) })));
}

/** Bytes as they are, and as a program would write them down. */
export function secretNeedles(name: string, secret: Buffer): readonly Needle[] {
  const hex = secret.toString('hex');
  const written = [hex, hex.toUpperCase(), secret.toString('base64').replace(/=+$/, '')];
  return [{ name, bytes: secret }, ...written.flatMap((text) => textNeedles(name, text))];
}

/** Names of the needles that stand in these bytes. */
export function needlesIn(bytes: Buffer, needles: readonly Needle[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const needle of needles) if (!found.has(needle.name) && bytes.includes(needle.bytes)) found.add(needle.name);
  return found;
}
