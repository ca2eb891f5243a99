import type { ReadColumn } from '../../../../shared/import/read-row.ts';
import type { Draft } from './draft.ts';
import { blanked, bytesToKeep } from './kept-file.ts';
import { draftOfKept, keptDraft, parseKeptDraft } from './kept-draft-schema.ts';

/** Texts in the encrypted session, by name; null forgets. `write` rejects when the disk fails. */
export interface ImportSession {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, value: string | null) => Promise<void>;
}

export interface KeeperContext {
  readonly session: ImportSession;
  readonly lastImport: () => number;
  readonly newId: () => string;
}

/** Keeps the running import over a lock: one, the newest. */
export interface Keeper {
  /** Keeps the draft within `KEEP_WITHIN_MS`. */
  readonly keep: (importId: string, draft: Draft, columns: readonly ReadColumn[]) => void;
  /** Forgets the import where it is the one that is kept. */
  readonly forget: (importId: string) => void;
  /** What was kept when the board was locked; undefined where there is nothing, or it has come onto the board since. */
  readonly read: () => { readonly importId: string; readonly draft: Draft } | undefined;
  /** Resolves when everything is written. Never rejects. */
  readonly settle: () => Promise<void>;
}

interface Running {
  readonly importId: string;
  readonly draft: Draft;
  readonly columns: readonly ReadColumn[];
}

/** Larger files are not kept: writing one would hold up the lock. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;
/** Whether an import of this file outlasts a lock. */
export const isKeepable = ({ bytes }: Pick<Draft, 'bytes'>): boolean => bytes.byteLength <= MAX_KEPT_BYTES;
const KEEP_WITHIN_MS = 400;
const WORK = 'import';
const FILE = 'import-file';
const AFTER_NAME = '\n';

/** A keeper over the session. The file is written apart from what changes with every correction. */
export function createKeeper({ session, lastImport, newId }: KeeperContext): Keeper {
  let running: Running | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let written: { readonly file: string; readonly of: Running } | null = null;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const now = running;
    if (now === null || !isKeepable(now.draft)) {
      written = null;
      for (const name of [WORK, FILE]) if (session.read(name) !== undefined) await session.write(name, null);
      return;
    }
    const sameFile = written !== null && sameReading(written.of.draft, now.draft);
    const file = sameFile && written !== null ? written.file : newId();
    if (!sameFile) {
      const bytes = bytesToKeep(now.draft, now.columns);
      await session.write(FILE, file + AFTER_NAME + Buffer.from(bytes).toString('base64'));
    }
    written = { file, of: now };
    const ids = { importId: now.importId, file, lastImport: lastImport() };
    const work = keptDraft(now.draft, ids, (text, column) => blanked(text, now.columns[column]));
    await session.write(WORK, JSON.stringify(work));
  };
  const writeSoon = (): void => {
    // A full disk takes the safety net away, not the import itself: what cannot be kept is not kept.
    writing = writing.then(write).catch(() => undefined);
  };
  return {
    keep(importId, draft, columns) {
      running = { importId, draft, columns };
      timer ??= setTimeout(writeSoon, KEEP_WITHIN_MS);
    },
    forget(importId) {
      const kept = session.read(WORK);
      const keptId = running?.importId ?? (kept === undefined ? undefined : parseKeptDraft(kept)?.importId);
      if (keptId !== importId) return;
      running = null;
      writeSoon();
    },
    read() {
      const kept = readKept(session, lastImport());
      // What can no longer be taken up must not lie there.
      if (!kept && running === null) writeSoon();
      return kept;
    },
    async settle() {
      if (timer !== undefined) writeSoon();
      await writing;
    },
  };
}

function readKept({ read }: ImportSession, lastImport: number): ReturnType<Keeper['read']> {
  const kept = parseKeptDraft(read(WORK) ?? '');
  const [file, base64] = (read(FILE) ?? '').split(AFTER_NAME);
  if (!kept || kept.file !== file || base64 === undefined || lastImport > kept.lastImport) return undefined;
  const draft = draftOfKept(kept, new Uint8Array(Buffer.from(base64, 'base64')));
  return draft && { importId: kept.importId, draft };
}

/** Whether the same bytes would be kept: which cells hold CPR numbers depends on what the columns are. */
function sameReading(a: Draft, b: Draft): boolean {
  return a.table === b.table && a.hasHeader === b.hasHeader && a.fields === b.fields;
}
