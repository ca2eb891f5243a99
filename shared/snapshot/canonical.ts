import type { ComparisonDocument } from './compare-document.ts';
import type { FigureDocument } from './figure-document.ts';
import type { Snapshot } from './document.ts';

/** The one text that says the same as a snapshot, a comparison or a figure: keys sorted, no blanks. Its SHA-256 is the content hash. */
export function canonicalText(snapshot: Snapshot | ComparisonDocument | FigureDocument): string {
  return JSON.stringify(snapshot, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );
}

/** How many people a snapshot tells of one by one; null for numbers alone. */
export function peopleIn(snapshot: Snapshot): number | null {
  return snapshot.level === 'counts' ? null : snapshot.rows.length;
}
