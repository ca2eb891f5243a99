import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { MAX_RECENT_PATHS, storedSettingsSchema, type StoredSettings } from './settings-schema.ts';

export interface SettingsFile {
  read(): StoredSettings;
  /** Takes the change in at once and writes it. False: it could not be written (kept for this run only). */
  save(patch: Partial<StoredSettings>): boolean;
}

/** The settings in `folder`. A file that is missing or damaged gives the defaults. */
export function openSettings(folder: string): SettingsFile {
  const file = path.join(folder, 'settings.json');
  let current = storedSettingsSchema.parse(readJson(file));
  return {
    read: () => current,
    save(patch) {
      current = { ...current, ...patch };
      return writeAtomically(file, `${JSON.stringify(current, undefined, 2)}\n`);
    },
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

/** Whoever reads `file` sees the old text or the new one, also after a power cut. */
function writeAtomically(file: string, text: string): boolean {
  const beside = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(beside, 'w', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
    return true;
  } catch {
    rmSync(beside, { force: true, recursive: true });
    return false;
  }
}
