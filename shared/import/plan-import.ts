import type { BoardReader } from '../changes/record-store.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { ConsultantId, LaneId } from '../domain/ids.ts';
import {
  createDuplicateFinder,
  questionOf,
  type DuplicateFinder,
  type PlaceNames,
  type PossibleDuplicate,
  type SettledDuplicate,
} from './duplicates.ts';
import { differencesOf, type PlannedDifference, type Tick, type WasEdited } from './differences.ts';
import { matchConsultants, matchLanes, type MatchedNames, type NameChoices } from './match-names.ts';
import {
  IMPORT_FIELDS,
  MAX_SHOWN_QUESTIONS,
  type DuplicateAnswer,
  type ImportField,
  type ImportPreview,
  type RowFilter,
  type NameMatch,
  type PreviewRow,
  type RowRefusal,
} from './preview.ts';
import { identicalCitizens } from './identical.ts';
import type { OwnPlaces } from './own-places.ts';
import type { ReadRow } from './read-row.ts';

/** What a person decided in the wizard, beyond columns and cells. */
export interface ImportChoices {
  readonly leftOut: ReadonlySet<number>;
  readonly answers: ReadonlyMap<number, DuplicateAnswer>;
  readonly lanes: NameChoices;
  readonly consultants: NameChoices;
  /** Null: the board's first lane. */
  readonly fallbackLaneId: string | null;
  readonly fallbackConsultantId: string | null;
  /** What is taken over or not, by `tickKey`. */
  readonly ticks: ReadonlyMap<string, Tick>;
  /** Rows whose people changed on the board under the preview: nothing is proposed for them until somebody has answered. */
  readonly again: ReadonlySet<number>;
  /** When a file of this kind came last: then people who are certainly there already are proposed as updates. */
  readonly remembered: string | null;
}

/** Names a difference among the ticks. */
export const tickKey = (line: number, field: ImportField): string => `${String(line)} ${field}`;

export interface PlannedRow {
  readonly row: ReadRow;
  readonly outcome: PreviewRow['outcome'];
  readonly doubtful: boolean;
  readonly update: PlannedUpdate | null;
}

/** The card that a row speaks of. */
export interface PlannedUpdate {
  readonly citizen: Citizen;
  readonly because: PossibleDuplicate['because'];
  readonly differences: readonly PlannedDifference[];
}

/** What an import would do to a board as it stands. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly lanes: MatchedNames;
  readonly consultants: MatchedNames;
  /** Those that are asked about, or were. */
  readonly duplicates: readonly SettledDuplicate[];
  /** Everybody on the board of whom the file may speak. */
  readonly named: ReadonlySet<Citizen['id']>;
  readonly counts: ImportPreview['counts'];
  readonly listed: ImportPreview['listed'];
  readonly fallbackLaneId: LaneId;
  readonly fallbackConsultantId: ImportPreview['fallbackConsultantId'];
  /** What a file of ours tells of lanes and consultants; null for any other. */
  readonly own: OwnPlaces | null;
}

/** Decides on every row. Precondition: the board has a lane (it always has one). */
export function planImport(
  rows: readonly ReadRow[],
  choices: ImportChoices,
  board: BoardReader,
  wasEdited: WasEdited,
  own: OwnPlaces | null,
): ImportPlan {
  const open = rows.filter((row) => row.refusal === null && !choices.leftOut.has(row.line));
  const namesIn = (field: 'lane' | 'consultant') => open.map(({ values }) => values[field]);
  const lanes = matchLanes(namesIn('lane'), board, choices.lanes, own?.lanes);
  const consultants = matchConsultants(namesIn('consultant'), board, choices.consultants, own?.consultants);
  const fallbacks = {
    fallbackLaneId: fallbackLane(choices, board),
    fallbackConsultantId: fallbackConsultant(choices, board),
  };
  const places = placeNames({ lanes, consultants, ...fallbacks }, board);
  const identical = own ? identicalIn(open, { lanes, consultants, ...fallbacks }, board) : NOBODY;
  const settled = new Set([...identical.values()].map(({ id }) => id));
  const finder = createDuplicateFinder(board, { settled, rowsAreApart: own !== null });
  const met: SettledDuplicate[] = [];
  const planned = rows.map((row): PlannedRow => {
    const refusal = refusalOf(row, choices);
    if (refusal) return { row, outcome: { kind: 'refused', reason: refusal }, doubtful: false, update: null };
    const sure = identical.get(row.line);
    const duplicate = sure ? sameCard(row, sure, choices) : duplicateOf(row, choices, finder, own !== null);
    if (duplicate) met.push(duplicate);
    const update = duplicate && updateFor(duplicate, { choices, lanes, consultants, places, wasEdited });
    const outcome = outcomeOf(duplicate, update, choices.answers);
    const placed = isDoubtful(lanes, row.values.lane) || isDoubtful(consultants, row.values.consultant);
    return { row, outcome, doubtful: outcome.kind !== 'refused' && (row.doubtful || placed), update: update ?? null };
  });
  return {
    rows: planned,
    lanes,
    consultants,
    duplicates: met.filter(({ line, answer }) => answer === undefined || choices.answers.has(line)),
    named: new Set(
      met.flatMap(({ person, answer }) =>
        person.kind === 'citizen' && answer !== 'different' ? [person.citizen.id] : [],
      ),
    ),
    ...countsOf(planned),
    ...fallbacks,
    own,
  };
}

/** Which rows each filter lists. */
export const LISTED: Readonly<Record<RowFilter, (row: PlannedRow) => boolean>> = {
  all: () => true,
  differing: ({ update }) => update !== null && update.differences.length > 0,
  taken: ({ outcome }) => outcome.kind === 'taken',
  equal: ({ update }) => update?.differences.length === 0,
  doubt: ({ doubtful }) => doubtful,
  refused: ({ outcome }) => outcome.kind === 'refused',
  asked: ({ outcome }) => outcome.kind === 'asked',
};

function countsOf(planned: readonly PlannedRow[]): Pick<ImportPlan, 'counts' | 'listed'> {
  const counts = { in: planned.length, taken: 0, changed: 0, unchanged: 0, refused: 0, asked: 0 };
  for (const { outcome } of planned) counts[outcome.kind] += 1;
  const count = (filter: RowFilter): number => planned.filter(LISTED[filter]).length;
  const { in: all, taken, refused, asked } = counts;
  const listed = { all, taken, refused, asked };
  return { counts, listed: { ...listed, differing: count('differing'), equal: count('equal'), doubt: count('doubt') } };
}

/** The match of a name the file writes; undefined for an empty or unheard-of one. */
export function matchOf(names: MatchedNames, name: string): NameMatch | undefined {
  return names.bySpelling.get(name);
}

/** The questions a preview carries: `answers` beside what is compared, for the fields the file has. */
export function questionsOf(
  plan: ImportPlan,
  fields: ReadonlySet<ImportField>,
  board: BoardReader,
): ImportPreview['questions'] {
  const places = placeNames(plan, board);
  const open = plan.duplicates.filter(({ answer }) => answer === undefined);
  const answered = plan.duplicates.filter(({ answer }) => answer !== undefined);
  return [...open, ...answered].slice(0, MAX_SHOWN_QUESTIONS).map((duplicate) => questionOf(duplicate, fields, places));
}

/** How a choice reads: the board's name, the file's where it is made, the fallback's. */
export function placeNames(
  plan: Pick<ImportPlan, 'lanes' | 'consultants' | 'fallbackLaneId' | 'fallbackConsultantId'>,
  board: BoardReader,
): PlaceNames {
  const laneName = (id: string | null): string => (id === null ? '' : (board.get('lane', id as never)?.name ?? ''));
  const consultantName = (id: string | null): string =>
    id === null ? '' : (board.get('consultant', id as never)?.name ?? '');
  const read = (
    match: NameMatch | undefined,
    nameOf: (id: string | null) => string,
    fallback: string | null,
  ): string =>
    match?.choice.kind === 'match'
      ? nameOf(match.choice.id)
      : match?.choice.kind === 'make'
        ? match.name
        : nameOf(fallback);
  return {
    ofRow: ({ values }) => ({
      lane: read(matchOf(plan.lanes, values.lane), laneName, plan.fallbackLaneId),
      consultant: read(matchOf(plan.consultants, values.consultant), consultantName, plan.fallbackConsultantId),
    }),
    ofCitizen: ({ laneId, consultantId }) => ({ lane: laneName(laneId), consultant: consultantName(consultantId) }),
  };
}

function refusalOf(row: ReadRow, { leftOut }: ImportChoices): RowRefusal | null {
  if (row.refusal === 'empty-row') return 'empty-row';
  return leftOut.has(row.line) ? (row.archived ? 'archived' : 'left-out') : row.refusal;
}

const NOBODY: ReadonlyMap<number, Citizen> = new Map();

function identicalIn(
  rows: readonly ReadRow[],
  plan: Pick<ImportPlan, 'lanes' | 'consultants' | 'fallbackLaneId' | 'fallbackConsultantId'>,
  board: BoardReader,
): ReadonlyMap<number, Citizen> {
  const idOf = (match: NameMatch | undefined, fallback: string | null): string | null =>
    match?.choice.kind === 'match' ? match.choice.id : match?.choice.kind === 'make' ? null : fallback;
  return identicalCitizens(rows, board, ({ values }) => ({
    laneId: idOf(matchOf(plan.lanes, values.lane), plan.fallbackLaneId) as LaneId | null,
    consultantId: idOf(matchOf(plan.consultants, values.consultant), plan.fallbackConsultantId) as ConsultantId | null,
  }));
}

function sameCard(row: ReadRow, citizen: Citizen, { answers }: ImportChoices): SettledDuplicate {
  const because = row.caseKey !== '' ? 'case-number' : row.values.birthDate !== '' ? 'name-and-birth-date' : 'name';
  const { line } = row;
  return {
    line,
    row,
    because,
    certain: true,
    person: { kind: 'citizen', citizen },
    answer: answers.get(line) ?? 'update',
  };
}

/** Who the row may be, with a person's answer; or the proposal, for those who are certain in a file of a kind that came before, or of ours. */
function duplicateOf(
  row: ReadRow,
  choices: ImportChoices,
  finder: DuplicateFinder,
  isOurs: boolean,
): SettledDuplicate | undefined {
  return finder.check(row, ({ certain, person }) => {
    const given = choices.answers.get(row.line);
    const mayPropose = (isOurs || choices.remembered !== null) && certain && !choices.again.has(row.line);
    if (given !== undefined || !mayPropose) return given;
    return person.kind === 'citizen' || saysNothingNew(row, person.row) ? 'update' : undefined;
  });
}

function saysNothingNew({ values }: ReadRow, earlier: ReadRow): boolean {
  return IMPORT_FIELDS.every((field) => values[field] === '' || values[field] === earlier.values[field]);
}

function updateFor(
  { row, person, because, answer }: SettledDuplicate,
  around: Pick<ImportPlan, 'lanes' | 'consultants'> & {
    readonly choices: ImportChoices;
    readonly places: PlaceNames;
    readonly wasEdited: WasEdited;
  },
): PlannedUpdate | undefined {
  if (person.kind !== 'citizen' || answer !== 'update') return undefined;
  const { citizen } = person;
  const { places, choices, wasEdited } = around;
  const differences = differencesOf(row, citizen, {
    lane: matchOf(around.lanes, row.values.lane),
    consultant: matchOf(around.consultants, row.values.consultant),
    here: places.ofRow(row),
    there: places.ofCitizen(citizen),
    tickOf: (field) => choices.ticks.get(tickKey(row.line, field)),
    wasEdited,
  });
  return { citizen, because, differences };
}

function outcomeOf(
  duplicate: SettledDuplicate | undefined,
  update: PlannedUpdate | undefined,
  answers: ImportChoices['answers'],
): PreviewRow['outcome'] {
  if (update) return { kind: update.differences.some(({ ticked }) => ticked) ? 'changed' : 'unchanged' };
  if (!duplicate || duplicate.answer === 'different') return { kind: 'taken' };
  if (duplicate.answer === undefined) return { kind: 'asked' };
  return { kind: 'refused', reason: answers.has(duplicate.line) ? 'same-person' : 'repeated' };
}

/** A name that nobody bears, or that may be a slip of the finger from one that somebody does. */
function isDoubtful(names: MatchedNames, name: string): boolean {
  if (name === '') return false;
  const match = matchOf(names, name);
  return (match?.choice.kind ?? 'fallback') === 'fallback' || (match?.nearId ?? null) !== null;
}

function fallbackLane(choices: ImportChoices, board: BoardReader): LaneId {
  const lanes = [...board.all('lane')].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const lane = lanes.find(({ id }) => id === choices.fallbackLaneId) ?? lanes[0];
  if (!lane) throw new Error('a board without lanes');
  return lane.id;
}

function fallbackConsultant(choices: ImportChoices, board: BoardReader): string | null {
  return (
    [...board.all('consultant')].find(({ id, active }) => active && id === choices.fallbackConsultantId)?.id ?? null
  );
}
