import type { TriggerState } from '../../../shared/ipc/bridge.ts';

/** The part of Electron's `globalShortcut` that is used. `register` answers false when another program has the keys. */
export interface Shortcuts {
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

export interface GlobalHotkey {
  /**
   * From now on these keys close the board from every program; null: none. False: another program has them, and the ones that worked until now
   * still do. Where none did, the new ones are tried again later.
   */
  choose(accelerator: string | null): boolean;
  /** Tries keys again that another program had; it may have ended. */
  retry(): void;
  state(): Extract<TriggerState, 'on' | 'off' | 'taken'>;
}

export function createGlobalHotkey(shortcuts: Shortcuts, pressed: () => void): GlobalHotkey {
  let wanted: string | null = null;
  let held: string | null = null;
  const take = (accelerator: string): boolean => {
    try {
      return shortcuts.register(accelerator, pressed);
    } catch {
      // Electron throws at keys that it does not know.
      return false;
    }
  };
  const letGo = (): void => {
    if (held !== null) shortcuts.unregister(held);
    held = null;
  };
  return {
    choose(accelerator) {
      if (accelerator === null) {
        letGo();
        wanted = null;
        return true;
      }
      if (accelerator === held) return true;
      if (take(accelerator)) {
        letGo();
        wanted = held = accelerator;
        return true;
      }
      if (held !== null) return false;
      wanted = accelerator;
      return true;
    },
    retry() {
      if (held === null && wanted !== null && take(wanted)) held = wanted;
    },
    state: () => (held !== null ? 'on' : wanted === null ? 'off' : 'taken'),
  };
}
