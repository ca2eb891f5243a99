import { create } from 'zustand';

/** Whether the list of shortcuts is open. It is no panel: it lies over whatever is open, and is not kept over a lock. */
export const shortcutListStore = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function isShortcutListOpen(): boolean {
  return shortcutListStore.getState().isOpen;
}

/** Opens it; pressed once more, closes it. */
export function toggleShortcutList(): void {
  shortcutListStore.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}

export function closeShortcutList(): void {
  shortcutListStore.setState({ isOpen: false });
}
