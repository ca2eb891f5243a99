import { fold } from '../lib/fold.ts';

/** Spellings of one name in the file. */
export interface NameGroup {
  /** The spelling most rows use; of equals, the first. */
  readonly name: string;
  readonly rows: number;
  /** Folded spellings that mean this one. */
  readonly keys: readonly string[];
}

/** A name for comparing: folded, and without blanks around signs ("Ny / afklaring" is "Ny/afklaring"). */
export function nameKey(name: string): string {
  return fold(name).replace(/ ?([/+&,-]) ?/g, '$1');
}

/** Names as the file writes them, variants of upper and lower case, accents and blanks taken together, in order of appearance. */
export function groupNames(names: Iterable<string>): readonly NameGroup[] {
  const groups = new Map<string, Map<string, number>>();
  for (const name of names) {
    if (name === '') continue;
    const key = nameKey(name);
    const spellings = groups.get(key) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    groups.set(key, spellings);
  }
  return [...groups].map(([key, spellings]) => ({ ...mostWritten(spellings), keys: [key] }));
}

function mostWritten(spellings: ReadonlyMap<string, number>): { readonly name: string; readonly rows: number } {
  let [best, most, rows] = ['', 0, 0];
  for (const [spelling, count] of spellings) {
    rows += count;
    if (count > most) [best, most] = [spelling, count];
  }
  return { name: best, rows };
}
