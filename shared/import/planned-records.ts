import type { BoardReader } from '../changes/record-store.ts';
import type { CommandPayloads, ImportedCitizen, ImportedUpdate } from '../commands/payloads.ts';
import type { CitizenId, ConsultantId, LaneId } from '../domain/ids.ts';
import { parseIsoDate, type IsoDate } from '../lib/iso-date.ts';
import { cardField } from './differences.ts';
import { newConsultants, newLanes } from './new-places.ts';
import { matchOf, type ImportPlan, type PlannedUpdate } from './plan-import.ts';
import type { MatchedNames } from './match-names.ts';
import type { ImportPreview, NameMatch } from './preview.ts';
import type { ReadRow } from './read-row.ts';
import { rowFields } from './row-fields.ts';

/** The one command that a plan comes to: every taken row as one citizen, the ticked differences of every changed one, and the lanes and consultants they need. */
export function plannedRecords(
  plan: ImportPlan,
  board: BoardReader,
  newId: () => string,
  today: IsoDate,
): CommandPayloads['import.apply'] {
  const { taken, changed } = arriving(plan);
  const { lanes: laneNames, consultants: consultantNames } = namesMade(plan);
  const lanes = newLanes(laneNames, board, newId, today, plan.own?.lanes);
  const consultants = newConsultants(consultantNames, board, newId, plan.own?.consultants);
  const laneIds = new Map(lanes.map(({ id }, at) => [laneNames[at] ?? '', id]));
  const consultantIds = new Map(consultants.map(({ id }, at) => [consultantNames[at] ?? '', id]));
  const idOf = (
    match: NameMatch | undefined,
    made: ReadonlyMap<string, string>,
    fallback: string | null,
  ): string | null =>
    match?.choice.kind === 'match'
      ? match.choice.id
      : match?.choice.kind === 'make'
        ? (made.get(match.name) ?? fallback)
        : fallback;
  const laneOf = ({ values }: ReadRow): LaneId =>
    idOf(matchOf(plan.lanes, values.lane), laneIds, plan.fallbackLaneId) as LaneId;
  const consultantOf = ({ values }: ReadRow): ConsultantId | null =>
    idOf(matchOf(plan.consultants, values.consultant), consultantIds, plan.fallbackConsultantId) as ConsultantId | null;
  const citizens = taken.map((row): ImportedCitizen => ({
    ...rowFields(row),
    id: newId() as CitizenId,
    laneId: laneOf(row),
    consultantId: consultantOf(row),
    laneSince: parseIsoDate(row.values.laneSince) ?? today,
  }));
  const updates = changed.flatMap(({ row, update }) =>
    update ? [updateOf(row, update, { laneId: laneOf(row), consultantId: consultantOf(row) })] : [],
  );
  return { lanes, consultants, citizens, updates };
}

function arriving(plan: ImportPlan): { readonly taken: readonly ReadRow[]; readonly changed: ImportPlan['rows'] } {
  return {
    taken: plan.rows.filter(({ outcome }) => outcome.kind === 'taken').map(({ row }) => row),
    changed: plan.rows.filter(({ outcome }) => outcome.kind === 'changed'),
  };
}

/** The lanes and consultants that a plan comes to make, by name. */
export function namesMade(plan: ImportPlan): ImportPreview['made'] {
  const { taken, changed } = arriving(plan);
  const arrivingAt = (field: 'lane' | 'consultant') => [
    ...taken,
    ...changed.filter(({ update }) => takes(update, field)).map(({ row }) => row),
  ];
  return {
    lanes: madeNames(
      arrivingAt('lane').map(({ values }) => matchOf(plan.lanes, values.lane)),
      plan.lanes,
      plan.own?.lanes.map(({ name }) => name),
    ),
    consultants: madeNames(
      arrivingAt('consultant').map(({ values }) => matchOf(plan.consultants, values.consultant)),
      plan.consultants,
      plan.own?.consultants.map(({ label }) => label),
    ),
  };
}

/** The ticked differences of a card, beside what it holds now. A move keeps the days of the lane as the file has them. */
function updateOf(
  row: ReadRow,
  { citizen, differences }: PlannedUpdate,
  place: { readonly laneId: LaneId; readonly consultantId: ConsultantId | null },
): ImportedUpdate {
  const laneSince = parseIsoDate(row.values.laneSince);
  const there: Readonly<Record<string, unknown>> = { ...citizen };
  const here: Readonly<Record<string, unknown>> = { ...rowFields(row), ...place, laneSince };
  const ticked = differences.filter((one) => one.ticked).map(({ field }): string => cardField(field));
  const keepsDays = ticked.includes('laneId') && laneSince === citizen.laneSince;
  const fields = keepsDays ? [...ticked, 'laneSince'] : ticked;
  const of = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fields.map((field) => [field, values[field]]));
  return { id: citizen.id, patch: of(here), was: of(there) };
}

function takes(update: PlannedUpdate | null, field: 'lane' | 'consultant'): boolean {
  return update?.differences.some((one) => one.field === field && one.ticked) === true;
}

/**
 * Only what a taken row needs is made: nobody wants an empty lane because a row was left out. What stood empty in a file of ours is made too, all in
 * the order in which it stood there.
 */
function madeNames(
  arriving: readonly (NameMatch | undefined)[],
  { matches }: MatchedNames,
  inOrder: readonly string[] = [],
): readonly string[] {
  const wanted = [...arriving, ...matches.filter(({ rows }) => rows === 0)];
  const names = new Set(wanted.flatMap((match) => (match?.choice.kind === 'make' ? [match.name] : [])));
  const known = inOrder.filter((name) => names.delete(name));
  return [...known, ...names];
}
