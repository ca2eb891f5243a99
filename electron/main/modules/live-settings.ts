import type { Lang, Settings } from '../../../shared/ipc/bridge.ts';
import { withIdleMinutes } from './idle-minutes.ts';
import type { Log } from './log.ts';
import type { SettingsPatch } from './settings-schema.ts';
import { type SettingsFile, settingsOfPages } from './settings.ts';

export interface LiveSettingsOptions {
  readonly file: SettingsFile;
  /** From the command line: holds for this run, until somebody chooses another. */
  readonly lang: Lang | null;
  /** False: another program has these keys, and the ones that hold now are kept. */
  readonly chooseHotkey: (accelerator: string | null) => boolean;
  /** After each change. */
  readonly onSaved: () => void;
  readonly log: Log;
}

/** The settings as they hold now, of which pages see and change a part. */
export interface LiveSettings {
  read(): Settings;
  /** Answers what holds from now on, which may be something else than what was asked for. */
  save(patch: SettingsPatch): Settings;
}

export function createLiveSettings({
  file,
  lang: started,
  chooseHotkey,
  onSaved,
  log,
}: LiveSettingsOptions): LiveSettings {
  let lang = started ?? file.read().lang;
  const read = (): Settings => ({ ...settingsOfPages(file.read()), lang });
  return {
    read,
    save(asked) {
      const patch = definedOnly(asked);
      const { globalHotkey } = patch;
      const isHotkeyTaken = globalHotkey !== undefined && !chooseHotkey(globalHotkey);
      const holds = {
        ...patch,
        ...withIdleMinutes(read(), patch),
        ...(isHotkeyTaken ? { globalHotkey: read().globalHotkey } : {}),
      };
      if (!file.save(holds)) log.note('settings-not-saved');
      lang = patch.lang ?? lang;
      onSaved();
      return read();
    },
  };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** What was left out and what was said to be `undefined` are the same. */
function definedOnly<T extends object>(patch: T): Defined<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
}
