import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { MAX_PORTRAIT_BYTES } from '../../../shared/ipc/limits.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { pictureSize } from './picture-size.ts';

const SIDE = 256;
const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** 50 megapixels unfold into 200 MB while they are shrunk. */
const MAX_PIXELS = 50_000_000;
const QUALITIES = [0.86, 0.72, 0.55, 0.35] as const;

const NOT_A_PICTURE = { kind: 'not-a-picture' } as const;
const TOO_LARGE = { kind: 'picture-too-large', maxBytes: MAX_FILE_BYTES } as const;

/**
 * A chosen file as a portrait: the middle square, 256 pixels a side, drawn anew, so that nothing of the file itself is kept
 * (place, time and camera hide in a photo's metadata).
 */
export async function portraitOf(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, PortraitRefusal>> {
  if (file.size > MAX_FILE_BYTES) return err(TOO_LARGE);
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width === 0 || size.height === 0) return err(NOT_A_PICTURE);
  if (size.width * size.height > MAX_PIXELS) return err(TOO_LARGE);
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return err(NOT_A_PICTURE);
  try {
    return await encode(drawSquare(picture));
  } finally {
    picture.close();
  }
}

function drawSquare(picture: ImageBitmap): OffscreenCanvas {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  const side = Math.min(picture.width, picture.height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIDE, SIDE);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  return canvas;
}

/** The best quality that fits. */
async function encode(canvas: OffscreenCanvas): Promise<Result<Uint8Array<ArrayBuffer>, PortraitRefusal>> {
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size <= MAX_PORTRAIT_BYTES) return ok(new Uint8Array(await blob.arrayBuffer()));
  }
  return err(TOO_LARGE);
}
