import type { BoardReader } from '../changes/record-store.ts';
import type { CommandPayloads } from '../commands/payloads.ts';
import { CONSULTANT_TEXT_LIMITS, initialsKey } from '../domain/consultant.ts';
import type { ConsultantId, LaneId } from '../domain/ids.ts';
import type { AwayKind } from '../domain/lane.ts';
import { COLOR_KEYS, type ColorKey, type LaneIcon } from '../domain/palette.ts';
import { suggestedLanes } from '../domain/rules/suggested-lanes.ts';
import { fold } from '../lib/fold.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { characterCount } from '../lib/safe-text.ts';
import { looksLikeInitials, proposeInitials } from './initials.ts';
import { nameKey } from './name-groups.ts';
import type { OwnConsultant, OwnLane } from './own-places.ts';

type NewLane = CommandPayloads['import.apply']['lanes'][number];
type NewConsultant = CommandPayloads['import.apply']['consultants'][number];

/** Words in a lane's name that tell its picture; the first that fits. */
const ICON_WORDS: readonly (readonly [RegExp, LaneIcon])[] = [
  [/barsel|gravid|orlov|parental/, 'baby'],
  [/syg|sick/, 'heart-pulse'],
  [/helbred|lage|health/, 'stethoscope'],
  [/igu|uddannelse|skole|kursus|course|school/, 'graduation-cap'],
  [/tilskud|subsid/, 'wallet'],
  [/timer|hours|lon/, 'hand-coins'],
  [/praktik|intern/, 'briefcase'],
  [/job|arbejde|ansat|work/, 'hammer'],
  [/ny|modtag|afklar|visit|new/, 'door-open'],
  [/varn|care/, 'sprout'],
  [/park|vent|pause|wait/, 'calendar-clock'],
  [/slut|stop|end|closed/, 'flag'],
  [/sprog|dansk|language/, 'book-open'],
  [/hjem|home/, 'house'],
];

/** Words that a lane's name begins with where people are away from work; the first that fits. Those who come back from it are not. */
const AWAY_WORDS: readonly (readonly [RegExp, AwayKind])[] = [
  [/^(pa )?(barsel(sorlov)?|parental leave|maternity leave|paternity leave)\b/, 'parental-leave'],
  [/^((langtids)?sygemeld|sick leave|on sick leave)/, 'sickness'],
  [/^(pa )?(orlov|on leave|leave)\b/, 'leave'],
];

/** A lane for each name, in their order, as it would be proposed by hand: the suggested one of that name, else a free colour and a picture that fits. A file of ours tells the colour. */
export function newLanes(
  names: readonly string[],
  board: BoardReader,
  newId: () => string,
  today: IsoDate,
  own: readonly OwnLane[] = [],
): readonly NewLane[] {
  const suggestions = new Map(
    [...suggestedLanes('en', today), ...suggestedLanes('da', today)].map((lane) => [nameKey(lane.name), lane]),
  );
  const used = [...board.all('lane')].map(({ color }) => color);
  return names.map((name) => {
    const suggested = suggestions.get(nameKey(name));
    const told = own.find((lane) => lane.name === name)?.color;
    const color = told ?? (suggested && !used.includes(suggested.color) ? suggested.color : leastUsed(used));
    used.push(color);
    const icon = suggested?.icon ?? ICON_WORDS.find(([word]) => word.test(fold(name)))?.[1] ?? 'star';
    return {
      id: newId() as LaneId,
      name,
      glanceName: suggested?.glanceName ?? '',
      color,
      icon,
      expectedDays: suggested?.expectedDays ?? null,
      cadenceDays: suggested?.cadenceDays ?? null,
      isEnd: suggested?.isEnd ?? false,
      away: suggested?.away ?? AWAY_WORDS.find(([word]) => word.test(fold(name)))?.[1] ?? null,
    };
  });
}

/** A consultant for each name, in their order, with initials and a colour nobody else bears where there is one left, or those that a file of ours tells. */
export function newConsultants(
  names: readonly string[],
  board: BoardReader,
  newId: () => string,
  ours: readonly OwnConsultant[] = [],
): readonly NewConsultant[] {
  const active = [...board.all('consultant')].filter((consultant) => consultant.active);
  const initials = new Set(active.map((consultant) => fold(consultant.initials)));
  const used = active.map(({ color }) => color);
  const borne = new Set(active.map((consultant) => initialsKey(consultant.initials)));
  return names.map((called) => {
    const told = ours.find(({ label }) => label === called);
    const name = told?.name ?? called;
    // Some letters become two when they are written large.
    const large = name.toUpperCase();
    const asWritten =
      looksLikeInitials(name) && characterCount(large) <= CONSULTANT_TEXT_LIMITS.initials && !initials.has(fold(name));
    const isFree = told !== undefined && told.initials !== '' && !borne.has(initialsKey(told.initials));
    const own = isFree ? told.initials : asWritten ? large : proposeInitials(name, initials);
    initials.add(fold(own));
    borne.add(initialsKey(own));
    const color = told?.color ?? leastUsed(used);
    used.push(color);
    return { id: newId() as ConsultantId, name, initials: own, color, limit: told?.limit ?? null };
  });
}

function leastUsed(used: readonly ColorKey[]): ColorKey {
  const times = (color: ColorKey): number => used.filter((other) => other === color).length;
  return COLOR_KEYS.reduce((best, color) => (times(color) < times(best) ? color : best), COLOR_KEYS[0]);
}
