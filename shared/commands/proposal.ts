import { updateOf } from '../changes/update-of.ts';
import { PROPOSAL_TEXT_LIMIT, type Proposal } from '../domain/offer.ts';
import { err, ok } from '../lib/result.ts';
import { cleanTexts, type TextRules } from './clean-texts.ts';
import type { CommandDefinition } from './definition.ts';
import type { CommandPayloads } from './payloads.ts';

const TEXTS: TextRules = { limits: { answer: PROPOSAL_TEXT_LIMIT } };
const REASONED: TextRules = { ...TEXTS, required: ['answer'] };

/**
 * Thinks of a citizen for an offer. It waits for whoever has that citizen; for one's own there is nobody to wait for, so that it is accepted at once.
 * Refused: already-there, not-found (offer, citizen, consultant), not-waiting (the offer is closed), already-proposed.
 */
export const proposalAdd: CommandDefinition<CommandPayloads['proposal.add']> = {
  capture: 'undoable',
  decide(board, given, { today }) {
    const { id, offerId, citizenId, fromId } = given;
    if (board.get('proposal', id)) return err({ kind: 'already-there', record: 'proposal' });
    const offer = board.get('offer', offerId);
    if (!offer) return err({ kind: 'not-found', record: 'offer' });
    const citizen = board.get('citizen', citizenId);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    if (fromId !== null && !board.get('consultant', fromId)) return err({ kind: 'not-found', record: 'consultant' });
    if (offer.closed !== null) return err({ kind: 'not-waiting' });
    for (const other of board.all('proposal'))
      if (other.offerId === offerId && other.citizenId === citizenId && isAlive(other))
        return err({ kind: 'already-proposed' });
    const isOwn = fromId !== null && citizen.consultantId === fromId;
    const record: Proposal = {
      ...given,
      day: today,
      state: isOwn ? 'accepted' : 'waiting',
      answer: '',
      answeredOn: isOwn ? today : null,
    };
    return ok([{ op: 'added', kind: 'proposal', record }]);
  },
};

/** A colleague's yes or no; a no says why. Refused: not-found, not-waiting, blank, too-long. */
export const proposalAnswer: CommandDefinition<CommandPayloads['proposal.answer']> = {
  capture: 'undoable',
  decide(board, { id, as, answer }, { today }) {
    const proposal = board.get('proposal', id);
    if (!proposal) return err({ kind: 'not-found', record: 'proposal' });
    if (proposal.state !== 'waiting') return err({ kind: 'not-waiting' });
    const clean = cleanTexts({ answer }, as === 'declined' ? REASONED : TEXTS);
    if (!clean.ok) return clean;
    return ok(updateOf('proposal', proposal, { state: as, answer: clean.value.answer, answeredOn: today }));
  },
};

/** Whoever proposed no longer does. Refused: not-found, not-waiting (it was declined or taken back already). */
export const proposalWithdraw: CommandDefinition<CommandPayloads['proposal.withdraw']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const proposal = board.get('proposal', id);
    if (!proposal) return err({ kind: 'not-found', record: 'proposal' });
    if (!isAlive(proposal)) return err({ kind: 'not-waiting' });
    return ok(updateOf('proposal', proposal, { state: 'withdrawn' }));
  },
};

function isAlive({ state }: Pick<Proposal, 'state'>): boolean {
  return state === 'waiting' || state === 'accepted';
}
