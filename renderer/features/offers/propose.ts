import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, OfferId, ProposalId } from '../../../shared/domain/ids.ts';
import type { Proposal } from '../../../shared/domain/offer.ts';
import { translate as t } from '../../i18n/index.ts';
import { openNewPlacement, readBoard, runCommand, wayBack } from '../../state/index.ts';
import { showToast, type ToastOptions } from '../../ui/toast.tsx';

/** Thinks of a citizen for an offer, and says what comes of it: a colleague is asked, or, for one's own, nobody. */
export async function propose(offerId: OfferId, { id, name, consultantId }: Citizen, fromId: ConsultantId | null) {
  const proposalId = crypto.randomUUID() as ProposalId;
  const answer = await runCommand('proposal.add', { id: proposalId, offerId, citizenId: id, fromId });
  if (!answer.ok) return;
  const to = consultantId === null ? undefined : readBoard().get('consultant', consultantId)?.name;
  const isChosen = fromId !== null && consultantId === fromId;
  const words = isChosen
    ? t('offers.chosen', { name })
    : to === undefined
      ? t('offers.proposedOpen', { name })
      : t('offers.proposed', { name, to, company: companyOf(offerId) });
  showToast(words, { topic: 'step', ...(isChosen ? placing(id, offerId) : {}), ...wayBack(answer.value.entryId) });
}

/** Takes a proposal back, with a way to have it again. */
export async function withdraw({ id, citizenId }: Proposal): Promise<void> {
  const name = readBoard().get('citizen', citizenId)?.name ?? '';
  const answer = await runCommand('proposal.withdraw', { id });
  if (answer.ok) showToast(t('offers.withdrawn', { name }), { topic: 'step', ...wayBack(answer.value.entryId) });
}

/** A yes or a no with its reason. Answers whether it was taken. */
export async function answerProposal(
  proposal: Proposal,
  as: 'accepted' | 'declined',
  answer: string,
): Promise<boolean> {
  const board = readBoard();
  const name = board.get('citizen', proposal.citizenId)?.name ?? '';
  const company = companyOf(proposal.offerId);
  const done = await runCommand('proposal.answer', { id: proposal.id, as, answer });
  if (!done.ok) return false;
  const words = t(as === 'accepted' ? 'offers.proposals.saidYes' : 'offers.proposals.saidNo', { name, company });
  const next = as === 'accepted' ? placing(proposal.citizenId, proposal.offerId) : {};
  showToast(words, { topic: 'step', ...next, ...wayBack(done.value.entryId) });
  return true;
}

function companyOf(id: OfferId): string {
  const board = readBoard();
  const offer = board.get('offer', id);
  return (offer && board.get('company', offer.companyId)?.name) ?? '';
}

/** What comes after a yes: the placement, filled in from the offer. */
function placing(citizenId: CitizenId, offerId: OfferId): Pick<ToastOptions, 'also'> {
  return { also: { label: t('offers.proposals.place'), run: () => openNewPlacement({ citizenId, offerId }) } };
}
