import type { BoardReader } from '../changes/record-store.ts';
import type { CommandPayloads, ImportedCitizen } from '../commands/payloads.ts';
import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId } from '../domain/ids.ts';
import { parseIsoDate, type IsoDate } from '../lib/iso-date.ts';
import { newConsultants, newLanes } from './new-places.ts';
import { matchOf, type ImportPlan } from './plan-import.ts';
import type { NameMatch } from './preview.ts';
import type { ReadRow } from './read-row.ts';

/** The one command that a plan comes to: every taken row as one citizen, and the lanes and consultants they need. */
export function plannedRecords(
  plan: ImportPlan,
  board: BoardReader,
  newId: () => string,
  today: IsoDate,
): CommandPayloads['import.apply'] {
  const taken = plan.rows.filter(({ outcome }) => outcome.kind === 'taken').map(({ row }) => row);
  const laneNames = madeNames(taken.map(({ values }) => matchOf(plan.lanes, values.lane)));
  const consultantNames = madeNames(taken.map(({ values }) => matchOf(plan.consultants, values.consultant)));
  const lanes = newLanes(laneNames, board, newId, today);
  const consultants = newConsultants(consultantNames, board, newId);
  const laneIds = new Map(lanes.map((lane) => [lane.name, lane.id]));
  const consultantIds = new Map(consultants.map((consultant) => [consultant.name, consultant.id]));
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
  const citizens = taken.map((row): ImportedCitizen => ({
    ...fieldsOf(row),
    id: newId() as CitizenId,
    laneId: idOf(matchOf(plan.lanes, row.values.lane), laneIds, plan.fallbackLaneId) as LaneId,
    consultantId: idOf(
      matchOf(plan.consultants, row.values.consultant),
      consultantIds,
      plan.fallbackConsultantId,
    ) as ConsultantId | null,
    laneSince: parseIsoDate(row.values.laneSince) ?? today,
  }));
  return { lanes, consultants, citizens };
}

/** Only what a taken row needs is made: nobody wants an empty lane because a row was left out. */
function madeNames(matches: readonly (NameMatch | undefined)[]): readonly string[] {
  return [...new Set(matches.flatMap((match) => (match?.choice.kind === 'make' ? [match.name] : [])))];
}

function fieldsOf({ values }: ReadRow): CitizenFields {
  return {
    ...BLANK_CITIZEN_FIELDS,
    name: values.name,
    caseNumber: values.caseNumber,
    birthDate: parseIsoDate(values.birthDate) ?? null,
    motherTongue: values.motherTongue,
    otherLanguages: values.otherLanguages.split(', ').filter((language) => language !== ''),
    danishEducation: values.danishEducation,
    phone: values.phone,
    email: values.email,
    workExperience: values.workExperience,
    earlierPlacements: values.earlierPlacements,
    considerations: values.considerations,
    drivingLicence: values.drivingLicence,
    weeklyHours: values.weeklyHours === '' ? null : Number(values.weeklyHours),
    note: values.note,
    nextDate: parseIsoDate(values.nextDate) ?? null,
  };
}
