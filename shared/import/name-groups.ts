import { fold } from '../lib/fold.ts';

/** Spellings of one name in the file. */
export interface NameGroup {
  /** The spelling most rows use; of equals, the first. */
  readonly name: string;
  readonly rows: number;
  /** All its spellings. */
  readonly spellings: readonly string[];
}

/** A name for comparing: folded, and without blanks around signs ("Ny / afklaring" is "Ny/afklaring"). */
export function nameKey(name: string): string {
  return fold(name).replace(/ ?([/+&,-]) ?/g, '$1');
}

/** Names as the file writes them, variants of upper and lower case, accents and blanks taken together, in order of appearance. */
export function groupNames(names: Iterable<string>, keyOf = nameKey): readonly NameGroup[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const groups = new Map<string, string[]>();
  for (const spelling of counts.keys()) {
    const key = keyOf(spelling);
    const group = groups.get(key);
    if (group) group.push(spelling);
    else groups.set(key, [spelling]);
  }
  const times = (spelling: string): number => counts.get(spelling) ?? 0;
  return [...groups.values()].map((spellings) => ({
    name: spellings.reduce((most, spelling) => (times(spelling) > times(most) ? spelling : most)),
    rows: spellings.reduce((sum, spelling) => sum + times(spelling), 0),
    spellings,
  }));
}
