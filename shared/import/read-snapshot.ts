import { cleanLine } from '../domain/clean-citizen.ts';
import type { Snapshot, SnapshotRow } from '../snapshot/document.ts';
import { cellOf, cellText, consultantLabels } from '../snapshot/tables.ts';
import { SNAPSHOT_WORDS } from '../snapshot/words.ts';
import type { FilePart, PartsFile } from './parts.ts';

type People = Extract<Snapshot, { readonly rows: unknown }>;

/** A snapshot's people as lists, one for each lane, under the headings of its tables. */
export function partsOfSnapshot({
  lanes,
  consultants,
  fields,
  rows,
}: Pick<People, 'lanes' | 'consultants' | 'fields' | 'rows'>): PartsFile {
  const words = SNAPSHOT_WORDS.da;
  const labels = consultantLabels(consultants);
  const heading = [words.name, words.consultant, words.lane, ...fields.map((field) => words.fields[field])];
  const recordOf = (row: SnapshotRow): readonly string[] => [
    row.name,
    row.consultant === null ? '' : (labels[row.consultant] ?? ''),
    lanes[row.lane]?.name ?? '',
    ...fields.map((field) => {
      const cell = cellOf(field, row, words);
      return cell && 'day' in cell ? cell.day : cellText(cell);
    }),
  ];
  const parts = lanes.map(({ name }, at): FilePart => {
    const records = rows.filter(({ lane }) => lane === at).map(recordOf);
    return { name, kind: records.length === 0 ? 'empty' : 'people', cut: false, heading, records, archived: [] };
  });
  const isThere = (place: 'lane' | 'consultant', at: number): boolean => rows.some((row) => row[place] === at);
  return {
    format: 'tavle',
    namesAreLanes: false,
    parts,
    own: {
      lanes: lanes.map(({ name, color }, at) => ({ name: cleanLine(name), color, isEmpty: !isThere('lane', at) })),
      consultants: consultants.map(({ name, initials, color, limit = null }, at) => ({
        label: cleanLine(labels[at] ?? ''),
        name: cleanLine(name),
        initials: cleanLine(initials),
        color,
        limit,
        isEmpty: !isThere('consultant', at),
      })),
    },
  };
}
