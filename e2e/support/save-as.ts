import type { Tavle } from './tavle.ts';

/** The system's dialog lies outside every page; this answers it, from now on, as if somebody had chosen this file. */
export async function answerSaving(tavle: Tavle, file: string): Promise<void> {
  await tavle.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}
