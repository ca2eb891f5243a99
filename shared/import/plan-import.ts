import type { BoardReader } from '../changes/record-store.ts';
import type { LaneId } from '../domain/ids.ts';
import { createDuplicateFinder, questionOf, type PlaceNames, type PossibleDuplicate } from './duplicates.ts';
import { matchConsultants, matchLanes, type MatchedNames, type NameChoices } from './match-names.ts';
import {
  MAX_SHOWN_QUESTIONS,
  type DuplicateAnswer,
  type ImportField,
  type ImportPreview,
  type NameMatch,
  type PreviewRow,
} from './preview.ts';
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
}

export interface PlannedRow {
  readonly row: ReadRow;
  readonly outcome: PreviewRow['outcome'];
  readonly doubtful: boolean;
}

/** What an import would do to a board as it stands. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly lanes: MatchedNames;
  readonly consultants: MatchedNames;
  readonly duplicates: readonly PossibleDuplicate[];
  readonly counts: ImportPreview['counts'];
  readonly listed: ImportPreview['listed'];
  readonly fallbackLaneId: LaneId;
  readonly fallbackConsultantId: ImportPreview['fallbackConsultantId'];
}

/** Decides on every row. Precondition: the board has a lane (it always has one). */
export function planImport(rows: readonly ReadRow[], choices: ImportChoices, board: BoardReader): ImportPlan {
  const open = rows.filter((row) => row.refusal === null && !choices.leftOut.has(row.line));
  const lanes = matchLanes(
    open.map(({ values }) => values.lane),
    board,
    choices.lanes,
  );
  const consultants = matchConsultants(
    open.map(({ values }) => values.consultant),
    board,
    choices.consultants,
  );
  const finder = createDuplicateFinder(board);
  const duplicates: PossibleDuplicate[] = [];
  const planned = rows.map((row): PlannedRow => {
    const outcome = outcomeOf(row, choices, (duplicate) => duplicates.push(duplicate), finder.check);
    const placed =
      row.refusal === null && (isFallback(lanes, row.values.lane) || isFallback(consultants, row.values.consultant));
    return { row, outcome, doubtful: outcome.kind !== 'refused' && (row.doubtful || placed) };
  });
  const count = (kind: PreviewRow['outcome']['kind']): number =>
    planned.filter(({ outcome }) => outcome.kind === kind).length;
  const counts = { in: rows.length, taken: count('taken'), refused: count('refused'), asked: count('asked') };
  return {
    rows: planned,
    lanes,
    consultants,
    duplicates,
    counts,
    listed: {
      all: counts.in,
      doubt: planned.filter(({ doubtful }) => doubtful).length,
      refused: counts.refused,
      asked: counts.asked,
    },
    fallbackLaneId: fallbackLane(choices, board),
    fallbackConsultantId: fallbackConsultant(choices, board),
  };
}

/** The match of a name the file writes; undefined for an empty or unheard-of one. */
export function matchOf(names: MatchedNames, name: string): NameMatch | undefined {
  return names.bySpelling.get(name);
}

/** The questions a preview carries: `answers` beside what is compared, for the fields the file has. */
export function questionsOf(
  plan: ImportPlan,
  answers: ReadonlyMap<number, DuplicateAnswer>,
  fields: ReadonlySet<ImportField>,
  board: BoardReader,
): ImportPreview['questions'] {
  const places = placeNames(plan, board);
  const open = plan.duplicates.filter(({ line }) => !answers.has(line));
  const answered = plan.duplicates.filter(({ line }) => answers.has(line));
  return [...open, ...answered]
    .slice(0, MAX_SHOWN_QUESTIONS)
    .map((duplicate) => questionOf(duplicate, answers.get(duplicate.line), fields, places));
}

/** How a choice reads: the board's name, the file's where it is made, the fallback's. */
export function placeNames(plan: ImportPlan, board: BoardReader): PlaceNames {
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

function outcomeOf(
  row: ReadRow,
  choices: ImportChoices,
  found: (duplicate: PossibleDuplicate) => void,
  check: (row: ReadRow, answer: DuplicateAnswer | undefined) => PossibleDuplicate | undefined,
): PreviewRow['outcome'] {
  if (row.refusal === 'empty-row') return { kind: 'refused', reason: 'empty-row' };
  if (choices.leftOut.has(row.line)) return { kind: 'refused', reason: 'left-out' };
  if (row.refusal !== null) return { kind: 'refused', reason: row.refusal };
  const answer = choices.answers.get(row.line);
  const duplicate = check(row, answer);
  if (!duplicate) return { kind: 'taken' };
  found(duplicate);
  return answer === undefined
    ? { kind: 'asked' }
    : answer === 'same'
      ? { kind: 'refused', reason: 'same-person' }
      : { kind: 'taken' };
}

function isFallback(names: MatchedNames, name: string): boolean {
  return name !== '' && (matchOf(names, name)?.choice.kind ?? 'fallback') === 'fallback';
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
