import path from 'node:path';

import type { Tavle } from './tavle.ts';

/** The system's dialog lies outside every page; this answers it, from now on, as if somebody had chosen this file. */
export async function answerSaving(tavle: Pick<Tavle, 'app'>, file: string): Promise<void> {
  await tavle.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...asked: readonly unknown[]) => {
      Object.assign(dialog, { lastAsked: asked.at(-1) });
      return Promise.resolve({ canceled: false, filePath });
    };
  }, file);
}

/** The name that was proposed last for a file, with N for each figure of its date and time. */
export async function proposedName(tavle: Tavle): Promise<string> {
  const proposed = await tavle.app.evaluate(
    ({ dialog }) => (dialog as { lastAsked?: { defaultPath?: string } }).lastAsked?.defaultPath ?? '',
  );
  return path.basename(proposed).replace(/\d/gu, 'N');
}
