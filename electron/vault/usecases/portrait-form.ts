import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import type { Portrait } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { readJpeg } from './portrait-jpeg.ts';
import { readPng } from './portrait-png.ts';
import type { PictureReading } from './portrait-reading.ts';
import { readWebp } from './portrait-webp.ts';

/** Most pixels a side of a kept picture: several times what any screen shows of a card. */
const MAX_SIDE = 1024;

/**
 * What kind of picture the bytes are, taken piece by piece from first to last: every piece must be one that a plain still picture needs, and nothing
 * may come after the last one. What could say where, when, by whom or with what a photo was taken is refused, and so is whatever nobody knows.
 * Our own and not a library's: it decodes nothing, so that a hostile picture meets no decoder in the process that holds the records.
 * Refused: not-a-picture, picture-cut-off, picture-moves, picture-carries-more, picture-too-many-pixels.
 */
export function formOfPortrait(bytes: Uint8Array<ArrayBuffer>): Result<Portrait['mime'], PortraitRefusal> {
  const kind = kindOf(bytes);
  if (!kind) return err({ kind: 'not-a-picture' });
  const reading = kind.read(bytes);
  if (!reading.ok) return err({ kind: reading.error });
  const { width, height } = reading.value;
  if (width === 0 || height === 0) return err({ kind: 'not-a-picture' });
  return width > MAX_SIDE || height > MAX_SIDE ? err({ kind: 'picture-too-many-pixels' }) : ok(kind.mime);
}

const KINDS: readonly {
  readonly mime: Portrait['mime'];
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => PictureReading;
  readonly starts: RegExp;
}[] = [
  { mime: 'image/jpeg', read: readJpeg, starts: /^\xFF\xD8\xFF/ },
  { mime: 'image/png', read: readPng, starts: /^\x89PNG\r\n\x1A\n/ },
  { mime: 'image/webp', read: readWebp, starts: /^RIFF[^]{4}WEBP/ },
];

/** What the first bytes say; a picture that a program may live in (SVG) is none. */
function kindOf(bytes: Uint8Array): (typeof KINDS)[number] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return KINDS.find(({ starts }) => starts.test(head));
}
