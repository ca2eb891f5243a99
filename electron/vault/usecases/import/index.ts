import { compareByOrder, type BoardReader } from '../../../../shared/changes/record-store.ts';
import type { CommandPayloads } from '../../../../shared/commands/payloads.ts';
import { planImport, questionsOf, type ImportPlan, type PlannedRow } from '../../../../shared/import/plan-import.ts';
import { namesMade, plannedRecords } from '../../../../shared/import/planned-records.ts';
import {
  MAX_SHOWN_ABSENT,
  type ImportAdjustment,
  type ImportField,
  type ImportPreview,
  type ImportReport,
  type PreviewRows,
  type RowFilter,
} from '../../../../shared/import/preview.ts';
import type { ReadColumn, ReadRow } from '../../../../shared/import/read-row.ts';
import type { RefusedRows } from '../../../../shared/import/refused-file.ts';
import type { CallError, ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../../../shared/ports/clock.ts';
import { adjustDraft } from './adjust-draft.ts';
import { newDraft, ownOf, readRows, shownColumns, type Draft } from './draft.ts';
import { draftFileOf, shownParts } from './draft-parts.ts';
import { excessOf } from './excess.ts';
import { createKeeper, isKeepable, type ImportSession } from './keeper.ts';
import { pageOfRows } from './page-of-rows.ts';
import type { ReadFile } from './read-file.ts';
import { refusedRows } from './refused-rows.ts';
import { asRemembered, mappingOf, signatureOf, type ImportMemories } from './remembered.ts';

export { createFileReading, type FileReading } from './read-in-thread.ts';

/** What imports need of the vault. */
export interface ImportContext {
  /** The board as it stands at the moment of asking. */
  readonly board: () => BoardReader;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Texts kept in the encrypted session over a lock, by name; null forgets. `write` rejects when the disk fails. */
  readonly session: ImportSession;
  /** How files were read, and what the board wrote since. */
  readonly memories: ImportMemories;
  /** History entry of the last step where that is an import, else 0: tells whether a lock came before or after the commit. */
  readonly lastImport: () => number;
  /** Runs the one command through the vault's queue and publishes its change; answers with the history entry's id. */
  readonly runImport: (payload: CommandPayloads['import.apply']) => Promise<Result<number, CallError>>;
}

/** Imports under way. The newest is kept in the encrypted session until it is committed or closed, so that a lock does not end it. */
export interface ImportUseCases {
  /** Reads what is remembered of earlier files and what the board wrote since: before a file is opened or taken up again. Throws `StoreError`. */
  readonly refresh: () => Promise<void>;
  /** Begins an import of a file that was read, and proposes what to do with it. */
  readonly take: (fileName: string, file: ReadFile) => Result<ImportPreview, CallError>;
  /** The import that a lock broke off, with all that was corrected and answered; null where there is none, or its file was too large to keep. */
  readonly resume: () => ImportPreview | null;
  /** The proposal with a person's changes. Refused: gone. */
  readonly adjust: (importId: string, adjustment: ImportAdjustment) => Result<ImportPreview, CallError>;
  /** A window on the rows. Refused: gone. */
  readonly rows: (importId: string, filter: RowFilter, from: number, count: number) => Result<PreviewRows, CallError>;
  /** Puts it on the board as one command, one history entry, one step of undo; the import is over then. Refused: gone, unanswered, asked-again, no-names, no-changes, and what the command is refused for. */
  readonly commit: (importId: string) => Promise<Result<ImportReport, CallError>>;
  /** The rows that the import `importId` left out, as long as it is the last that was put on the board. Refused: gone. */
  readonly refusedOf: (importId: string) => Result<RefusedRows, CallError>;
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

const refused = (refusal: ImportRefusal): { readonly ok: false; readonly error: CallError } =>
  err({ kind: 'import', refusal });

/** Use cases over the given context; no state but the sessions. */
export function createImportUseCases(context: ImportContext): ImportUseCases {
  const sessions = new Map<string, Session>();
  const { board, newId } = context;
  const keeper = createKeeper(context);
  let committed: Promise<unknown> = Promise.resolve();
  let last: { readonly importId: string; readonly refused: RefusedRows } | undefined;
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
    refresh: () => context.memories.refresh(),
    take(fileName, file) {
      dropOldest(sessions);
      const draft = newDraft(draftFileOf(fileName, file), board());
      return keep(newId(), ownOf(draft) ? draft : asRemembered(draft, context.memories));
    },
    resume() {
      const kept = keeper.read();
      return kept ? show(kept.importId, sessionOf(context, kept.draft)) : null;
    },
    adjust(importId, adjustment) {
      const session = sessions.get(importId);
      if (!session || session.committing) return refused({ kind: 'gone' });
      const draft = adjustDraft(session.draft, adjustment, session.plan, board());
      const excess = excessOf(draft.table.records);
      if (excess) return refused(excess);
      return keep(importId, draft, session);
    },
    rows(importId, filter, from, count) {
      const session = sessions.get(importId);
      if (!session) return refused({ kind: 'gone' });
      return ok(pageOfRows(session.plan, session.columns, board(), { filter, from, count }));
    },
    commit(importId) {
      const session = sessions.get(importId);
      const run = commitImport(context, sessions, importId).then((result) => {
        if (result.ok && session) {
          keeper.forget(importId);
          last = { importId, refused: refusedRows(session.draft, session.columns, result.value.refused) };
        }
        return result;
      });
      committed = Promise.allSettled([committed, run]);
      return run;
    },
    refusedOf: (importId) => (last?.importId === importId ? ok(last.refused) : refused({ kind: 'gone' })),
    close(importId) {
      sessions.delete(importId);
      keeper.forget(importId);
    },
    settle: () => committed.then(() => keeper.settle()),
  };
}

/** So that one more has room. */
function dropOldest(sessions: Map<string, Session>): void {
  for (const oldest of [...sessions.keys()].slice(0, Math.max(0, sessions.size - MOST_SESSIONS + 1)))
    sessions.delete(oldest);
}

function sessionOf({ clock, board, memories }: ImportContext, draft: Draft, before?: Session): Session {
  const read = readRows(draft, clock.today(), before);
  return {
    draft,
    ...read,
    plan: planImport(read.rows, draft.choices, board(), memories.wasEdited, ownOf(draft)),
    committing: false,
  };
}

async function commitImport(
  { board, clock, newId, runImport, memories }: ImportContext,
  sessions: Map<string, Session>,
  importId: string,
): Promise<Result<ImportReport, CallError>> {
  const session = sessions.get(importId);
  if (!session || session.committing) return refused({ kind: 'gone' });
  sessions.set(importId, { ...session, committing: true });
  let entry: Result<number, CallError> | undefined;
  let kept: Session = session;
  try {
    await memories.refresh();
    const decided = planImport(session.rows, session.draft.choices, board(), memories.wasEdited, ownOf(session.draft));
    const overtaken = overtakenLines(session.plan, decided);
    if (overtaken.length > 0) kept = askedAgain(session, overtaken);
    const refusal = refusalOf(decided.counts, overtaken.length);
    if (refusal) return refused(refusal);
    const payload = plannedRecords(decided, board(), newId, clock.today());
    entry = await runImport(payload);
    if (!entry.ok) return entry;
    await rememberReading(memories, session.draft, decided, payload);
    return ok(reportOf(entry.value, decided, payload));
  } finally {
    // A full disk can be freed: what did not reach the board stays here, to be tried again.
    if (entry?.ok === true) sessions.delete(importId);
    else sessions.set(importId, kept);
  }
}

function refusalOf(
  { asked, taken, changed, unchanged }: ImportPlan['counts'],
  overtaken: number,
): ImportRefusal | null {
  if (overtaken > 0) return { kind: 'asked-again', count: overtaken };
  if (asked > 0) return { kind: 'unanswered', count: asked };
  if (taken + changed > 0) return null;
  return unchanged > 0 ? { kind: 'no-changes' } : { kind: 'no-names' };
}

/** Rows that would now do something else to the board than what was shown: nothing newer is written over unseen. */
function overtakenLines(shown: ImportPlan, now: ImportPlan): readonly number[] {
  const said = ({ outcome, update }: PlannedRow): string =>
    JSON.stringify([outcome, update && [update.citizen.id, update.differences]]);
  return now.rows.flatMap((planned, index) => {
    const before = shown.rows[index];
    return before !== undefined && said(before) !== said(planned) ? [planned.row.line] : [];
  });
}

function askedAgain(session: Session, lines: readonly number[]): Session {
  const { choices } = session.draft;
  const answers = new Map(choices.answers);
  for (const line of lines) answers.delete(line);
  return {
    ...session,
    draft: { ...session.draft, choices: { ...choices, answers, again: new Set([...choices.again, ...lines]) } },
  };
}

/** The people are on the board: a disk that is full now costs only the memory of how the file was read. */
async function rememberReading(
  memories: ImportMemories,
  draft: Draft,
  plan: ImportPlan,
  payload: CommandPayloads['import.apply'],
): Promise<void> {
  // A file of ours says by itself how it is read.
  if (ownOf(draft)) return;
  const mapping = mappingOf(draft, plan, payload);
  if (mapping !== undefined) await memories.remember(signatureOf(draft.table), mapping).catch(() => undefined);
}

function previewOf(importId: string, { draft, columns, rows, plan }: Session, board: BoardReader): ImportPreview {
  const fields = new Set(draft.fields.filter((field): field is ImportField => field !== null));
  return {
    importId,
    remembered: draft.choices.remembered,
    absent: absentFrom(plan, board),
    format: draft.lists?.file.format ?? 'text',
    parts: shownParts(draft),
    fileName: draft.fileName,
    isKept: isKeepable(draft),
    encoding: draft.encoding,
    delimiter: draft.table.delimiter,
    hasHeader: draft.hasHeader,
    columns: shownColumns(columns, rows),
    listed: plan.listed,
    lanes: plan.lanes.matches,
    consultants: plan.consultants.matches,
    questions: questionsOf(plan, fields, board),
    fallbackLaneId: plan.fallbackLaneId,
    fallbackConsultantId: plan.fallbackConsultantId,
    counts: plan.counts,
    made: namesMade(plan),
  };
}

function absentFrom({ named }: ImportPlan, board: BoardReader): ImportPreview['absent'] {
  if (named.size === 0) return null;
  const lanes = [...board.all('lane')].sort(compareByOrder);
  const absent = lanes.flatMap(({ id, name }) =>
    board
      .laneOrder(id)
      .filter((citizenId) => !named.has(citizenId))
      .map((citizenId) => {
        const citizen = board.get('citizen', citizenId);
        return { id: citizenId, name: citizen?.name ?? '', birthDate: citizen?.birthDate ?? null, lane: name };
      }),
  );
  return { count: absent.length, first: absent.slice(0, MAX_SHOWN_ABSENT) };
}

function reportOf(
  entryId: number,
  { rows, counts }: ImportPlan,
  payload: CommandPayloads['import.apply'],
): ImportReport {
  const [first] = [...payload.citizens, ...(payload.updates ?? [])];
  if (!first) throw new Error('an import of nobody');
  return {
    entryId,
    firstId: first.id,
    in: counts.in,
    taken: counts.taken,
    changed: counts.changed,
    unchanged: counts.unchanged,
    refused: rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'refused' ? [{ line: row.line, name: row.values.name, reason: outcome.reason }] : [],
    ),
    lanesMade: payload.lanes.map(({ name }) => name),
    consultantsMade: payload.consultants.map(({ name }) => name),
  };
}
