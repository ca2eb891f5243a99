import type { IsoDate } from '../../lib/iso-date.ts';
import type { AwayKind, Lane } from '../lane.ts';
import type { ColorKey, LaneIcon } from '../palette.ts';
import { daysOf, ruleOn } from './rules.ts';
import type { RuleKey } from './table.ts';

interface Suggestion {
  readonly name: { readonly da: string; readonly en: string };
  /** Where the name says something about health or birth: what an overview without names calls the lane. */
  readonly glanceName?: { readonly da: string; readonly en: string };
  readonly color: ColorKey;
  readonly icon: LaneIcon;
  /** Rules whose times add up to the expected stay; none where no source gives one. */
  readonly stay: readonly RuleKey[];
  /** The rule whose time is the rhythm of contacts; none where no source gives one. */
  readonly cadence?: RuleKey;
  readonly isEnd?: true;
  readonly away?: AwayKind;
}

/** Barsel, sygemeldt, IGU and praktik hang on the boards this one comes from; the others are proposals. */
const SUGGESTIONS: readonly Suggestion[] = [
  {
    name: { da: 'Ny / modtagelse', en: 'New / reception' },
    color: 'sky',
    icon: 'door-open',
    stay: ['introduction.first-offer-at-latest'],
    cadence: 'contact.weekly',
  },
  {
    name: { da: 'Praktik', en: 'Internship' },
    color: 'blue',
    icon: 'briefcase',
    stay: ['internship.longest'],
    cadence: 'contact.at-company',
  },
  {
    name: { da: 'Praktik + løntimer', en: 'Internship + paid hours' },
    color: 'indigo',
    icon: 'hand-coins',
    stay: [],
    cadence: 'contact.at-company',
  },
  // The longer of the two: nobody should look overdue who is not.
  {
    name: { da: 'Løntilskud', en: 'Wage subsidy' },
    color: 'teal',
    icon: 'wallet',
    stay: ['wage-subsidy.private'],
    cadence: 'contact.at-company',
  },
  {
    name: { da: 'IGU', en: 'IGU' },
    color: 'violet',
    icon: 'graduation-cap',
    stay: ['igu.duration'],
    cadence: 'contact.at-company',
  },
  {
    name: { da: 'Sygemeldt', en: 'Sick leave' },
    glanceName: { da: 'Pause', en: 'Break' },
    color: 'orange',
    icon: 'heart-pulse',
    stay: [],
    away: 'sickness',
  },
  {
    name: { da: 'Barsel', en: 'Parental leave' },
    glanceName: { da: 'Orlov', en: 'Leave' },
    color: 'plum',
    icon: 'baby',
    stay: [
      'parental-leave.before-birth',
      'parental-leave.after-birth-first-part',
      'parental-leave.after-birth-second-part',
    ],
    away: 'parental-leave',
  },
  { name: { da: 'Efterværn', en: 'Aftercare' }, color: 'grass', icon: 'sprout', stay: [] },
  { name: { da: 'Parkeret til dato', en: 'Parked until a date' }, color: 'amber', icon: 'calendar-clock', stay: [] },
  { name: { da: 'Afsluttet', en: 'Closed' }, color: 'slate', icon: 'flag', stay: [], isEnd: true },
];

/** The first lanes offered for a new board, in order. Expected stays and rhythms come from the rules in force on `today`; null where no source gives one. */
export function suggestedLanes(lang: 'da' | 'en', today: IsoDate): readonly Omit<Lane, 'id' | 'order'>[] {
  return SUGGESTIONS.map(({ name, glanceName, color, icon, stay, cadence, isEnd = false, away = null }) => ({
    name: name[lang],
    glanceName: glanceName?.[lang] ?? '',
    color,
    icon,
    expectedDays: daysOfAll(stay, today),
    cadenceDays: cadence === undefined ? null : daysOfAll([cadence], today),
    isEnd,
    away,
    retentionDays: null,
  }));
}

function daysOfAll(rules: readonly RuleKey[], today: IsoDate): number | null {
  const parts = rules.map((key) => {
    const rule = ruleOn(key, today);
    return rule && daysOf(rule);
  });
  if (parts.length === 0 || parts.includes(undefined)) return null;
  return parts.reduce<number>((sum, days) => sum + (days ?? 0), 0);
}
