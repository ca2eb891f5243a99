import type { IsoDate } from '../../../../../shared/lib/iso-date.ts';
import type { Snapshot, SnapshotField } from '../../../../../shared/snapshot/document.ts';
import { hashOf, type MadeSnapshot } from '../writing.ts';

const LANES = ['Ny borger', 'Afklaring', 'Virksomhedspraktik', 'IGU', 'Sygemeldt'] as const;
/** Of several scripts, one longer than any line, one in many words. */
const NAMES = [
  'Amina Haddad',
  'محمد علي الحسن',
  'Nguyễn Thị Minh Khai',
  'Wolfeschlegelsteinhausenbergerdorffschmidt Hans',
  'Тетяна Шевченко',
  'Maria-Fernanda Rodriguez de la Cruz y Gonzalez Hernandez',
  'ተስፋዬ',
] as const;

/** A board with so many people: most in the first lanes, none in the last, some with nobody. */
export function boardOf(people: number, fields: readonly SnapshotField[] = ['nextDate', 'note']): MadeSnapshot {
  const lanes = LANES.map((name, at) => ({ name, color: (['blue', 'teal', 'amber', 'plum', 'slate'] as const)[at]! }));
  const rows = Array.from({ length: people }, (_, at) => ({
    lane: Math.floor((at / Math.max(1, people)) ** 2 * 4),
    consultant: at % 3 === 2 ? null : at % 3,
    name: `${NAMES[at % NAMES.length]!} ${String(at)}`,
    values: Object.fromEntries(
      fields.map((field) => [field, field === 'nextDate' ? '2026-12-24' : 'Møder '.repeat(40)]),
    ),
  }));
  const snapshot: Snapshot = {
    board: 'Nord',
    day: '2026-11-22' as IsoDate,
    madeAt: '2026-11-22T10:00:00.000Z',
    author: 'Mette Sørensen',
    purpose: 'Møde',
    whole: true,
    lanes,
    consultants: [
      { name: 'Ole Østergård', initials: 'OØ', color: 'orange' },
      { name: 'Fatima El-Khatib', initials: 'FE', color: 'grass' },
    ],
    level: 'identified',
    fields,
    rows,
  };
  return { snapshot, hash: hashOf(snapshot) };
}
