import { closeSync, mkdirSync, openSync, renameSync, statSync, write as writeWithCallback, writeSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const write = promisify(writeWithCallback);

/** A file that only grows, until it is put aside and begun anew. */
export interface AppendedFile {
  /** Rejects when the disk does not take it. Precondition: the one before has been answered. */
  append(text: string): Promise<void>;
  /** The same before it returns, after what is being written just now. Throws when the disk does not take it. */
  appendNow(text: string): void;
}

/**
 * `tavle.log` in `folder`, readable by this user only; over `maxBytes` it becomes `tavle.log.1`. Each text has its place in the file before it is
 * written: one whose writing is under way when the program ends is simply written there once more, and nothing comes twice or in another order.
 */
export function createAppendedFile(folder: string, maxBytes: number): AppendedFile {
  const file = path.join(folder, 'tavle.log');
  let handle: number | null = null;
  let end = 0;
  let underWay: { readonly bytes: Buffer; readonly at: number } | null = null;
  const open = (): number => {
    if (handle !== null && end <= maxBytes) return handle;
    if (handle !== null) closeSync(handle);
    handle = null;
    mkdirSync(folder, { recursive: true });
    const size = sizeOf(file);
    if (size > maxBytes) renameSync(file, `${file}.1`);
    end = size > maxBytes ? 0 : size;
    // Neither emptied nor appended to: the place is given with each text.
    handle = openSync(file, end === 0 ? 'w' : 'r+', 0o600);
    return handle;
  };
  const place = (bytes: Buffer): number => {
    const at = end;
    end += bytes.byteLength;
    return at;
  };
  return {
    async append(text) {
      const to = open();
      const bytes = Buffer.from(text, 'utf8');
      underWay = { bytes, at: place(bytes) };
      try {
        await write(to, bytes, 0, bytes.byteLength, underWay.at);
      } catch (error) {
        // What of it came onto the disk is for the next look to say.
        closeSync(to);
        handle = null;
        throw error;
      } finally {
        underWay = null;
      }
    },
    appendNow(text) {
      if (underWay !== null && handle !== null) writeSync(handle, underWay.bytes, 0, null, underWay.at);
      const bytes = Buffer.from(text, 'utf8');
      // While a text is under way the file is not put aside beneath it.
      const to = underWay !== null && handle !== null ? handle : open();
      writeSync(to, bytes, 0, null, place(bytes));
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
