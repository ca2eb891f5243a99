import type { ImportColumn, ImportField, PreviewRow } from '../../../shared/import/preview.ts';

/** A column the grid shows: one that fills a field. */
export interface GridColumn {
  readonly index: number;
  readonly field: ImportField;
  readonly width: number;
}

/** Width of the outcome column, in rem; it stays in sight with the names. */
export const OUTCOME_WIDTH = 12.5;
const WIDTHS: Readonly<Record<ImportField, number>> = {
  caseNumber: 9,
  name: 11,
  birthDate: 8.5,
  cpr: 8.5,
  motherTongue: 8,
  otherLanguages: 9,
  interpreter: 6,
  danishEducation: 9,
  education: 12,
  home: 9,
  phone: 10,
  email: 13,
  consultant: 10,
  lane: 9,
  laneSince: 8.5,
  workExperience: 12,
  earlierPlacements: 17,
  considerations: 17,
  nextDate: 8.5,
  skills: 12,
  drivingLicence: 6,
  licences: 10,
  wishes: 12,
  weeklyHours: 6,
  workTimes: 12,
  avoids: 14,
  note: 17,
};

/** Columns in the order of the file, names first: they tell whose row it is. */
export function gridColumns(columns: readonly ImportColumn[]): readonly GridColumn[] {
  const used = columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field, width: WIDTHS[field] }]));
  return [...used.filter(({ field }) => field === 'name'), ...used.filter(({ field }) => field !== 'name')];
}

/** Pixels of a rem: sizes grow with the window's text. */
export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The columns of a row whose cells deserve a look; none where the row is refused anyway. */
export function doubtfulColumns(row: PreviewRow, columns: readonly GridColumn[]): readonly GridColumn[] {
  return row.outcome.kind === 'refused'
    ? []
    : columns.filter((column) => (row.cells[column.index]?.status ?? 'ok') !== 'ok');
}

/** Whether a row stays away because somebody said so, here or where the file comes from: then a tick takes it in. */
export const isPutOut = ({ outcome }: PreviewRow): boolean =>
  outcome.kind === 'refused' && (outcome.reason === 'left-out' || outcome.reason === 'archived');
