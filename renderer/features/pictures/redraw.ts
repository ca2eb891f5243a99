import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { pictureSize } from './picture-size.ts';

const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** 50 megapixels unfold into 200 MB while they are shrunk. */
const MAX_PIXELS = 50_000_000;
const QUALITIES = [0.86, 0.72, 0.55, 0.35] as const;

const NOT_A_PICTURE = { kind: 'not-a-picture' } as const;
const TOO_LARGE = { kind: 'picture-too-large', maxBytes: MAX_FILE_BYTES } as const;

/** How a picture is drawn anew. */
export interface Redrawing {
  /** 'square': the middle of it, `side` pixels each way. 'inside': all of it, no side longer than `side`, never enlarged. */
  readonly fit: 'square' | 'inside';
  readonly side: number;
  /** What shines through where the picture does not cover; null: stays clear. */
  readonly ground: string | null;
  readonly maxBytes: number;
}

/**
 * A chosen file as a picture drawn anew, so that nothing of the file itself is kept (place, time and camera hide in a photo's metadata, a program
 * in an SVG). WebP.
 */
export async function redraw(file: Blob, how: Redrawing): Promise<Result<Uint8Array<ArrayBuffer>, PortraitRefusal>> {
  if (file.size > MAX_FILE_BYTES) return err(TOO_LARGE);
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width === 0 || size.height === 0) return err(NOT_A_PICTURE);
  if (size.width * size.height > MAX_PIXELS) return err(TOO_LARGE);
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return err(NOT_A_PICTURE);
  try {
    return encode(draw(picture, how), how.maxBytes);
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, { fit, side, ground }: Redrawing): HTMLCanvasElement {
  const { width, height } = picture;
  const short = Math.min(width, height);
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = fit === 'square' ? side : Math.max(1, Math.round(width * scale));
  canvas.height = fit === 'square' ? side : Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  const from = fit === 'square' ? ([(width - short) / 2, (height - short) / 2, short, short] as const) : null;
  if (from) context.drawImage(picture, ...from, 0, 0, canvas.width, canvas.height);
  else context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The best quality that fits. As text and not as a Blob: what a Blob holds is kept by the browser's process, which outlives a lock. */
function encode(canvas: HTMLCanvasElement, maxBytes: number): Result<Uint8Array<ArrayBuffer>, PortraitRefusal> {
  for (const quality of QUALITIES) {
    const binary = atob(canvas.toDataURL('image/webp', quality).split(',')[1] ?? '');
    if (binary.length <= maxBytes) return ok(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  }
  return err(TOO_LARGE);
}
