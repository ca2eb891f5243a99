import { z } from 'zod';
import { DOOR_TITLE_LIMIT, MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { characterCount, safeLine } from '../../../shared/lib/safe-text.ts';

/** What the closed door says of its house: one clean line, '' for none. */
export const doorTitleSchema = z
  .string()
  .max(1000)
  .transform(safeLine)
  .refine((title) => characterCount(title) <= DOOR_TITLE_LIMIT);

const bytesAt = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte);

/** Whether these bytes begin as a PNG, a JPEG or a WebP does. */
export function isPicture(bytes: Uint8Array): boolean {
  return (
    bytesAt(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    bytesAt(bytes, 0, [0xff, 0xd8, 0xff]) ||
    (bytesAt(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && bytesAt(bytes, 8, [0x57, 0x45, 0x42, 0x50]))
  );
}

/** What is kept as the door's picture; its bytes tell, not its name. */
export const doorPictureSchema = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .refine((bytes) => bytes.byteLength <= MAX_DOOR_PICTURE_BYTES && isPicture(bytes));
