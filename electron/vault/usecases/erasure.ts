import { glanceChange, glanceFrame } from '../../../shared/changes/glance.ts';
import { decideCommand } from '../../../shared/commands/index.ts';
import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { leftoversOf } from '../../../shared/changes/leftovers.ts';
import { mentionsOf } from '../../../shared/changes/mentions.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { ErasurePreview, ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { withProof } from './change-keys.ts';
import { noteOutcome, UNDO_DEPTH, type OpenBoard } from './open-board.ts';

/** What goes with each of these citizens, and where else their names stand: there a person must look. Ids that are not on the board are left out. */
export function previewErasure(board: OpenBoard, ids: readonly CitizenId[]): ErasurePreview {
  const wanted = new Set(ids);
  const citizens = [...board.records.all('citizen')].filter(({ id }) => wanted.has(id));
  const counted = citizens.map(({ id }) => ({ id, ...ownCounts(board, id) }));
  return {
    citizens: counted,
    mentions: mentionsOf(board.records, citizens),
    leftovers: leftoversOf(board.records, citizens),
  };
}

/**
 * Takes citizens, and everything that is theirs, out of the board for good: no undo, no history, no picture, no draft of anybody's. Needs the supervisor's passphrase once more.
 * Refused: wrong-passphrase; not-found. Throws `StoreError`; nobody is erased then.
 */
export function eraseCitizens(
  board: OpenBoard,
  proof: string,
  ids: readonly CitizenId[],
  reference: string,
): Promise<Result<ErasureReceipt, { readonly keys: KeysRefusal } | { readonly refusal: Refusal }>> {
  return board.queue.run(async () => {
    const command = { id: reference, name: 'citizen.erase', payload: { ids } } as const;
    const decided = decideCommand(board.records, command, { today: board.clock.today() });
    // Before the passphrase: what cannot be done need not cost the time that its key takes.
    if (!decided.ok) return err({ refusal: decided.error });
    const key = await board.keys.personKey(withProof(board, proof));
    if (!key.ok) return err({ keys: key.error });
    key.value.fill(0);
    const at = board.clock.now();
    const counts = ids.map((id) => ownCounts(board, id));
    const elsewhere = namesElsewhere(board, ids);
    const facts = Object.fromEntries(ids.map((id) => [id, JSON.stringify(factsOf(board, id))]));
    const entryId = await noteOutcome(board, 'change', board.store.erase({ ids, at, person: board.person, facts }));
    noteErasedBeside(board, ids);
    const frame = glanceFrame(board.records);
    board.records.apply(decided.value);
    await rereadOwn(board);
    const published = { entryId, commandId: null, change: decided.value, undo: board.steps.state() };
    board.publish(published, (line) => glanceChange(decided.value, frame, glanceFrame(board.records), line));
    return ok({ reference, at, citizens: ids.length, ...sumOf(counts), ...elsewhere });
  });
}

/** Precondition: they are still on the board. */
function namesElsewhere(board: OpenBoard, ids: readonly CitizenId[]): Pick<ErasureReceipt, 'replaced' | 'leftovers'> {
  const { mentions, leftovers } = previewErasure(board, ids);
  const replaced = mentions.flatMap(({ kind, id, field, isOpen }) => (isOpen ? [] : [`${kind} ${id} ${field}`]));
  return { replaced: new Set(replaced).size, leftovers: leftovers.map(({ words: _words, ...place }) => place) };
}

/** They are erased either way: what cannot be written now is written at the next opening. */
function noteErasedBeside(board: OpenBoard, ids: readonly CitizenId[]): void {
  try {
    board.copies.noteErased(ids);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** What this person could take back, and had open, may have told of them. */
async function rereadOwn(board: OpenBoard): Promise<void> {
  board.steps.reset(await board.store.loadHistory(board.person, UNDO_DEPTH));
  board.session.clear();
  for (const [key, value] of Object.entries(await board.store.loadSession(board.person))) board.session.set(key, value);
}

interface OwnCounts {
  readonly contacts: number;
  readonly placements: number;
  readonly proposals: number;
}

function ownCounts({ records }: OpenBoard, id: CitizenId): OwnCounts {
  const isTheirs = ({ citizenId }: { readonly citizenId: CitizenId }): boolean => citizenId === id;
  return {
    contacts: [...records.contactsOf(id)].length,
    placements: [...records.all('placement')].filter(isTheirs).length,
    proposals: [...records.all('proposal')].filter(isTheirs).length,
  };
}

function sumOf(counts: readonly OwnCounts[]): OwnCounts {
  const sum = (field: keyof OwnCounts): number => counts.reduce((total, one) => total + one[field], 0);
  return { contacts: sum('contacts'), placements: sum('placements'), proposals: sum('proposals') };
}

/** Years and counts alone: what leads to nobody, and what the office may still want to count. */
function factsOf(board: OpenBoard, id: CitizenId): object {
  const citizen = board.records.get('citizen', id);
  const outcomes = [...board.records.all('placement')].flatMap(({ citizenId, outcome }) =>
    citizenId === id && outcome !== null ? [outcome] : [],
  );
  return { entered: citizen?.enteredOn.slice(0, 'YYYY'.length), ...ownCounts(board, id), outcomes: outcomes.sort() };
}
