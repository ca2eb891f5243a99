import type { BoardReader } from '../changes/record-store.ts';
import { CONSULTANT_TEXT_LIMITS, initialsKey, type Consultant } from '../domain/consultant.ts';
import { laneNameKey, LANE_NAME_LIMIT, type Lane } from '../domain/lane.ts';
import { fold } from '../lib/fold.ts';
import { characterCount } from '../lib/safe-text.ts';
import { initialsOf, looksLikeInitials } from './initials.ts';
import { groupNames, nameKey, type NameGroup } from './name-groups.ts';
import { nearName } from './near-names.ts';
import type { OwnConsultant, OwnLane } from './own-places.ts';
import type { NameMatch } from './preview.ts';

/** Names of a file put beside those of the board. */
export interface MatchedNames {
  readonly matches: readonly NameMatch[];
  /** The match of every name, by its spelling in the file. */
  readonly bySpelling: ReadonlyMap<string, NameMatch>;
}

/** Choices made so far, by `nameKey` of the match's name. */
export type NameChoices = ReadonlyMap<string, NameMatch['choice']>;

interface Candidate extends NameGroup {
  readonly matchId: string | null;
  /** Nobody can say whom or what it means, so it is not proposed to be made. */
  readonly unclear: boolean;
  /** Told apart to the letter, so that nothing is taken for a slip. */
  readonly isOwn?: boolean;
}

/** More new names than these are no names but a column read as something else; then nothing is proposed to be made. */
const MOST_MADE = { lanes: 40, consultants: 200 } as const;
/** Longer names are sentences. */
const LONGEST_COMPARED = 120;
/** Beyond it a list helps nobody; the rows of further names go to the fallback. */
const MOST_MATCHES = 1000;

/** Lanes the file names, each with the board's own of that name. `own`: what a file of ours tells of them, also of those where nobody stands. */
export function matchLanes(
  names: Iterable<string>,
  board: BoardReader,
  choices: NameChoices,
  own: readonly OwnLane[] = [],
): MatchedNames {
  const lanes = [...board.all('lane')];
  const known = new Map(lanes.map((lane: Lane) => [nameKey(lane.name), lane.id]));
  const exactly = new Map(lanes.map((lane: Lane) => [laneNameKey(lane.name), lane.id]));
  const ours = new Set(own.map(({ name }) => name));
  const groups = [...groupNames(names, keyAmong(ours)), ...emptyGroups(own, ({ name }) => name)];
  const candidates = groups.map((group) => ({
    ...group,
    matchId: (ours.has(group.name) ? exactly.get(laneNameKey(group.name)) : known.get(nameKey(group.name))) ?? null,
    unclear: characterCount(group.name) > LANE_NAME_LIMIT,
    isOwn: ours.has(group.name),
  }));
  const told = candidates.filter(isOfUse);
  const ids = new Set<string>(known.values());
  return decided(told, choices, {
    mostMade: Math.max(MOST_MADE.lanes, own.length),
    known: lanes,
    isKnown: (id) => ids.has(id),
    canMake: ({ matchId, unclear }) => matchId === null && !unclear,
  });
}

/**
 * Consultants the file names, in full or by initials; initials that fit exactly one person of file and board are that person. A name of
 * somebody who left is neither taken for them nor proposed to be made beside them: a person decides.
 */
export function matchConsultants(
  names: Iterable<string>,
  board: BoardReader,
  choices: NameChoices,
  own: readonly OwnConsultant[] = [],
): MatchedNames {
  const everybody = [...board.all('consultant')];
  const active = everybody.filter((consultant) => consultant.active);
  const left = new Set(everybody.filter((consultant) => !consultant.active).map(({ name }) => nameKey(name)));
  const ours = new Map(own.map((consultant) => [consultant.label, consultant]));
  const groups = [...groupNames(names, keyAmong(ours)), ...emptyGroups(own, ({ label }) => label)];
  const known = uniqueByName(active);
  const isInitials = ({ name }: NameGroup): boolean => !ours.has(name) && looksLikeInitials(name);
  const named = groups
    .filter((group) => !isInitials(group))
    .map((group) => {
      const consultant = ours.get(group.name);
      if (consultant) return { ...ownCandidate(group, consultant, own, active, left), isOwn: true };
      const matchId = known.get(nameKey(group.name)) ?? null;
      return { ...group, matchId, unclear: left.has(nameKey(group.name)) || isUnclear(group.name, active) };
    });
  const people = new Map<string, Candidate>(
    named.filter(isOfUse).map((person) => [keyAmong(ours)(person.name), person]),
  );
  for (const group of groups.filter(isInitials)) addInitials(people, group, active);
  const ids = new Set<string>(active.map(({ id }) => id));
  const order = new Map(
    groups.flatMap(({ spellings }, index) => spellings.map((spelling) => [spelling, index] as const)),
  );
  const inOrder = [...people.values()].sort((a, b) => firstPlace(a, order) - firstPlace(b, order));
  return decided(inOrder, choices, {
    mostMade: Math.max(MOST_MADE.consultants, own.length),
    known: active,
    isKnown: (id) => ids.has(id),
    canMake: ({ name }) => ours.has(name) || characterCount(name) <= CONSULTANT_TEXT_LIMITS.name,
  });
}

/** What a file of ours names is told apart to the letter; beside it, as in any file. */
function keyAmong(ours: { readonly has: (name: string) => boolean }): (name: string) => string {
  return (name) => (ours.has(name) ? `=${name}` : nameKey(name));
}

/** Those whom a file of ours tells of though no row of it names them. */
function emptyGroups<O extends { readonly isEmpty: boolean }>(
  own: readonly O[],
  nameOf: (one: O) => string,
): readonly NameGroup[] {
  return own.filter(({ isEmpty }) => isEmpty).map((one) => ({ name: nameOf(one), rows: 0, spellings: [nameOf(one)] }));
}

/** Whom no row names, and who are there already, nobody needs to be asked about. */
const isOfUse = ({ rows, matchId }: Candidate): boolean => rows > 0 || matchId === null;

/** Of colleagues with one name, the one with these initials; the initials may have changed where the name is one person's in file and board. */
function ownCandidate(
  group: NameGroup,
  { name, initials }: OwnConsultant,
  own: readonly OwnConsultant[],
  active: readonly Consultant[],
  left: ReadonlySet<string>,
): Candidate {
  const named = active.filter((consultant) => nameKey(consultant.name) === nameKey(name));
  const isAlone = named.length === 1 && own.filter((other) => nameKey(other.name) === nameKey(name)).length === 1;
  const match =
    named.find((consultant) => initialsKey(consultant.initials) === initialsKey(initials)) ??
    (isAlone ? named[0] : undefined);
  return { ...group, matchId: match?.id ?? null, unclear: !match && left.has(nameKey(name)) };
}

/** Two colleagues of one name cannot be told apart by it. */
function uniqueByName(consultants: readonly Consultant[]): ReadonlyMap<string, string> {
  const unique = new Map<string, string>();
  for (const { name, id } of consultants)
    if (consultants.every((other) => other.id === id || nameKey(other.name) !== nameKey(name)))
      unique.set(nameKey(name), id);
  return unique;
}

function isUnclear(name: string, active: readonly Consultant[]): boolean {
  return (
    characterCount(name) > CONSULTANT_TEXT_LIMITS.name ||
    active.filter((consultant) => nameKey(consultant.name) === nameKey(name)).length > 1
  );
}

function addInitials(people: Map<string, Candidate>, group: NameGroup, active: readonly Consultant[]): void {
  const key = fold(group.name);
  const borne = active.filter((consultant) => fold(consultant.initials) === key);
  const meant = borne.length > 0 ? borne : active.filter((consultant) => initialsOf(consultant.name).includes(key));
  const fits = new Map<string, Candidate>();
  for (const consultant of meant)
    fits.set(consultant.id, { name: consultant.name, rows: 0, spellings: [], matchId: consultant.id, unclear: false });
  if (borne.length === 0) {
    for (const person of people.values())
      if (!looksLikeInitials(person.name) && initialsOf(person.name).includes(key))
        fits.set(person.matchId ?? nameKey(person.name), person);
  }
  const [fit] = fits.values();
  if (!fit || fits.size > 1) {
    people.set(key, { ...group, matchId: null, unclear: fits.size > 1 });
    return;
  }
  const place = [...people.entries()].find(([, person]) =>
    fit.matchId === null ? person.name === fit.name : person.matchId === fit.matchId,
  );
  const [at, person] = place ?? [nameKey(fit.name), fit];
  people.set(at, { ...person, rows: person.rows + group.rows, spellings: [...person.spellings, ...group.spellings] });
}

function firstPlace(candidate: Candidate, order: ReadonlyMap<string, number>): number {
  return Math.min(...candidate.spellings.map((spelling) => order.get(spelling) ?? Number.MAX_SAFE_INTEGER));
}

interface Limits {
  readonly mostMade: number;
  /** The board's own. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly isKnown: (id: string) => boolean;
  readonly canMake: (candidate: Candidate) => boolean;
}

function decided(
  candidates: readonly Candidate[],
  choices: NameChoices,
  { mostMade, known, isKnown, canMake }: Limits,
): MatchedNames {
  const tooMany = candidates.filter(({ matchId }) => matchId === null).length > mostMade;
  // Very many are no slips but a column read as something else.
  const nearOf = ({ name }: Candidate) =>
    tooMany || characterCount(name) > LONGEST_COMPARED ? undefined : nearName(name, known);
  const bySpelling = new Map<string, NameMatch>();
  const matches = candidates.slice(0, MOST_MATCHES).map((candidate) => {
    const { name, rows, spellings, matchId, unclear, isOwn = false } = candidate;
    const chosen = choices.get(nameKey(name));
    const usable =
      chosen && (chosen.kind === 'fallback' || (chosen.kind === 'match' ? isKnown(chosen.id) : canMake(candidate)));
    const proposed: NameMatch['choice'] =
      matchId !== null ? { kind: 'match', id: matchId } : unclear || tooMany ? { kind: 'fallback' } : { kind: 'make' };
    const nearId = usable || matchId !== null || isOwn ? null : (nearOf(candidate)?.id ?? null);
    const match: NameMatch = { name, rows, matchId, nearId, choice: usable ? chosen : proposed };
    for (const spelling of spellings) bySpelling.set(spelling, match);
    return match;
  });
  return { matches, bySpelling };
}
