import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../../shared/ipc/bridge.ts';
import { writeAtomically } from './atomic-file.ts';
import { withIdleMinutes } from './idle-minutes.ts';
import { MAX_RECENT_PATHS, storedSettingsSchema, type StoredSettings } from './settings-schema.ts';

export interface SettingsFile {
  read(): StoredSettings;
  /** Takes the change in at once and writes it. False: it could not be written (kept for this run only). */
  save(patch: Partial<StoredSettings>): boolean;
}

/** The settings in `folder`. A file that is missing or damaged gives the defaults. */
export function openSettings(folder: string): SettingsFile {
  const file = path.join(folder, 'settings.json');
  const stored = storedSettingsSchema.parse(readJson(file));
  // Each of the two may have been damaged and be its default now.
  let current: StoredSettings = {
    ...stored,
    ...withIdleMinutes(stored, { lockAfterMinutes: stored.lockAfterMinutes }),
  };
  return {
    read: () => current,
    save(patch) {
      current = { ...current, ...patch };
      return writeAtomically(file, `${JSON.stringify(current, undefined, 2)}\n`);
    },
  };
}

/** The part that pages see and change. */
export function settingsOfPages(stored: StoredSettings): Settings {
  const { lang, theme, globalHotkey, glanceAfterMinutes, lockAfterMinutes } = stored;
  const { lockOnMinimise, lockOnLeaveFullScreen, reminders, copyPlace, wallMinutes, wallTurnSeconds } = stored;
  return {
    ...{ lang, theme, globalHotkey, glanceAfterMinutes, lockAfterMinutes },
    ...{ lockOnMinimise, lockOnLeaveFullScreen, reminders, copyPlace, wallMinutes, wallTurnSeconds },
  };
}

/** `path` first, each folder once, at most `MAX_RECENT_PATHS`. */
export function withRecentPath(recentPaths: readonly string[], newest: string): string[] {
  return [newest, ...recentPaths.filter((known) => known !== newest)].slice(0, MAX_RECENT_PATHS);
}

function readJson(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
