import { CONSULTANT_TEXT_LIMITS, initialsKey, type Consultant } from '../../../shared/domain/consultant.ts';
import { COLOR_KEYS, type ColorKey } from '../../../shared/domain/palette.ts';

type Colleague = Pick<Consultant, 'initials' | 'color' | 'active'>;

/** Initials for `name` that no active colleague bears: "Mette Kjær" → MK, else MKJ, MEK … At most four letters; '' for no name. */
export function proposeInitials(name: string, colleagues: readonly Colleague[]): string {
  const words = name
    .split(/[\s.]+/u)
    .map((word) => word.match(/\p{L}\p{M}*/gu) ?? [])
    .filter((letters) => letters.length > 0);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (!first) return '';
  const taken = new Set(colleagues.filter((one) => one.active).map((one) => initialsKey(one.initials)));
  const start = (letters: readonly string[], count: number): string => letters.slice(0, count).join('');
  const ways = last
    ? [
        start(first, 1) + start(last, 1),
        words.map((word) => start(word, 1)).join(''),
        start(first, 1) + start(last, 2),
        start(first, 2) + start(last, 1),
        start(first, 2) + start(last, 2),
        start(first, 1) + start(last, 3),
      ]
    : [start(first, 2), start(first, 3), start(first, 4)];
  const fitting = ways
    .map((way) => way.toLocaleUpperCase('da'))
    .filter((way) => [...way.normalize('NFC')].length <= CONSULTANT_TEXT_LIMITS.initials);
  return fitting.find((way) => !taken.has(initialsKey(way))) ?? fitting[0] ?? '';
}

/** The colour fewest active colleagues bear, in the order of the palette. */
export function proposeColor(colleagues: readonly Colleague[]): ColorKey {
  const borne = (color: ColorKey): number => colleagues.filter((one) => one.active && one.color === color).length;
  return [...COLOR_KEYS].sort((a, b) => borne(a) - borne(b))[0] ?? COLOR_KEYS[0];
}
