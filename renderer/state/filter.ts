import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import type { ConsultantId } from '../../shared/domain/ids.ts';
import type { BoardFilter } from '../../shared/domain/saved-view.ts';
import { fold } from '../../shared/lib/fold.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { attentionTo } from './attention-found.ts';
import { citizenText, otherNames, placedText, vocabulary } from './search-text.ts';
import { distanceOf, termsOf, wordsOf } from './search.ts';

/** Whose citizens a row of the board holds; 'none' for those whom nobody has. */
export type RowOwner = ConsultantId | 'none';

/** Tells whether a card stays. Null where everybody does. */
export type Matcher = ((citizen: Citizen) => boolean) | null;
type Test = (citizen: Citizen) => boolean;

export const ownerOf = (citizen: Citizen): RowOwner => citizen.consultantId ?? 'none';

/**
 * Who stays on a board that is narrowed to `filter`, as it is on `today`. Of the text every word must be found on the card, among the companies of
 * its placements, or in the consultant's name and initials. `nearly`: words that sound alike or are a letter away count too.
 */
export function createMatcher(
  filter: BoardFilter,
  board: BoardReader,
  today: IsoDate,
  { nearly = false }: { readonly nearly?: boolean } = {},
): Matcher {
  // What costs least is asked first.
  const tests = [
    ownerTest(filter.owners),
    laneTest(filter.lanes),
    hoursTest(filter.minHours),
    filter.isOverdue ? overdueTest(board, today) : null,
    languageTest(filter.languages),
    wordsTest(filter.licence, licenceText),
    wordsTest(filter.experience, (citizen) => experienceText(citizen) + placedText(board, citizen.id)),
    nearly ? nearTextTest(filter.text, board) : textTest(filter.text, board),
  ].filter((test) => test !== null);
  if (tests.length === 0) return null;
  return (citizen) => tests.every((test) => test(citizen));
}

function ownerTest(owners: BoardFilter['owners']): Test | null {
  if (owners.length === 0) return null;
  const asked = new Set(owners);
  return (citizen) => asked.has(ownerOf(citizen));
}

function laneTest(lanes: BoardFilter['lanes']): Test | null {
  if (lanes.length === 0) return null;
  const asked = new Set(lanes);
  return ({ laneId }) => asked.has(laneId);
}

/** Whoever has no hours on the card is not known to have enough. */
function hoursTest(minHours: number | null): Test | null {
  return minHours === null ? null : ({ weeklyHours }) => weeklyHours !== null && weeklyHours >= minHours;
}

const WAITED: ReadonlySet<string> = new Set(['overdue', 'no-contact', 'stood-still']);

function overdueTest(board: BoardReader, today: IsoDate): Test {
  return (citizen) => {
    const lane = board.get('lane', citizen.laneId);
    const found = lane ? attentionTo(citizen, lane, today) : null;
    return found?.reasons.some(({ kind }) => WAITED.has(kind)) ?? false;
  };
}

function languageTest(languages: readonly string[]): Test | null {
  const asked = languages.map(fold).filter(Boolean);
  if (asked.length === 0) return null;
  return (citizen) => {
    const spoken = languagesText(citizen);
    return asked.some((language) => spoken.includes(language));
  };
}

function wordsTest(text: string, textOf: (citizen: Citizen) => string): Test | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  return (citizen) => {
    const found = textOf(citizen);
    return words.every((word) => found.includes(word));
  };
}

/** One list of folded texts by record, made when it is first asked for. */
function remembered(make: (citizen: Citizen) => readonly string[]): (citizen: Citizen) => string {
  const known = new WeakMap<Citizen, string>();
  return (citizen) => {
    const before = known.get(citizen);
    if (before !== undefined) return before;
    const made = fold(make(citizen).join(' \n '));
    known.set(citizen, made);
    return made;
  };
}
const languagesText = remembered((citizen) => [
  citizen.motherTongue,
  ...citizen.otherLanguages,
  ...otherNames(citizen),
]);
const licenceText = remembered(({ drivingLicence, licences }) => [drivingLicence, ...licences]);
const experienceText = remembered(({ workExperience, earlierPlacements, education, skills, wishes }) => [
  workExperience,
  earlierPlacements,
  education,
  ...skills,
  wishes,
]);

interface OwnersWord {
  readonly word: string;
  readonly owners: ReadonlySet<RowOwner>;
}

/** Consultants whose name or initials have the word in them. */
function ownersOf(word: string, board: BoardReader): OwnersWord {
  const owners = [...board.all('consultant')].filter((one) => fold(`${one.name} ${one.initials}`).includes(word));
  return { word, owners: new Set(owners.map(({ id }) => id)) };
}

function textTest(text: string, board: BoardReader): Test | null {
  const asked = wordsOf(text).map((word) => ownersOf(word, board));
  if (asked.length === 0) return null;
  return (citizen) => {
    const { title, rest } = citizenText(citizen);
    return asked.every(
      ({ word, owners }) =>
        title.includes(word) ||
        rest.includes(word) ||
        owners.has(ownerOf(citizen)) ||
        placedText(board, citizen.id).includes(word),
    );
  };
}

function nearTextTest(text: string, board: BoardReader): Test | null {
  const asked = termsOf(text, vocabulary).map((term) => ({ term, ...ownersOf(term.word, board) }));
  if (asked.length === 0) return null;
  return (citizen) => {
    const texts = citizenText(citizen);
    return asked.every(
      ({ term, owners }) =>
        owners.has(ownerOf(citizen)) || distanceOf([term], texts, placedText(board, citizen.id)) !== null,
    );
  };
}

/** Whether both ask for the same. White space around words asks for nothing. */
export function sameFilter(a: BoardFilter, b: BoardFilter): boolean {
  const plain = ({ text, lanes, owners, languages, experience, licence, minHours, isOverdue }: BoardFilter): string =>
    JSON.stringify([
      text.trim(),
      [...lanes].sort(),
      [...owners].sort(),
      [...languages].sort(),
      experience.trim(),
      licence.trim(),
      minHours,
      isOverdue,
    ]);
  return a === b || plain(a) === plain(b);
}

const SLICE = 100;

/** Folds everybody's texts while the page has nothing to do, so that the first letter typed finds them ready. */
export function warmTexts(citizens: Iterable<Citizen>): void {
  const rest = [...citizens];
  const next = (deadline: IdleDeadline): void => {
    do for (const citizen of rest.splice(-SLICE)) citizenText(citizen);
    while (rest.length > 0 && deadline.timeRemaining() > 4);
    if (rest.length > 0) requestIdleCallback(next);
  };
  requestIdleCallback(next);
}
