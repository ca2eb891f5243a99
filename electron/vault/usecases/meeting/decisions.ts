import type { Change, ChangeSet } from '../../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { MeetingDecision } from '../../../../shared/domain/meeting/meeting.ts';

/** Fields that follow from a decision, or are one of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'laneId',
  'laneSince',
  'order',
  'consultantId',
  'nextDate',
  'lastContact',
] satisfies (keyof Citizen)[]);

/**
 * What these changes (oldest first) decided, person by person in the order in which they were first spoken of. What was moved and moved back is no
 * decision; neither is a proposal that was taken back, or anything about a card that is gone.
 */
export function decisionsOf(board: BoardReader, changes: Iterable<ChangeSet>): readonly MeetingDecision[] {
  const first = new Map<CitizenId, Partial<Citizen>>();
  const found = new Map<string, MeetingDecision>();
  const note = (decision: MeetingDecision, of = ''): void => {
    const key = `${decision.citizenId} ${decision.kind} ${of}`;
    if (!found.has(key)) found.set(key, decision);
  };
  for (const change of changes)
    for (const one of change) {
      if (one.kind === 'citizen' && one.op === 'updated') first.set(one.id, { ...one.before, ...first.get(one.id) });
      for (const [decision, of] of told(one)) note(decision, of);
    }
  return [...found.values()].flatMap((decision) => settled(board, decision, first) ?? []);
}

function told(change: Change): readonly (readonly [MeetingDecision, string])[] {
  switch (change.kind) {
    case 'citizen':
      return change.op === 'updated' ? ofCitizen(change.id, change.after) : [];
    case 'contact':
      return change.op === 'added' ? [[{ citizenId: change.record.citizenId, kind: 'contact' }, '']] : [];
    case 'placement':
      return change.op === 'added' ? [[{ citizenId: change.record.citizenId, kind: 'placement' }, '']] : [];
    case 'proposal': {
      if (change.op !== 'added') return [];
      const { citizenId, offerId, id } = change.record;
      return [[{ citizenId, kind: 'proposed', offerId }, id]];
    }
    default:
      return [];
  }
}

function ofCitizen(citizenId: CitizenId, after: Partial<Citizen>): readonly (readonly [MeetingDecision, string])[] {
  const decisions: MeetingDecision[] = [];
  // Where it stands, and stood, is put in when all is known.
  if (after.laneId !== undefined) decisions.push({ citizenId, kind: 'moved', from: after.laneId, to: after.laneId });
  if (after.consultantId !== undefined)
    decisions.push({ citizenId, kind: 'handed', from: null, to: after.consultantId });
  if (after.nextDate !== undefined) decisions.push({ citizenId, kind: 'date', to: after.nextDate });
  if (Object.keys(after).some((field) => !TOLD.has(field))) decisions.push({ citizenId, kind: 'card' });
  return decisions.map((decision) => [decision, ''] as const);
}

/** The decision as it stands now; undefined where nothing is left of it. */
function settled(
  board: BoardReader,
  decision: MeetingDecision,
  first: ReadonlyMap<CitizenId, Partial<Citizen>>,
): MeetingDecision | undefined {
  const { citizenId } = decision;
  const now = board.get('citizen', citizenId);
  const before = first.get(citizenId) ?? {};
  if (!now) return undefined;
  switch (decision.kind) {
    case 'moved': {
      const from = before.laneId ?? now.laneId;
      return from === now.laneId ? undefined : { citizenId, kind: 'moved', from, to: now.laneId };
    }
    case 'handed': {
      const from = before.consultantId ?? null;
      return from === now.consultantId ? undefined : { citizenId, kind: 'handed', from, to: now.consultantId };
    }
    case 'date':
      return before.nextDate === now.nextDate ? undefined : { citizenId, kind: 'date', to: now.nextDate };
    case 'proposed': {
      const isThere = [...board.all('proposal')].some(
        (one) => one.citizenId === citizenId && one.offerId === decision.offerId && one.state !== 'withdrawn',
      );
      return isThere ? decision : undefined;
    }
    default:
      return decision;
  }
}
