import { isoDateOf, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from '../../../../shared/snapshot/words.ts';
import { INK, type Canvas } from '../documents/canvas.ts';
import type { Printing } from './printing.ts';

const TEXT = 8.5;
const HEIGHT = 13;
const PAD = 6;
/** Within the margin, and within what printers reach. */
const TOP = 16;
const ON_INK = 'FFFFFF';

/** On the page that is drawn: that it is confidential, `more` beside it, as white words in the top margin. Nothing where no names are shown. */
export function drawConfidential(
  canvas: Canvas,
  { snapshot, lang }: Printing,
  { x, more = '' }: { readonly x: number; readonly more?: string | undefined },
): void {
  if (snapshot.level !== 'identified') return;
  const { semibold } = canvas.pen;
  const text = [SNAPSHOT_WORDS[lang].confidential, more].filter((part) => part !== '').join(' · ');
  canvas.rect(x, TOP, semibold.widthOf(text, TEXT) + 2 * PAD, HEIGHT, INK, 3);
  semibold.draw(text, x + PAD, TOP + HEIGHT - 4, { size: TEXT, color: ON_INK });
}

/** What is said over the board of an earlier day, and when the paper was made; undefined for the day on which it was made. */
export function pastWords({
  snapshot: { day, madeAt },
  lang,
}: Pick<Printing, 'snapshot' | 'lang'>): { readonly shown: string; readonly made: string } | undefined {
  const made = isoDateOf(new Date(madeAt));
  if (day >= made) return undefined;
  const words = SNAPSHOT_WORDS[lang];
  return { shown: words.past(longDay(day, lang)), made: words.madeOn(longDay(made, lang)) };
}

function longDay(day: IsoDate, lang: SnapshotLang): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', form).format(new Date(`${day}T00:00:00Z`));
}
