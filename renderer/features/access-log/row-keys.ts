import type { KeyboardEvent } from 'react';

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

/** The row that a key leads to; null for a key that means nothing here. */
export function stepTo({ key, ctrlKey, altKey, metaKey, shiftKey }: Pressed, at: number, total: number): number | null {
  if (altKey || metaKey || shiftKey || (ctrlKey && key !== 'Home' && key !== 'End')) return null;
  const goal = goalOf(key, at, total);
  return goal === null ? null : Math.max(0, Math.min(total - 1, goal));
}

function goalOf(key: string, at: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
