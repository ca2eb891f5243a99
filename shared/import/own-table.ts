import { cleanLine } from '../domain/clean-citizen.ts';
import { unguarded } from '../snapshot/formula-guard.ts';
import { SNAPSHOT_WORDS } from '../snapshot/words.ts';
import { ownWordsOf } from './own-headings.ts';
import type { FilePart, PartsFile } from './parts.ts';

/** The lists of a table that a snapshot wrote as CSV, one for each lane, without the marks against formulas; 'nameless' for one without names, undefined for any other table. */
export function partsOfOwnTable(records: readonly (readonly string[])[]): PartsFile | 'nameless' | undefined {
  const [heads = [], ...body] = records;
  const title = heads.at(-1);
  if (!Object.values(SNAPSHOT_WORDS).some((words) => title === words.title && heads[0] === words.lane))
    return undefined;
  const words = ownWordsOf(heads);
  if (!words) return 'nameless';
  const heading = heads.slice(0, -1);
  const rows = body.map((record) => heading.map((_, at) => unguarded(record[at] ?? '')));
  const named = (column: string): readonly string[] => {
    const at = heading.indexOf(column);
    return [...new Set(rows.map((row) => cleanLine(row[at] ?? '')))].filter((name) => name !== '');
  };
  const lane = heading.indexOf(words.lane);
  const byLane = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const there = byLane.get(row[lane] ?? '');
    if (there) there.push(row);
    else byLane.set(row[lane] ?? '', [row]);
  }
  const parts = [...byLane].map(([name, those]): FilePart => ({
    name,
    kind: 'people',
    cut: false,
    heading,
    records: those,
    archived: [],
  }));
  return {
    format: 'tavle',
    namesAreLanes: false,
    parts,
    own: {
      lanes: named(words.lane).map((name) => ({ name, color: null, isEmpty: false })),
      consultants: named(words.consultant).map((label) => ({
        label,
        name: label,
        initials: '',
        color: null,
        limit: null,
        isEmpty: false,
      })),
    },
  };
}
