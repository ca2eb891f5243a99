import { app, dialog } from 'electron';
import path from 'node:path';
import type { DoorState, Settings } from '../../../shared/ipc/bridge.ts';
import type { Lock } from '../lock/run-lock.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { PageHandlers } from '../windows/page-calls.ts';
import type { OwnClipboard } from '../clipboard/own-clipboard.ts';
import type { Triggers } from '../triggers/index.ts';
import type { Boards } from './boards.ts';
import type { DoorLooks } from './door-look.ts';
import type { Log } from './log.ts';
import type { SettingsPatch } from './settings-schema.ts';
import { texts } from './texts.ts';

export interface PageHandlersOptions {
  readonly lock: Lock;
  readonly window: MainWindow;
  readonly boards: Boards;
  readonly triggers: Triggers;
  readonly clipboard: OwnClipboard;
  readonly doorLook: DoorLooks;
  readonly settings: () => Settings;
  readonly saveSettings: (patch: SettingsPatch) => Settings;
  readonly log: Log;
}

/** What main does for the pages, channel by channel. */
export function createPageHandlers({
  lock,
  window,
  boards,
  triggers,
  clipboard,
  doorLook,
  settings,
  saveSettings,
  log,
}: PageHandlersOptions): PageHandlers {
  return {
    'door.state': (): DoorState => {
      const state = lock.state();
      return {
        settings: settings(),
        // A door made ready while the board is open is shown when it is locked, before anybody knows whether everything is saved.
        reason: state.kind === 'door' || state.kind === 'closing' ? state.reason : 'locked-unknown',
        boardPath: boards.next(),
        recentPaths: boards.others(),
        proposedFolder: documentsFolder(),
        knownPeople: boards.knownPeople(),
        look: doorLook.read(),
      };
    },
    'door.chooseFolder': async (_page, purpose) => {
      const words = texts[settings().lang];
      const { canceled, filePaths } = await dialog.showOpenDialog(window.window, {
        title: purpose === 'create' ? words.chooseCreate : words.chooseOpen,
        properties:
          purpose === 'create'
            ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
            : ['openDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    'door.forgetPath': (_page, folder) => boards.forget(folder),
    'settings.read': () => settings(),
    'settings.save': (_page, patch) => saveSettings(patch),
    'page.painted': (page) => {
      log.note('page-painted', { role: page.role, sinceStartMs: Math.round(performance.now()) });
      lock.pagePainted(page);
      triggers.startLate();
    },
    'board.lock': (page) => {
      if (page === lock.openBoard()) lock.send({ kind: 'lock-asked' });
    },
    'board.show': (page, view) => {
      if (page === lock.openBoard()) lock.send({ kind: 'show-asked', view });
    },
    'board.copied': () => clipboard.copied(),
    'board.chooseNewFile': async () => {
      const words = texts[settings().lang];
      const { canceled, filePath } = await dialog.showSaveDialog(window.window, {
        title: words.saveRecoveryKey,
        // Says what it is, and of which program; not of which board.
        defaultPath: path.join(documentsFolder(), words.recoveryKeyFile),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    'protection.read': () => triggers.protection(),
    'doorLook.read': () => doorLook.read(),
    'doorLook.save': (_page, look) => {
      const saved = doorLook.save(look);
      lock.renewSpare();
      return saved;
    },
    'board.closingDone': () => lock.send({ kind: 'drafts-saved' }),
  };
}

function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}
