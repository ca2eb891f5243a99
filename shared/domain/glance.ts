import { initialsOf } from '../lib/initials.ts';
import type { BoardInfo } from './board.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from './citizen.ts';
import type { Consultant } from './consultant.ts';
import type { Lane } from './lane.ts';
import type { LaneIcon } from './palette.ts';
import type { Person } from './person.ts';
import { saysHealth } from './rules/health-words.ts';

/** What an overview without names shows of a field: something made from it alone, or nothing. */
type Sight<V> = ((value: V) => V) | 'hidden';
/** What stands where nothing is shown. */
const HIDDEN_CITIZEN = { ...BLANK_CITIZEN_FIELDS, householdId: null } satisfies Partial<Citizen>;
/** What has no blank cannot be hidden. */
type CitizenSights = {
  readonly [K in keyof Citizen]-?: K extends keyof typeof HIDDEN_CITIZEN
    ? Sight<Citizen[K]>
    : (value: Citizen[K]) => Citizen[K];
};
const asItIs = <V>(value: V): V => value;

/** Each field of a card. A new one does not compile before somebody has decided whether it may be seen; 'hidden' is the answer when in doubt. */
const CITIZEN_SIGHT: CitizenSights = {
  id: asItIs,
  name: initialsOf,
  laneId: asItIs,
  laneSince: asItIs,
  order: asItIs,
  consultantId: asItIs,
  nextDate: asItIs,
  caseNumber: 'hidden',
  birthDate: 'hidden',
  motherTongue: 'hidden',
  otherLanguages: 'hidden',
  danishEducation: 'hidden',
  phone: 'hidden',
  email: 'hidden',
  workExperience: 'hidden',
  earlierPlacements: 'hidden',
  considerations: 'hidden',
  drivingLicence: 'hidden',
  weeklyHours: 'hidden',
  note: 'hidden',
  portraitId: 'hidden',
  portraitConsent: 'hidden',
  portraitConsentOn: 'hidden',
  interpreter: 'hidden',
  home: 'hidden',
  education: 'hidden',
  skills: 'hidden',
  wishes: 'hidden',
  workTimes: 'hidden',
  avoids: 'hidden',
  licences: 'hidden',
  householdId: 'hidden',
  enteredOn: asItIs,
  lastContact: asItIs,
};
const SIGHTS = Object.entries(CITIZEN_SIGHT) as [keyof Citizen, Sight<unknown>][];

/** The fields of a card that an overview has anything to show of. */
export const GLANCE_COLUMNS: readonly (keyof Citizen)[] = SIGHTS.flatMap(([field, sight]) =>
  sight === 'hidden' ? [] : [field],
);

/** Of the fields given, those that an overview shows, as it shows them. */
export function glanceFields(given: Partial<Citizen>): Partial<Citizen> {
  const shown: Record<string, unknown> = {};
  for (const [field, sight] of SIGHTS) if (sight !== 'hidden' && field in given) shown[field] = sight(given[field]);
  return shown;
}

/** The same with the name as it is: what a wall shows while somebody asks for names. */
export function wallFields(given: Partial<Citizen>): Partial<Citizen> {
  const { name } = given;
  return name === undefined ? glanceFields(given) : { ...glanceFields(given), name };
}

/** A card as a wall shows it while somebody asks for names. */
export function wallCitizen(citizen: Citizen): Citizen {
  return { ...glanceCitizen(citizen), name: citizen.name };
}

/** A card as an overview shows it: initials for a name, and blank where nothing is shown. */
export function glanceCitizen(citizen: Citizen): Citizen {
  return { ...HIDDEN_CITIZEN, ...glanceFields(citizen) } as Citizen;
}

/** Stands for pictures that say something about health. */
const PLAIN_ICON: LaneIcon = 'star';
const ICON_SIGHT: { readonly [I in LaneIcon]: LaneIcon } = {
  'door-open': 'door-open',
  briefcase: 'briefcase',
  'hand-coins': 'hand-coins',
  wallet: 'wallet',
  'graduation-cap': 'graduation-cap',
  'heart-pulse': PLAIN_ICON,
  baby: PLAIN_ICON,
  sprout: 'sprout',
  'calendar-clock': 'calendar-clock',
  flag: 'flag',
  users: 'users',
  hammer: 'hammer',
  'book-open': 'book-open',
  stethoscope: PLAIN_ICON,
  house: 'house',
  star: 'star',
};

/** A word that is true of every lane and of the board; people find a lane by its colour and place. */
const PLAIN_NAME = 'Tavle';

/** Lanes as an overview shows them. `ordered`: all of them, first to last, since one whose name is not shown is told by its place. */
export function glanceLanes(ordered: readonly Lane[]): readonly Lane[] {
  return ordered.map((lane, index): Lane => ({
    id: lane.id,
    name: glanceLaneName(lane, index + 1),
    glanceName: '',
    color: lane.color,
    icon: ICON_SIGHT[lane.icon],
    order: lane.order,
    expectedDays: lane.expectedDays,
    cadenceDays: lane.cadenceDays,
    isEnd: lane.isEnd,
    // That somebody is ill, or has a child, is what an overview must not say.
    away: null,
    retentionDays: null,
  }));
}

/** What an overview calls a lane; `place` counts from 1. What somebody has chosen for it is taken at their word. */
export function glanceLaneName({ name, glanceName }: Pick<Lane, 'name' | 'glanceName'>, place: number): string {
  if (glanceName !== '') return glanceName;
  return saysHealth(name) ? `${PLAIN_NAME} ${String(place)}` : name;
}

/** A consultant as an overview shows them. */
export function glanceConsultant({ id, initials, color, order, active }: Consultant): Consultant {
  // How much a colleague is to carry is nobody's business who stands before a board without names.
  return { id, name: initials, initials, color, order, active, limit: null };
}

/** The board as an overview shows it. */
export function glanceBoard({ id, name }: BoardInfo): BoardInfo {
  return { id, name: saysHealth(name) ? PLAIN_NAME : name };
}

/** Whoever has the board open, as an overview shows them. */
export function glancePerson({ id, name, role, temporary }: Person): Person {
  return { id, name: initialsOf(name), role, temporary };
}
