import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_RECENT_PATHS, settingsPatchSchema } from './settings-schema.ts';
import { openSettings, withRecentPath } from './settings.ts';

const defaults = {
  lang: 'da',
  theme: 'system',
  globalHotkey: 'CommandOrControl+Shift+L',
  glanceAfterMinutes: 3,
  lockAfterMinutes: 6,
  lockOnMinimise: false,
  lockOnLeaveFullScreen: true,
  reminders: true,
  copyPlace: null,
  wallMinutes: 30,
  wallTurnSeconds: 20,
  recentPaths: [],
  knownPeople: {},
  doorTitle: '',
  window: null,
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings of this PC', () => {
  it('are Danish at first, and remembered', () => {
    const settings = openSettings(path.join(folder, 'not-there-yet'));
    expect(settings.read()).toEqual(defaults);
    expect(settings.save({ lang: 'en', recentPaths: ['/a'] })).toBe(true);
    expect(openSettings(path.join(folder, 'not-there-yet')).read()).toEqual({
      ...defaults,
      lang: 'en',
      recentPaths: ['/a'],
    });
    expect(readdirSync(path.join(folder, 'not-there-yet'))).toEqual(['settings.json']);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"lang":', '\u0000'])('start afresh from a damaged file: %j', (text) => {
    writeFileSync(path.join(folder, 'settings.json'), text);
    expect(openSettings(folder).read()).toEqual(defaults);
  });

  it('lose only the key that is damaged', () => {
    const text = JSON.stringify({ lang: 'de', theme: 'dark', recentPaths: [7], window: { bounds: {} }, later: 1 });
    writeFileSync(path.join(folder, 'settings.json'), text);
    expect(openSettings(folder).read()).toEqual({ ...defaults, theme: 'dark' });
  });

  it.each([
    [{ globalHotkey: 'L' }, {}],
    [{ globalHotkey: null }, { globalHotkey: null }],
    [{ glanceAfterMinutes: 0 }, {}],
    [{ glanceAfterMinutes: 2.5, lockAfterMinutes: 61 }, {}],
    [{ lockAfterMinutes: 2 }, { glanceAfterMinutes: 1, lockAfterMinutes: 2 }],
    [
      { glanceAfterMinutes: 30, lockAfterMinutes: 20 },
      { glanceAfterMinutes: 19, lockAfterMinutes: 20 },
    ],
    [
      { glanceAfterMinutes: 30, lockAfterMinutes: null },
      { glanceAfterMinutes: 30, lockAfterMinutes: null },
    ],
    [{ lockOnMinimise: 'yes', lockOnLeaveFullScreen: false }, { lockOnLeaveFullScreen: false }],
    [{ knownPeople: { '/a': ['p1'], '/b': ['../x'] } }, { knownPeople: { '/a': ['p1'], '/b': [] } }],
    [{ knownPeople: 7, doorTitle: 'x'.repeat(81) }, {}],
  ])('close the board sensibly, whatever the file says: %j', (stored, expected) => {
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(stored));
    expect(openSettings(folder).read()).toEqual({ ...defaults, ...expected });
  });

  it('hold for this run when they cannot be written', () => {
    writeFileSync(path.join(folder, 'file'), '');
    const settings = openSettings(path.join(folder, 'file', 'below'));
    expect(settings.save({ theme: 'dark' })).toBe(false);
    expect(settings.read().theme).toBe('dark');
  });

  it('leave the old text when the new one cannot be finished', () => {
    openSettings(folder).save({ lang: 'en' });
    mkdirSync(path.join(folder, 'settings.json.new'));
    expect(() => openSettings(folder).save({ lang: 'da' })).not.toThrow();
    expect(readFileSync(path.join(folder, 'settings.json'), 'utf8')).toContain('"en"');
  });

  it('let a page change what it may and nothing else', () => {
    expect(settingsPatchSchema.safeParse({ theme: 'dark', globalHotkey: null, lockAfterMinutes: 60 }).success).toBe(
      true,
    );
    expect(settingsPatchSchema.safeParse({ globalHotkey: 'Ctrl+C' }).success).toBe(false);
    expect(settingsPatchSchema.safeParse({ glanceAfterMinutes: 61 }).success).toBe(false);
    expect(settingsPatchSchema.safeParse({ knownPeople: {} }).success).toBe(false);
    expect(settingsPatchSchema.safeParse({ recentPaths: [] }).success).toBe(false);
    expect(settingsPatchSchema.safeParse({ lang: 'de' }).success).toBe(false);
  });
});

describe('recent folders', () => {
  it('come newest first, each once, and not without end', () => {
    expect(withRecentPath(['/b', '/a'], '/a')).toEqual(['/a', '/b']);
    const many = Array.from({ length: 20 }, (_, index) => `/${index}`);
    expect(withRecentPath(many, '/new')).toHaveLength(MAX_RECENT_PATHS);
  });
});
