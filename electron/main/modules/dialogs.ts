import { app, type BaseWindow, dialog } from 'electron';
import path from 'node:path';
import type { Lang } from '../../../shared/ipc/bridge.ts';
import { texts } from './texts.ts';

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

/** The system's dialog for the file that a recovery key is written to; null when it was cancelled. */
export async function chooseNewFile(window: BaseWindow, lang: Lang): Promise<string | null> {
  const words = texts[lang];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveRecoveryKey,
    // Says what it is, and of which program; not of which board.
    defaultPath: path.join(documentsFolder(), words.recoveryKeyFile),
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
