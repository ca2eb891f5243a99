import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

import { FIRST_WIDTHS } from './list.ts';
import { MARGIN } from './page-foot.ts';
import { CARD_TAG } from './poster-card.ts';

/** The number that a line of the list begins with. */
const NUMBER = /^(\d+)\.$/;

/** How many people a list has, read from its bytes: the lines' own numbers, each once and none left out. Throws when it cannot be read, or a number is missing. */
export async function countInList(bytes: Uint8Array, passphrase: string | null): Promise<number> {
  const document = await opened(bytes, passphrase);
  const found = new Set<number>();
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const number of numbersOf(items)) found.add(number);
  }
  for (let number = 1; number <= found.size; number += 1)
    if (!found.has(number)) throw new Error('a line of the list is missing');
  return found.size;
}

/** How many cards a poster or a sheet to cut has, read from its bytes: each is marked as one, and holds text; and how many pictures. Throws when it cannot be read, or a card is empty. */
export async function countInPoster(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<{ readonly cards: number; readonly pictures: number }> {
  const document = await opened(bytes, passphrase);
  const { OPS } = await getResolvedPDFJS();
  let [cards, pictures] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let card: string | null = null;
    for (const item of items) {
      if ('str' in item) {
        if (card !== null) card += item.str;
      } else if (item.type === 'beginMarkedContent' && 'tag' in item && item.tag === CARD_TAG) card = '';
      else if (item.type === 'endMarkedContent') {
        if (card?.trim() === '') throw new Error('a card of the poster is empty');
        if (card !== null) cards += 1;
        card = null;
      }
    }
    const { fnArray } = await page.getOperatorList();
    pictures += fnArray.filter((step) => step === OPS.paintImageXObject).length;
  }
  return { cards, pictures };
}

/** The reader takes the bytes it is given away. */
const opened = (bytes: Uint8Array, passphrase: string | null) =>
  getDocumentProxy(new Uint8Array(bytes), passphrase === null ? {} : { password: passphrase });

/** What stands in the first column, line by line; a reader may find a number in several pieces. */
function numbersOf(items: readonly object[]): readonly number[] {
  const lines = new Map<number, string>();
  for (const item of items) {
    if (!('str' in item && 'transform' in item)) continue;
    const { str, transform } = item as { readonly str: string; readonly transform: readonly number[] };
    const [x = 0, y = 0] = transform.slice(4);
    const isFirst = Math.abs(x - MARGIN) < 1;
    if (isFirst) lines.set(y, str);
    else if (lines.has(y) && x < MARGIN + FIRST_WIDTHS.number) lines.set(y, (lines.get(y) ?? '') + str);
  }
  return [...lines.values()].flatMap((text) => NUMBER.exec(text.replace(/\s/g, ''))?.[1] ?? []).map(Number);
}
