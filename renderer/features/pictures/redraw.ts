import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { bareWebp } from './bare-webp.ts';
import { faultOfFile } from './picture-state.ts';

const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** Longest side of a picture that is worked on: enough to cut a portrait out of a corner of it. */
const WORKING_SIDE = 1600;
const QUALITIES = [0.86, 0.72, 0.55, 0.35] as const;

const TOO_LARGE = { kind: 'picture-too-large', maxBytes: MAX_FILE_BYTES } as const;

/** How a picture is drawn anew. */
export interface Redrawing {
  /** No side is longer, and nothing is enlarged. In pixels. */
  readonly side: number;
  readonly maxBytes: number;
}

/**
 * A chosen file as a picture drawn anew, so that nothing of the file itself is kept (place, time and camera hide in a photo's metadata, a program
 * in an SVG). All of it; what is clear in it stays clear. WebP.
 */
export async function redraw(
  file: Blob,
  { side, maxBytes }: Redrawing,
): Promise<Result<Uint8Array<ArrayBuffer>, PortraitRefusal>> {
  const opened = await decode(file);
  if (!opened.ok) return opened;
  const picture = opened.value;
  const canvas = drawInside(picture, side, null);
  picture.close();
  for (const quality of QUALITIES) {
    const bytes = bytesOf(canvas.toDataURL('image/webp', quality));
    if (bytes.length <= maxBytes) return ok(bytes);
  }
  return err(TOO_LARGE);
}

/** A picture that a part is being chosen of. Holds nothing of the file it came from. */
export interface WorkingPicture {
  /** For an image element. */
  readonly address: string;
  readonly canvas: HTMLCanvasElement;
}

/** Opens a chosen file to choose a part of it; on white, where it is clear. */
export async function openPicture(file: Blob): Promise<Result<WorkingPicture, PortraitRefusal>> {
  const opened = await decode(file);
  if (!opened.ok) return opened;
  const canvas = drawInside(opened.value, WORKING_SIDE, '#fff');
  opened.value.close();
  // Within the page: what a Blob holds is kept by the browser's process, which outlives a lock.
  return ok({ address: canvas.toDataURL('image/jpeg', 0.9), canvas });
}

/** A part of a picture, in its pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sides of a cut-out that are tried in turn, in pixels; the qualities of the first come first. */
const SIDES = [256, 192, 128] as const;

/** A square part of a picture, drawn anew as a WebP that carries nothing else: as large and as good as `maxBytes` takes. */
export function cutOut(
  { canvas }: WorkingPicture,
  { x, y, width, height }: PictureArea,
  maxBytes: number,
): Result<Uint8Array<ArrayBuffer>, PortraitRefusal> {
  for (const side of SIDES) {
    const drawn = blank(side, side, '#fff');
    drawn.context.drawImage(canvas, x, y, width, height, 0, 0, side, side);
    for (const quality of QUALITIES) {
      const bytes = bareWebp(bytesOf(drawn.canvas.toDataURL('image/webp', quality)));
      if (!bytes) throw new Error('the page draws no plain WebP');
      if (bytes.length <= maxBytes) return ok(bytes);
    }
  }
  return err(TOO_LARGE);
}

/** Looked at from outside first: what unfolds into too much, moves or is cut off meets no decoder. */
async function decode(file: Blob): Promise<Result<ImageBitmap, PortraitRefusal>> {
  if (file.size > MAX_FILE_BYTES) return err(TOO_LARGE);
  const fault = faultOfFile(new Uint8Array(await file.arrayBuffer()));
  if (fault) return err({ kind: fault });
  const picture = await createImageBitmap(file).catch(() => null);
  return picture ? ok(picture) : err({ kind: 'not-a-picture' });
}

function drawInside(picture: ImageBitmap, side: number, ground: string | null): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const { canvas, context } = blank(width, height, ground);
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function blank(width: number, height: number, ground: string | null) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: ground === null });
  if (!context) throw new Error('no canvas to draw on');
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

/** As text and not as a Blob: what a Blob holds is kept by the browser's process, which outlives a lock. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.split(',')[1] ?? ''), (sign) => sign.charCodeAt(0));
}
