/** "RIFF", the length of the rest, "WEBP"; then chunks of a name, a length and that many bytes, filled up to an even number. */
const HEAD_LENGTH = 12;
const CHUNK_HEAD_LENGTH = 8;

/**
 * The same WebP with its picture alone. Browsers put a colour profile beside it when they draw one; whoever checks a portrait need not know what a
 * profile may hold when there is none. Undefined where there is no picture of one piece: what is clear in one lies in a second piece.
 */
export function bareWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = HEAD_LENGTH;
  while (at + CHUNK_HEAD_LENGTH <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const end = at + CHUNK_HEAD_LENGTH + length + (length % 2);
    if (name === 'ALPH' || end > bytes.length) return undefined;
    if (name === 'VP8 ' || name === 'VP8L') return wrapped(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function wrapped(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bare = new Uint8Array(HEAD_LENGTH + chunk.length);
  bare.set(new TextEncoder().encode('RIFF....WEBP'));
  new DataView(bare.buffer).setUint32(4, 4 + chunk.length, true);
  bare.set(chunk, HEAD_LENGTH);
  return bare;
}
