import { app, dialog } from 'electron';
import { z } from 'zod';
import type { DoorState, Settings } from '../../../shared/ipc/bridge.ts';
import type { Lock } from '../lock/run-lock.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { handler, type Handlers } from '../windows/page-calls.ts';
import type { Boards } from './boards.ts';
import type { Log } from './log.ts';
import { pathSchema, type SettingsPatch, settingsPatchSchema } from './settings-schema.ts';
import { texts } from './texts.ts';

export interface PageHandlersOptions {
  readonly lock: Lock;
  readonly window: MainWindow;
  readonly boards: Boards;
  readonly settings: () => Settings;
  readonly saveSettings: (patch: SettingsPatch) => Settings;
  readonly log: Log;
}

const nothing = z.undefined();

/** What main does for the pages, channel by channel. */
export function createPageHandlers({ lock, window, boards, settings, saveSettings, log }: PageHandlersOptions): Handlers {
  return {
    'door.state': handler(nothing, (): DoorState => {
      const state = lock.state();
      return {
        settings: settings(),
        // A door made ready while the board is open will be shown when it is locked.
        reason: state.kind === 'door' || state.kind === 'closing' ? state.reason : 'locked',
        boardPath: boards.next(),
        recentPaths: boards.others(),
        proposedFolder: documentsFolder(),
      };
    }),
    'door.chooseFolder': handler(z.enum(['create', 'open']), async (_page, purpose) => {
      const words = texts[settings().lang];
      const { canceled, filePaths } = await dialog.showOpenDialog(window.window, {
        title: purpose === 'create' ? words.chooseCreate : words.chooseOpen,
        properties: purpose === 'create' ? ['openDirectory', 'createDirectory', 'dontAddToRecent'] : ['openDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    }),
    'door.forgetPath': handler(pathSchema, (_page, path) => boards.forget(path)),
    'settings.read': handler(nothing, () => settings()),
    'settings.save': handler(settingsPatchSchema, (_page, patch) => saveSettings(patch)),
    'page.painted': handler(nothing, (page) => {
      log.note('page-painted', { role: page.role, sinceStartMs: Math.round(performance.now()) });
      lock.pagePainted(page);
    }),
    'board.lock': handler(nothing, (page) => {
      if (page === lock.openBoard()) lock.send({ kind: 'lock-asked' });
    }),
    'board.closingDone': handler(nothing, () => lock.send({ kind: 'drafts-saved' })),
  };
}

function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}
