import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Kept } from '../../../shared/domain/retention.ts';

/** A line of the list: a heading, or somebody who is due or will be soon. */
export type KeptLine =
  | { readonly kind: 'head'; readonly key: 'due' | 'soon'; readonly count: number }
  | { readonly kind: 'person'; readonly key: CitizenId; readonly kept: Kept; readonly isDue: boolean };

/** Who is due under one heading, who will be under another; no heading over nobody. */
export function keptLines(due: readonly Kept[], soon: readonly Kept[]): readonly KeptLine[] {
  const part = (key: 'due' | 'soon', list: readonly Kept[]): readonly KeptLine[] =>
    list.length === 0
      ? []
      : [
          { kind: 'head', key, count: list.length },
          ...list.map((kept) => ({ kind: 'person', key: kept.citizenId, kept, isDue: key === 'due' }) as const),
        ];
  return [...part('due', due), ...part('soon', soon)];
}

/** The person that a key leads to from `at`; headings are passed over. Null for another key, or nobody. */
export function goalOf(lines: readonly KeptLine[], at: number, key: string): number | null {
  const people = lines.flatMap((line, index) => (line.kind === 'person' ? [index] : []));
  const place = people.indexOf(at);
  const goals: Readonly<Record<string, number | undefined>> = {
    ArrowDown: people[Math.min(people.length - 1, place + 1)],
    ArrowUp: people[Math.max(0, place - 1)],
    Home: people[0],
    End: people.at(-1),
  };
  return goals[key] ?? null;
}
