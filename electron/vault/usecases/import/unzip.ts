import { crc32, inflateRawSync } from 'node:zlib';

/** One file of an archive. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
}

/** What a workbook's texts, styles and sheets may unpack to, together (bytes). */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;
const MOST_ENTRIES = 4000;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Pictures, charts, macros and the like say nothing of people; what is not unpacked can do no harm. */
const NEEDED =
  /(^|\/)(\[Content_Types\]\.xml|workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/(workbook\.xml)?\.rels|theme\/theme\d*\.xml|worksheets\/[^/]+\.xml)$/i;

/** Why an archive is not unpacked. */
export type UnzipRefusal = 'damaged' | 'too-much';

/**
 * The archive of a workbook with what is needed of it, unpacked within `MAX_UNPACKED_BYTES` and packed no more, so that whoever reads it next meets
 * no entry that is larger than it says.
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array | UnzipRefusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file);
  if (typeof entries === 'string') return entries;
  const names = new Set<string>();
  const unpacked: { readonly name: string; readonly data: Buffer }[] = [];
  let left = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    // Two of one name: readers do not agree on which is meant.
    if (names.has(entry.name)) return 'damaged';
    names.add(entry.name);
    if (!NEEDED.test(entry.name)) continue;
    const data = dataOf(file, entry, left);
    if (typeof data === 'string') return data;
    left -= data.length;
    unpacked.push({ name: entry.name, data });
  }
  return packed(unpacked);
}

function entriesOf(file: Buffer): readonly Entry[] | UnzipRefusal {
  const end = endOf(file);
  if (end < 0) return 'damaged';
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return 'too-much';
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > file.length || file.readUInt32LE(at) !== CENTRAL) return 'damaged';
    const nameBytes = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += CENTRAL_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return -1;
}

function dataOf(file: Buffer, { flags, method, packed: size, offset }: Entry, most: number): Buffer | UnzipRefusal {
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || offset + LOCAL_BYTES > file.length || file.readUInt32LE(offset) !== LOCAL) return 'damaged';
  const start = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + size > file.length) return 'damaged';
  const data = file.subarray(start, start + size);
  if (method === STORED) return data.length > most ? 'too-much' : data;
  if (method !== DEFLATED) return 'damaged';
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? 'too-much' : 'damaged';
  }
}

/** An archive of `files`, stored as they are. */
function packed(files: readonly { readonly name: string; readonly data: Buffer }[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name: text, data } of files) {
    const name = Buffer.from(text);
    const head = Buffer.alloc(LOCAL_BYTES);
    head.writeUInt32LE(LOCAL, 0);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(CENTRAL_BYTES);
    entry.writeUInt32LE(CENTRAL, 0);
    head.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(at, 42);
    central.push(entry, name);
    parts.push(head, name, data);
    at += LOCAL_BYTES + name.length + data.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...central, end]);
}
