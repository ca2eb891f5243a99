import { A3_LYING } from '../documents/canvas.ts';
import { createPictureCanvas } from '../documents/picture-canvas.ts';
import { readPng, withText } from '../documents/png.ts';
import { drawList, heightOfCounts } from './list.ts';
import { planTall, type TallPoster } from './poster.ts';
import type { Printing } from './printing.ts';

/** As wide as a screen of fine pixels. */
const WIDTH = 3840;
/** More than this few programs open. */
const HIGHEST = 16_000;
const SCALE = WIDTH / A3_LYING.width;
const KEYWORD = 'Tavle';

/** The poster as a picture of one page, as high as it takes; it says in itself whose content it is. Throws when nobody could read so many on one. */
export async function pictureOf(printing: Printing): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot, hash } = printing;
  if (snapshot.level === 'counts') {
    const height = Math.max(A3_LYING.height, heightOfCounts(snapshot.lanes.length));
    const canvas = createPictureCanvas({ ...A3_LYING, height });
    drawList(canvas, printing);
    return withText(await canvas.png(WIDTH), KEYWORD, hash);
  }
  const plan = planned(printing);
  if (!plan) throw new Error('more people than a picture can show');
  const canvas = createPictureCanvas(plan.size);
  plan.draw(canvas);
  return withText(await canvas.png(WIDTH), KEYWORD, hash);
}

/**
 * How many cards a picture shows, read from its pixels: where each card is to stand, there is its consultant's colour. Of numbers 0. Throws when it cannot be
 * decoded, is none of that content, or a card is missing. Whether letters can be read, no program says.
 */
export function countInPicture(bytes: Uint8Array, printing: Printing): number {
  const { width, texts, colorAt } = readPng(bytes);
  if (width !== WIDTH || texts.get(KEYWORD) !== printing.hash) throw new Error('another picture');
  const plan = planned(printing);
  const bands = plan?.bands ?? [];
  for (const { x, y, color } of bands)
    if (colorAt(Math.floor(x * SCALE), Math.floor(y * SCALE)) !== color) throw new Error('a card is missing');
  return bands.length;
}

function planned({ snapshot, ...making }: Printing): TallPoster | undefined {
  if (snapshot.level === 'counts') return undefined;
  const { pen } = createPictureCanvas(A3_LYING);
  return planTall(pen, { ...making, snapshot }, A3_LYING, HIGHEST / SCALE);
}
