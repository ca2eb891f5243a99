import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import type { RecordKind, RecordMap } from '../../../shared/domain/records.ts';
import type { StepSubject } from '../../../shared/ipc/payloads.ts';
import type { OpenBoard } from './open-board.ts';

/** What a step can be about that has no name of its own. */
type AboutOthers = Extract<RecordKind, 'contact' | 'placement' | 'offer' | 'proposal'>;
type Ref = { readonly [K in AboutOthers]: { readonly kind: K; readonly id: RecordMap[K]['id'] } }[AboutOthers];
type Find = <K extends AboutOthers>(kind: K, id: RecordMap[K]['id']) => RecordMap[K] | undefined;

/** A step as far as its subjects go. */
interface Told {
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly change: ChangeSet;
}

/**
 * For each step, whom and which company those of its records belong to that a page cannot look up: contacts, and what was taken away since.
 * The history is read only where something is gone. Throws `StoreError`.
 */
export async function subjectsOf(
  board: OpenBoard,
  newestFirst: readonly Told[],
): Promise<readonly (readonly StepSubject[])[]> {
  const held: Find = (kind, id) => board.records.get(kind, id);
  const lacking = newestFirst.filter(({ change }) =>
    change.some((one) => refsOf(one, held).some((ref) => !find(ref, held))),
  );
  const gone = await removedSince(board, lacking.at(-1)?.at);
  const known: Find = (kind, id) => held(kind, id) ?? (gone.get(id) as RecordMap[typeof kind] | undefined);
  return newestFirst.map(({ change }) =>
    change.flatMap((one) => refsOf(one, known).flatMap((ref) => told(ref, held, known))),
  );
}

/** The records a change speaks of beyond what it holds itself. */
function refsOf(change: Change, find: Find): readonly Ref[] {
  switch (change.kind) {
    case 'contact':
    case 'placement':
    case 'offer':
      return change.op === 'updated' ? [{ kind: change.kind, id: change.id } as Ref] : [];
    case 'proposal': {
      const proposal = change.op === 'updated' ? find('proposal', change.id) : change.record;
      const own: readonly Ref[] = change.op === 'updated' ? [{ kind: 'proposal', id: change.id }] : [];
      return proposal ? [...own, { kind: 'offer', id: proposal.offerId }] : own;
    }
    default:
      return [];
  }
}

function find(ref: Ref, among: Find): RecordMap[AboutOthers] | undefined {
  return among(ref.kind, ref.id as never);
}

function told(ref: Ref, held: Find, known: Find): readonly StepSubject[] {
  // Contacts are the vault's alone; all else that is held the page holds too.
  if (ref.kind !== 'contact' && find(ref, held)) return [];
  const record = find(ref, known);
  if (!record) return [];
  const companyId =
    'companyId' in record
      ? record.companyId
      : 'offerId' in record
        ? known('offer', record.offerId)?.companyId
        : undefined;
  return [{ id: ref.id, citizenId: 'citizenId' in record ? record.citizenId : null, companyId: companyId ?? null }];
}

/** What was taken away since `moment`, also in the same instant, as it was when it went last. */
async function removedSince(board: OpenBoard, moment: string | undefined): Promise<ReadonlyMap<string, unknown>> {
  const gone = new Map<string, unknown>();
  if (moment === undefined) return gone;
  const { changes } = await board.store.loadSince(new Date(Date.parse(moment) - 1).toISOString());
  for (const change of changes)
    for (const one of change) if (one.op === 'removed' && !gone.has(one.record.id)) gone.set(one.record.id, one.record);
  return gone;
}
