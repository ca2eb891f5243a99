import type { PortraitId } from '../../../shared/domain/ids.ts';
import { callVault, dataUrlOf } from '../../state/index.ts';
import { asJpeg } from '../pictures/index.ts';

const BATCH = 200;
/** As many as a file takes along, and as large; a card without its picture shows the initials. */
const MOST = 2000;
const MAX_BYTES = 128 * 1024;

/** A picture as paper takes it. */
interface LabelPortrait {
  readonly id: PortraitId;
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

/** The pictures of these ids as JPEG; what cannot be drawn is left out. */
export async function labelPortraits(ids: readonly PortraitId[]): Promise<LabelPortrait[]> {
  const drawn: LabelPortrait[] = [];
  for (let at = 0; at < Math.min(ids.length, MOST); at += BATCH) {
    const answer = await callVault('portrait.load', { ids: ids.slice(at, Math.min(at + BATCH, MOST)) });
    for (const portrait of answer.ok ? answer.value : []) {
      const jpeg = await asJpeg(dataUrlOf(portrait));
      if (jpeg && jpeg.byteLength <= MAX_BYTES) drawn.push({ id: portrait.id, jpeg });
    }
  }
  return drawn;
}
