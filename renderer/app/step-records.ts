import { changedId, type Change, type ChangeSet } from '../../shared/changes/change-set.ts';
import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CommandName } from '../../shared/commands/payloads.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { StepSubject } from '../../shared/ipc/payloads.ts';

type Updated = Extract<Change, { readonly kind: 'citizen'; readonly op: 'updated' }>;

/** A move may have given its neighbours a new place as well; the one that was moved has more to it, or stands alone. */
export function mainMove(change: ChangeSet): Updated | undefined {
  const moved = change.filter((one) => one.kind === 'citizen' && one.op === 'updated');
  return (
    moved.find(({ after }) => 'laneId' in after || 'consultantId' in after) ??
    (moved.length === 1 ? moved[0] : undefined)
  );
}

/** The one citizen a step concerned, also where it was a contact or a placement of theirs; null for nobody, for many, and where they are gone. `told`: whose records are that the board does not hold. */
export function concernedCitizen(
  change: ChangeSet,
  board: BoardReader,
  told: readonly StepSubject[] = [],
): CitizenId | null {
  const about = change.flatMap((one) => aboutOf(one, board, told)?.citizenId ?? []);
  const main = mainMove(change);
  const cards = change.filter((one) => one.kind === 'citizen').map((one) => changedId(one) as CitizenId);
  const [id, ...others] = new Set(about.length > 0 ? about : main ? [main.id] : cards);
  return id !== undefined && others.length === 0 && board.get('citizen', id) ? id : null;
}

/** What the company is called that a placement, an offer or a proposal was about; null when it cannot be told. */
export function companyIn(change: ChangeSet, board: BoardReader, told: readonly StepSubject[] = []): string | null {
  const companyId = change.map((one) => aboutOf(one, board, told)?.companyId).find((id) => id != null);
  if (companyId == null) return null;
  // One that was new with this step is gone where that was taken back.
  const made = change.find((one) => one.kind === 'company' && one.op !== 'updated');
  return board.get('company', companyId)?.name ?? (made ? nameOf(made, board) : null);
}

type About = Partial<Pick<StepSubject, 'citizenId' | 'companyId'>>;

/** Whom and which company a record speaks of. */
function aboutOf(one: Change, board: BoardReader, told: readonly StepSubject[]): About | undefined {
  const toldOf = (id: string): About | undefined => told.find((subject) => subject.id === id);
  switch (one.kind) {
    case 'contact':
      return one.op === 'updated' ? toldOf(one.id) : { citizenId: one.record.citizenId };
    case 'placement':
      return one.op === 'updated' ? (board.get('placement', one.id) ?? toldOf(one.id)) : one.record;
    case 'offer': {
      const offer = one.op === 'updated' ? (board.get('offer', one.id) ?? toldOf(one.id)) : one.record;
      return offer && { companyId: offer.companyId ?? null };
    }
    case 'proposal': {
      const proposal = one.op === 'updated' ? board.get('proposal', one.id) : one.record;
      if (!proposal) return toldOf(changedId(one));
      const offer = board.get('offer', proposal.offerId) ?? toldOf(proposal.offerId);
      return { citizenId: proposal.citizenId, companyId: offer?.companyId ?? null };
    }
    default:
      return undefined;
  }
}

/** The name of the one record a command is about; null when it cannot be told. */
export function nameIn(change: ChangeSet, command: CommandName, board: BoardReader): string | null {
  const [kind] = command.split('.');
  const own = change.filter((one) => one.kind === kind);
  const one = own.find(({ op }) => op !== 'updated') ?? (own.length === 1 ? own[0] : undefined);
  return one ? nameOf(one, board) : null;
}

function nameOf(one: Change, board: BoardReader): string | null {
  const record = one.op === 'updated' ? board.get(one.kind, one.id) : one.record;
  return record && 'name' in record ? record.name : null;
}
