import { staleFields } from '../../../shared/changes/conflicts.ts';
import { changedId, type ChangeSet } from '../../../shared/changes/change-set.ts';
import { withoutLastContacts } from '../../../shared/changes/last-contacts.ts';
import { reverseChange } from '../../../shared/changes/reverse.ts';
import { squashChanges } from '../../../shared/changes/squash.ts';
import { commandDefinitions } from '../../../shared/commands/index.ts';
import { FOUNDER } from '../../../shared/domain/person.ts';
import type { RecentStep, RecentSteps } from '../../../shared/ipc/payloads.ts';
import type { RecentEntry } from '../../../shared/ports/board-store.ts';
import type { OpenBoard } from './open-board.ts';
import { subjectsOf } from './step-subjects.ts';
import type { UndoStep } from './undo-stack.ts';

/** So many entries are looked through at once. */
const ENTRIES_A_PAGE = 100;
/** Changes of more records than these are told by their number alone. */
const TOLD_RECORDS = 40;

interface Group {
  /** Newest first; at least one. */
  readonly entries: readonly [RecentEntry, ...RecentEntry[]];
}

/** What was done on the board lately, by anybody, newest first: the steps before the one of entry `before` (null: the last ones). Throws `StoreError`. */
export function loadRecentSteps(board: OpenBoard, before: number | null): Promise<RecentSteps> {
  return board.queue.run(async () => {
    const { groups, hasMore } = await groupsBefore(board, before);
    const steps = groups.map((group) => stepOf(board, group));
    const subjects = await subjectsOf(board, steps);
    return { steps: steps.map((step, at) => ({ ...step, about: subjects[at] ?? [] })), hasMore };
  });
}

/** Whole steps only: one whose entries may go on among older ones is told with those. At least one, unless there is none. */
async function groupsBefore(
  board: OpenBoard,
  before: number | null,
): Promise<{ readonly groups: readonly Group[]; readonly hasMore: boolean }> {
  let entries: readonly RecentEntry[] = [];
  // The step of `before` is looked at once more, so that its older entries are not taken for another one.
  let from = before === null ? null : before + 1;
  for (;;) {
    const page = await board.store.loadRecent(from, ENTRIES_A_PAGE);
    entries = [...entries, ...page];
    from = page.at(-1)?.entryId ?? from;
    const groups = grouped(entries).filter(({ entries: [last] }) => last.entryId !== before && last.person !== FOUNDER);
    if (page.length < ENTRIES_A_PAGE) return { groups, hasMore: false };
    if (groups.length > 1) return { groups: groups.slice(0, -1), hasMore: true };
  }
}

/** The step that ended with `entryId`, whoever did it; undefined where there is none that can be taken back. */
export async function anybodysStep(board: OpenBoard, entryId: number): Promise<UndoStep | undefined> {
  const [group] = grouped(await board.store.loadRecent(entryId + 1, ENTRIES_A_PAGE));
  const last = group?.entries[0];
  if (!group || last?.entryId !== entryId || last.isUndone || last.person === FOUNDER) return undefined;
  if (commandDefinitions[last.command].capture === 'never') return undefined;
  return { entryIds: group.entries.map((entry) => entry.entryId).reverse(), command: last.command };
}

/** Entries in a row that one person typed into one field are one step. */
function grouped(newestFirst: readonly RecentEntry[]): readonly Group[] {
  const groups: { entries: [RecentEntry, ...RecentEntry[]] }[] = [];
  for (const entry of newestFirst) {
    const group = groups.at(-1);
    const next = group?.entries.at(-1);
    if (
      group &&
      next?.mergeKey != null &&
      next.mergeKey === entry.mergeKey &&
      next.person === entry.person &&
      next.entryId === entry.entryId + 1
    )
      group.entries.push(entry);
    else groups.push({ entries: [entry] });
  }
  return groups;
}

function stepOf(board: OpenBoard, { entries }: Group): Omit<RecentStep, 'about'> {
  const [last] = entries;
  const change = entries.reduceRight<ChangeSet>((net, entry) => squashChanges(net, entry.change), []);
  const citizens = new Set(change.flatMap((one) => (one.kind === 'citizen' ? [changedId(one)] : [])));
  return {
    entryId: last.entryId,
    at: last.at,
    by: board.names.get(last.person)?.name ?? '',
    command: last.command,
    change: change.length > TOLD_RECORDS ? [] : change,
    count: citizens.size,
    state: last.isUndone ? 'undone' : canBeTakenBack(board, last, change) ? 'done' : 'overtaken',
  };
}

function canBeTakenBack(board: OpenBoard, { command }: RecentEntry, change: ChangeSet): boolean {
  if (commandDefinitions[command].capture === 'never') return false;
  return staleFields(board.records, withoutLastContacts(reverseChange(change))).length === 0;
}
