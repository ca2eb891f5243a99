import { create } from 'zustand';

import type { BoardBridge, Settings } from '../../shared/ipc/bridge.ts';
import type { BoardView } from '../../shared/ipc/payloads.ts';
import { changeLang } from '../i18n/index.ts';
import { applyTheme } from '../ui/theme.ts';

/** Until main has told. */
const UNTOLD: Settings = {
  lang: 'da',
  theme: 'system',
  globalHotkey: null,
  glanceAfterMinutes: null,
  lockAfterMinutes: null,
  lockOnMinimise: false,
  lockOnLeaveFullScreen: false,
  reminders: false,
  copyPlace: null,
  wallMinutes: 30,
  wallTurnSeconds: 20,
};
const settingsStore = create<Settings>()(() => UNTOLD);

/** The bridge that the preload put there. Throws outside the app: there is nothing to show without it. */
export function bridge(): BoardBridge {
  if (!globalThis.tavleBoard) throw new Error('the page was opened without its bridge');
  return globalThis.tavleBoard;
}

export function useSettings(): Settings {
  return settingsStore();
}

/** For event handlers. */
export function readSettings(): Settings {
  return settingsStore.getState();
}

export function takeSettings(settings: Settings): void {
  settingsStore.setState(settings);
  applyTheme(settings.theme);
}

/** Puts settings on at once and keeps them on this PC. Answers those that hold, which may differ: a hotkey may be another program's. */
export async function saveSettings(changed: Partial<Settings>): Promise<Settings> {
  const settings = { ...settingsStore.getState(), ...changed };
  takeSettings(settings);
  await changeLang(settings.lang);
  const holding = await bridge().saveSettings(changed);
  takeSettings(holding);
  return holding;
}

/** Everything, or the overview without names: another page takes this one's place. */
export function showView(view: BoardView): void {
  bridge().show(view);
}

/** Closes the board now. */
export function lockNow(): void {
  bridge().lock();
}
