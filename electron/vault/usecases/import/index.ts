import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { CommandPayloads } from '../../../../shared/commands/payloads.ts';
import { planImport, questionsOf, type ImportPlan } from '../../../../shared/import/plan-import.ts';
import { plannedRecords } from '../../../../shared/import/planned-records.ts';
import type {
  ImportAdjustment,
  ImportField,
  ImportPreview,
  ImportReport,
  PreviewRows,
  RowFilter,
} from '../../../../shared/import/preview.ts';
import type { ReadColumn, ReadRow } from '../../../../shared/import/read-row.ts';
import { MAX_IMPORT_BYTES } from '../../../../shared/ipc/limits.ts';
import type { CallError, ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../../../shared/ports/clock.ts';
import { adjustDraft } from './adjust-draft.ts';
import { decodeFile } from './decode.ts';
import { newDraft, readRows, shownColumns, type Draft } from './draft.ts';
import { createKeeper, type ImportSession } from './keeper.ts';
import { pageOfRows } from './page-of-rows.ts';
import { readTable, type Table } from './read-table.ts';

/** What imports need of the vault. */
export interface ImportContext {
  /** The board as it stands at the moment of asking. */
  readonly board: () => BoardReader;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Texts kept in the encrypted session over a lock, by name; null forgets. `write` rejects when the disk fails. */
  readonly session: ImportSession;
  /** History entry of the last step where that is an import, else 0: tells whether a lock came before or after the commit. */
  readonly lastImport: () => number;
  /** Runs the one command through the vault's queue and publishes its change; answers with the history entry's id. */
  readonly runImport: (payload: CommandPayloads['import.apply']) => Promise<Result<number, CallError>>;
}

/** Imports under way. The newest is kept in the encrypted session until it is committed or closed, so that a lock does not end it. */
export interface ImportUseCases {
  /** Reads a file and proposes what to do with it. Refused: empty, too-large, too-many, not-a-table. */
  readonly open: (fileName: string, bytes: Uint8Array) => Result<ImportPreview, CallError>;
  /** The import that a lock broke off, with all that was corrected and answered; null where there is none, or its file was too large to keep. */
  readonly resume: () => ImportPreview | null;
  /** The proposal with a person's changes. Refused: gone. */
  readonly adjust: (importId: string, adjustment: ImportAdjustment) => Result<ImportPreview, CallError>;
  /** A window on the rows. Refused: gone. */
  readonly rows: (importId: string, filter: RowFilter, from: number, count: number) => Result<PreviewRows, CallError>;
  /** Puts it on the board as one command, one history entry, one step of undo; the import is over then. Refused: gone, unanswered, no-names, and what the command is refused for. */
  readonly commit: (importId: string) => Promise<Result<ImportReport, CallError>>;
  /** Forgets an import; one that is gone already is fine. */
  readonly close: (importId: string) => void;
  /** Resolves when a commit under way is over and what is to be kept has been kept. For the lock; never rejects. */
  readonly settle: () => Promise<void>;
}

interface Session {
  readonly draft: Draft;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
  /** What it comes to on the board as it was when last asked; committing decides anew. */
  readonly plan: ImportPlan;
  /** Under way to the board: neither changed nor committed a second time. */
  readonly committing: boolean;
}

const MOST_SESSIONS = 2;
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
const MOST_CELLS = 4_000_000;

const refused = (refusal: ImportRefusal): { readonly ok: false; readonly error: CallError } =>
  err({ kind: 'import', refusal });

/** Use cases over the given context; no state but the sessions. */
export function createImportUseCases(context: ImportContext): ImportUseCases {
  const sessions = new Map<string, Session>();
  const { board, newId } = context;
  const keeper = createKeeper(context);
  let committed: Promise<unknown> = Promise.resolve();
  const show = (importId: string, session: Session): ImportPreview => {
    sessions.set(importId, session);
    return previewOf(importId, session, board());
  };
  const keep = (importId: string, draft: Draft, before?: Session): Result<ImportPreview, CallError> => {
    const session = sessionOf(context, draft, before);
    keeper.keep(importId, draft, session.columns);
    return ok(show(importId, session));
  };

  return {
    open(fileName, bytes) {
      const read = readFile(fileName, bytes);
      if (!read.ok) return refused(read.error);
      for (const oldest of [...sessions.keys()].slice(0, Math.max(0, sessions.size - MOST_SESSIONS + 1)))
        sessions.delete(oldest);
      return keep(newId(), newDraft(read.value, board()));
    },
    resume() {
      const kept = keeper.read();
      return kept ? show(kept.importId, sessionOf(context, kept.draft)) : null;
    },
    adjust(importId, adjustment) {
      const session = sessions.get(importId);
      if (!session || session.committing) return refused({ kind: 'gone' });
      const unanswered = adjustment.answerAll === undefined ? [] : session.plan.duplicates.map(({ line }) => line);
      const draft = adjustDraft(session.draft, adjustment, unanswered, board());
      const excess = excessOf(draft.table);
      if (excess) return refused(excess);
      return keep(importId, draft, session);
    },
    rows(importId, filter, from, count) {
      const session = sessions.get(importId);
      return session
        ? ok(pageOfRows(session.plan, session.columns, board(), { filter, from, count }))
        : refused({ kind: 'gone' });
    },
    commit(importId) {
      const run = commitImport(context, sessions, importId).then((result) => {
        if (result.ok) keeper.forget(importId);
        return result;
      });
      committed = Promise.allSettled([committed, run]);
      return run;
    },
    close(importId) {
      sessions.delete(importId);
      keeper.forget(importId);
    },
    settle: () => committed.then(() => keeper.settle()),
  };
}

function sessionOf({ clock, board }: ImportContext, draft: Draft, before?: Session): Session {
  const read = readRows(draft, clock.today(), before);
  return { draft, ...read, plan: planImport(read.rows, draft.choices, board()), committing: false };
}

function readFile(
  fileName: string,
  bytes: Uint8Array,
): Result<Pick<Draft, 'fileName' | 'bytes' | 'encoding' | 'table'>, ImportRefusal> {
  if (bytes.byteLength > MAX_IMPORT_BYTES) return err({ kind: 'too-large', maxBytes: MAX_IMPORT_BYTES });
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.text);
  const excess = excessOf(table);
  return excess ? err(excess) : ok({ fileName, bytes, encoding: decoded.value.encoding, table });
}

async function commitImport(
  { board, clock, newId, runImport }: ImportContext,
  sessions: Map<string, Session>,
  importId: string,
): Promise<Result<ImportReport, CallError>> {
  const session = sessions.get(importId);
  if (!session || session.committing) return refused({ kind: 'gone' });
  const decided = planImport(session.rows, session.draft.choices, board());
  if (decided.counts.asked > 0) return refused({ kind: 'unanswered', count: decided.counts.asked });
  if (decided.counts.taken === 0) return refused({ kind: 'no-names' });
  const payload = plannedRecords(decided, board(), newId, clock.today());
  sessions.set(importId, { ...session, committing: true });
  let entry: Result<number, CallError> | undefined;
  try {
    entry = await runImport(payload);
  } finally {
    // A full disk can be freed: what did not reach the board stays here, to be tried again.
    if (entry?.ok === true) sessions.delete(importId);
    else sessions.set(importId, session);
  }
  return entry.ok ? ok(reportOf(entry.value, decided, payload)) : entry;
}

function excessOf({ records }: Table): ImportRefusal | undefined {
  if (records.length > MOST_ROWS) return { kind: 'too-many', what: 'rows', max: MOST_ROWS };
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (width > MOST_COLUMNS) return { kind: 'too-many', what: 'columns', max: MOST_COLUMNS };
  return width * records.length > MOST_CELLS
    ? { kind: 'too-many', what: 'rows', max: Math.floor(MOST_CELLS / width) }
    : undefined;
}

function previewOf(importId: string, { draft, columns, rows, plan }: Session, board: BoardReader): ImportPreview {
  const fields = new Set(draft.fields.filter((field): field is ImportField => field !== null));
  return {
    importId,
    fileName: draft.fileName,
    encoding: draft.encoding,
    delimiter: draft.table.delimiter,
    hasHeader: draft.hasHeader,
    columns: shownColumns(columns, rows),
    listed: plan.listed,
    lanes: plan.lanes.matches,
    consultants: plan.consultants.matches,
    questions: questionsOf(plan, draft.choices.answers, fields, board),
    fallbackLaneId: plan.fallbackLaneId,
    fallbackConsultantId: plan.fallbackConsultantId,
    counts: plan.counts,
  };
}

function reportOf(
  entryId: number,
  { rows, counts }: ImportPlan,
  payload: CommandPayloads['import.apply'],
): ImportReport {
  const [first] = payload.citizens;
  if (!first) throw new Error('an import of nobody');
  return {
    entryId,
    firstId: first.id,
    in: counts.in,
    taken: counts.taken,
    refused: rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'refused' ? [{ line: row.line, name: row.values.name, reason: outcome.reason }] : [],
    ),
    lanesMade: payload.lanes.map(({ name }) => name),
    consultantsMade: payload.consultants.map(({ name }) => name),
  };
}
