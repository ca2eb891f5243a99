import type { BoardReader } from '../changes/record-store.ts';
import { CONSULTANT_TEXT_LIMITS, type Consultant } from '../domain/consultant.ts';
import { LANE_NAME_LIMIT, type Lane } from '../domain/lane.ts';
import { fold } from '../lib/fold.ts';
import { characterCount } from '../lib/safe-text.ts';
import { initialsOf, looksLikeInitials } from './initials.ts';
import { groupNames, nameKey, type NameGroup } from './name-groups.ts';
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
}

/** More new names than these are no names but a column read as something else; then nothing is proposed to be made. */
const MOST_MADE = { lanes: 40, consultants: 200 } as const;
/** Beyond it a list helps nobody; the rows of further names go to the fallback. */
const MOST_MATCHES = 1000;

/** Lanes the file names, each with the board's own of that name. */
export function matchLanes(names: Iterable<string>, board: BoardReader, choices: NameChoices): MatchedNames {
  const known = new Map([...board.all('lane')].map((lane: Lane) => [nameKey(lane.name), lane.id]));
  const candidates = groupNames(names).map((group) => ({
    ...group,
    matchId: known.get(nameKey(group.name)) ?? null,
    unclear: characterCount(group.name) > LANE_NAME_LIMIT,
  }));
  const ids = new Set<string>(known.values());
  return decided(candidates, choices, {
    mostMade: MOST_MADE.lanes,
    isKnown: (id) => ids.has(id),
    canMake: ({ matchId, unclear }) => matchId === null && !unclear,
  });
}

/**
 * Consultants the file names, in full or by initials; initials that fit exactly one person of file and board are that person. A name of
 * somebody who left is neither taken for them nor proposed to be made beside them: a person decides.
 */
export function matchConsultants(names: Iterable<string>, board: BoardReader, choices: NameChoices): MatchedNames {
  const everybody = [...board.all('consultant')];
  const active = everybody.filter((consultant) => consultant.active);
  const left = new Set(everybody.filter((consultant) => !consultant.active).map(({ name }) => nameKey(name)));
  const groups = groupNames(names);
  const known = uniqueByName(active);
  const named = groups
    .filter(({ name }) => !looksLikeInitials(name))
    .map((group) => ({
      ...group,
      matchId: known.get(nameKey(group.name)) ?? null,
      unclear: left.has(nameKey(group.name)) || isUnclear(group.name, active),
    }));
  const people = new Map<string, Candidate>(named.map((person) => [nameKey(person.name), person]));
  for (const group of groups.filter(({ name }) => looksLikeInitials(name))) addInitials(people, group, active);
  const ids = new Set<string>(active.map(({ id }) => id));
  const order = new Map(
    groups.flatMap(({ spellings }, index) => spellings.map((spelling) => [spelling, index] as const)),
  );
  const inOrder = [...people.values()].sort((a, b) => firstPlace(a, order) - firstPlace(b, order));
  return decided(inOrder, choices, {
    mostMade: MOST_MADE.consultants,
    isKnown: (id) => ids.has(id),
    canMake: ({ name }) => characterCount(name) <= CONSULTANT_TEXT_LIMITS.name,
  });
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
  readonly isKnown: (id: string) => boolean;
  readonly canMake: (candidate: Candidate) => boolean;
}

function decided(
  candidates: readonly Candidate[],
  choices: NameChoices,
  { mostMade, isKnown, canMake }: Limits,
): MatchedNames {
  const tooMany = candidates.filter(({ matchId }) => matchId === null).length > mostMade;
  const bySpelling = new Map<string, NameMatch>();
  const matches = candidates.slice(0, MOST_MATCHES).map((candidate) => {
    const { name, rows, spellings, matchId, unclear } = candidate;
    const chosen = choices.get(nameKey(name));
    const usable =
      chosen && (chosen.kind === 'fallback' || (chosen.kind === 'match' ? isKnown(chosen.id) : canMake(candidate)));
    const proposed: NameMatch['choice'] =
      matchId !== null ? { kind: 'match', id: matchId } : unclear || tooMany ? { kind: 'fallback' } : { kind: 'make' };
    const match: NameMatch = { name, rows, matchId, choice: usable ? chosen : proposed };
    for (const spelling of spellings) bySpelling.set(spelling, match);
    return match;
  });
  return { matches, bySpelling };
}
