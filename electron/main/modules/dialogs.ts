import { app, type BaseWindow, dialog } from 'electron';
import path from 'node:path';
import type { Lang, NewFilePurpose } from '../../../shared/ipc/bridge.ts';
import { type TextKey, texts } from './texts.ts';

/** The system's folder chooser; null when it was cancelled. `purpose` sets its title. */
export async function chooseFolder(window: BaseWindow, lang: Lang, purpose: 'create' | 'open'): Promise<string | null> {
  const words = texts[lang];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: purpose === 'create' ? words.chooseCreate : words.chooseOpen,
    properties:
      purpose === 'create'
        ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
        : ['openDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

const NEW_FILES = {
  'recovery-key': { title: 'saveRecoveryKey', name: 'recoveryKeyFile' },
  'follow-ups': { title: 'saveFollowUps', name: 'followUpsFile' },
} as const satisfies Record<NewFilePurpose, { readonly title: TextKey; readonly name: TextKey }>;

/** The system's dialog for a file that leaves the board; null when it was cancelled. `purpose` sets its title and the name it proposes. */
export async function chooseNewFile(window: BaseWindow, lang: Lang, purpose: NewFilePurpose): Promise<string | null> {
  const words = texts[lang];
  const { title, name } = NEW_FILES[purpose];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words[title],
    // Says what it is, and of which program; not of which board.
    defaultPath: path.join(documentsFolder(), words[name]),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Where people keep their documents, as far as the system says. */
export function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}
