import { useCallback, useEffect, useRef, useState } from 'react';

import type { ImportAdjustment, ImportPreview } from '../../../shared/import/preview.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/ipc/limits.ts';
import { translate as t } from '../../i18n/index.ts';
import { callVault, undoEntry } from '../../state/index.ts';
import type { ImportState, ImportStep } from './import-state.ts';
import { importErrorText, tooLargeText } from './import-words.ts';
import { useKeptImport } from './use-kept-import.ts';

type Change = Partial<ImportState>;

export interface ImportWork {
  readonly state: ImportState;
  readonly choose: (files: readonly File[]) => Promise<void>;
  /** Ends the reading of a file. */
  readonly stop: () => Promise<void>;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly go: (step: ImportStep) => void;
  readonly restart: () => void;
}

const START: ImportState = {
  step: 'file',
  fileName: '',
  preview: null,
  report: null,
  busy: null,
  problem: null,
  undone: false,
  touched: false,
};
const FILE_NAME_LIMIT = 512;

/** The import's state: what was read last, not only what was drawn last, and the part of it that is kept over a lock. */
function useKeptState() {
  const { start, keep, drop, resume } = useKeptImport(START);
  const [state, setState] = useState(start);
  const latest = useRef(state);
  const change = useCallback(
    (part: Change): void => {
      latest.current = { ...latest.current, ...part };
      setState(latest.current);
      keep(latest.current);
    },
    [keep],
  );
  useEffect(() => void resume()?.then(change), [resume, change]);
  const forget = useCallback((): void => {
    const { preview, report } = latest.current;
    if (preview !== null && report === null) void callVault('import.close', { importId: preview.importId });
  }, []);
  useEffect(
    () => () => {
      forget();
      drop();
    },
    [forget, drop],
  );
  return { state, latest, change, forget };
}

/** One import from the file to the result. The file itself lives in the vault; here is what is shown of it. */
export function useImport(): ImportWork {
  const { state, latest, change, forget } = useKeptState();
  const line = useRef(Promise.resolve());
  // One after the other, so that an older answer never covers a newer one.
  const adjust = (adjustment: ImportAdjustment): Promise<void> =>
    (line.current = line.current.then(async () => {
      const { preview, report } = latest.current;
      if (preview === null || report !== null) return;
      change({ busy: 'adjusting', problem: null });
      change(await adjusted(preview, adjustment));
    }));
  return {
    state,
    adjust,
    async choose(files) {
      const [file] = files;
      if (!file || latest.current.busy !== null) return;
      change({ busy: 'reading', fileName: file.name, problem: null });
      const opened = await openedFile(file, files.length);
      if (opened.preview) forget();
      change(opened);
    },
    async stop() {
      if (latest.current.busy === 'reading') await callVault('import.reading', { stop: true });
    },
    async commit() {
      await line.current;
      const { preview, busy } = latest.current;
      if (preview === null || busy !== null) return;
      change({ busy: 'committing', problem: null });
      change(await committed(preview));
    },
    async undo() {
      const { report, busy } = latest.current;
      if (report === null || busy !== null) return;
      change({ busy: 'undoing' });
      const undone = await undoEntry(report.entryId);
      change({ busy: null, undone: undone.ok });
    },
    go: (step) => change({ step, problem: null }),
    restart() {
      forget();
      change(START);
    },
  };
}

async function openedFile(file: File, count: number): Promise<Change> {
  if (count > 1) return { busy: null, problem: t('imports.refusals.several') };
  if (file.size > MAX_IMPORT_BYTES) return { busy: null, problem: tooLargeText() };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { busy: null, problem: t('imports.refusals.unreadable') };
  const opened = await callVault('import.open', {
    fileName: file.name.slice(0, FILE_NAME_LIMIT),
    bytes: new Uint8Array(bytes),
  });
  if (!opened.ok) return { busy: null, problem: isStopped(opened.error) ? null : importErrorText(opened.error) };
  // Read as it was the last time, it is at once about the people in it.
  const step = opened.value.remembered === null ? 'read' : 'check';
  return { ...START, step, fileName: file.name, preview: opened.value };
}

/** Whoever stopped it needs not be told. */
const isStopped = (error: CallError): boolean => error.kind === 'import' && error.refusal.kind === 'stopped';

async function adjusted(preview: ImportPreview, adjustment: ImportAdjustment): Promise<Change> {
  const answer = await callVault('import.adjust', { importId: preview.importId, adjustment });
  if (answer.ok) return { busy: null, preview: answer.value, touched: true };
  const gone = answer.error.kind === 'import' && answer.error.refusal.kind === 'gone';
  return { ...(gone ? START : { busy: null }), problem: importErrorText(answer.error) };
}

async function committed(preview: ImportPreview): Promise<Change> {
  const answer = await callVault('import.commit', { importId: preview.importId });
  if (answer.ok) return { busy: null, step: 'done', report: answer.value, touched: false };
  const problem = importErrorText(answer.error);
  // The board may have changed under the proposal: it is shown as it is now, with the reason.
  return { ...(await adjusted(preview, {})), problem };
}
