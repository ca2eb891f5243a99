import type { KeyboardEvent } from 'react';

interface Kinds {
  readonly kind: 'head' | 'person';
}
/** Rows that Page Up and Page Down pass. */
const PAGE = 8;
const STEP_KEYS = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

export function isStep({
  key,
  ctrlKey,
  altKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>): boolean {
  return STEP_KEYS.has(key) && !ctrlKey && !altKey && !metaKey && !shiftKey;
}

/** The index of the person that a key leads to from `at`; headings are passed over. */
export function stepFrom(lines: readonly Kinds[], at: number, key: string): number {
  if (key === 'Home') return nearestPerson(lines, 0);
  if (key === 'End') return nearestPerson(lines, lines.length - 1);
  const down = key === 'ArrowDown' || key === 'PageDown';
  const far = key.startsWith('Page') ? PAGE : 1;
  let passed = 0;
  let found = at;
  for (let index = at + (down ? 1 : -1); index >= 0 && index < lines.length; index += down ? 1 : -1) {
    if (lines[index]?.kind !== 'person') continue;
    found = index;
    if (++passed === far) break;
  }
  return found;
}

/** The person at `index`, else the next one, else the last before; -1 for nobody. */
export function nearestPerson(lines: readonly Kinds[], index: number): number {
  const next = lines.findIndex((line, at) => at >= index && line.kind === 'person');
  return next >= 0 ? next : lines.findLastIndex((line) => line.kind === 'person');
}
