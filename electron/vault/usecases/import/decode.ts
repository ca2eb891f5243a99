import type { ImportEncoding } from '../../../../shared/import/preview.ts';
import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';

export interface DecodedFile {
  readonly text: string;
  readonly encoding: ImportEncoding;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Older workbooks and other compound documents. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const BOMS: readonly (readonly [readonly number[], ImportEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Bytes looked at to tell UTF-16 and the single-byte encodings apart. */
const SAMPLE_BYTES = 64 * 1024;
/** æ ø å Æ Ø Å and é in the encoding of old Macs; in Windows-1252 these bytes are signs that stand in no Danish word. */
const MAC_LETTERS = new Set([0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81, 0x8e]);
/** æ ø å Æ Ø Å é ö ü ä in Windows-1252. */
const WINDOWS_LETTERS = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9, 0xf6, 0xfc, 0xe4]);

/** Whether a file is an archive, as workbooks are. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** The text of a file and the encoding it was read in (told by its bytes). Refused: empty, not-a-table. */
export function decodeFile(bytes: Uint8Array): Result<DecodedFile, ImportRefusal> {
  if (isArchive(bytes) || startsWith(bytes, COMPOUND)) return err({ kind: 'not-a-table', looksLike: 'workbook' });
  if (startsWith(bytes, PDF)) return err({ kind: 'not-a-table', looksLike: 'binary' });
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return err({ kind: 'not-a-table', looksLike: 'binary' });
  const text = decodeAs(bytes, encoding);
  return text.trim() === '' ? err({ kind: 'empty' }) : ok({ text, encoding });
}

/** The text of a file as a person says it is encoded; bytes that make no sense in it become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: ImportEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): ImportEncoding | undefined {
  const bom = BOMS.find(([mark]) => startsWith(bytes, mark));
  if (bom) return bom[1];
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return singleByteEncoding(bytes.subarray(0, SAMPLE_BYTES));
  }
}

/** UTF-16 without a mark: in texts of our letters every second byte is 0, and never the other one. */
function wideEncoding(bytes: Uint8Array): ImportEncoding | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1)
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.2;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** Windows-1252 is what Danish spreadsheets write; only clear signs of an old Mac say otherwise. */
function singleByteEncoding(sample: Uint8Array): ImportEncoding | undefined {
  let [mac, windows, controls] = [0, 0, 0];
  for (const byte of sample) {
    if (MAC_LETTERS.has(byte)) mac += 1;
    else if (WINDOWS_LETTERS.has(byte)) windows += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  }
  if (controls > sample.length / 100) return undefined;
  return mac > windows ? 'macintosh' : 'windows-1252';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
