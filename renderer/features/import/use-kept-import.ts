import { useCallback, useRef } from 'react';

import { translate as t } from '../../i18n/index.ts';
import { boardStore, callVault, useDraft } from '../../state/index.ts';
import type { ImportState } from './import-state.ts';
import { importErrorText } from './import-words.ts';
import { whyGone } from './why-gone.ts';

/** What the page itself keeps over a lock; the file and what was done to it lie with the vault. */
type Remembered = Pick<ImportState, 'step' | 'fileName' | 'report' | 'undone' | 'touched'> & {
  /** It was on its way to the board. */
  readonly committing: boolean;
  /** Its file is too large to be kept: afterwards it has to be chosen again. */
  readonly tooLarge: boolean;
};

export interface KeptImport {
  /** How the page begins: anew, with the result from before a lock, or waiting for the vault. */
  readonly start: () => ImportState;
  /** What the vault has kept of the import that a lock broke off; undefined where none was. */
  readonly resume: () => Promise<Partial<ImportState>> | undefined;
  readonly keep: (state: ImportState) => void;
  readonly drop: () => void;
}

/** Longer results are not kept over a lock. */
const MOST_KEPT_REFUSALS = 500;
const NOTHING: Remembered | null = null;

/** The place in the import, kept over a lock. `empty`: an import that has not begun. */
export function useKeptImport(empty: ImportState): KeptImport {
  const { value, set, clear } = useDraft<Remembered | null>('import', NOTHING);
  const before = useRef(value);
  return {
    start: () => startOf(value, empty),
    resume: useCallback(() => {
      const remembered = before.current;
      before.current = null;
      return remembered?.report === null ? resumed(remembered, empty) : undefined;
    }, [empty]),
    keep: useCallback(
      (state) => {
        const remembered = rememberedOf(state);
        if (remembered) set(remembered);
        else clear();
      },
      [set, clear],
    ),
    drop: clear,
  };
}

function startOf(remembered: Remembered | null, empty: ImportState): ImportState {
  if (remembered === null) return empty;
  const { committing: _committing, tooLarge: _tooLarge, ...shown } = remembered;
  return shown.report === null ? { ...empty, fileName: shown.fileName, busy: 'reading' } : { ...empty, ...shown };
}

function rememberedOf({ step, fileName, report, undone, touched, preview, busy }: ImportState): Remembered | null {
  if (preview === null || step === 'file' || (report !== null && report.refused.length > MOST_KEPT_REFUSALS))
    return null;
  return { step, fileName, report, undone, touched, committing: busy === 'committing', tooLarge: !preview.isKept };
}

/** The import as it was before the lock; or why there is none any more. */
async function resumed(remembered: Remembered, empty: ImportState): Promise<Partial<ImportState>> {
  const { step, touched } = remembered;
  const answer = await callVault('import.resume', {});
  if (!answer.ok) return { ...empty, problem: importErrorText(answer.error) };
  const preview = answer.value;
  if (preview !== null) return { ...empty, step, touched, preview, fileName: preview.fileName };
  const why = whyGone(remembered, boardStore.getState().undo.undo?.command);
  return { ...empty, problem: t(`imports.resume.${why}`) };
}
