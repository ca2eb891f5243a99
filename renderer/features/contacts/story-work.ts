import type { Change } from '../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { Proposal } from '../../../shared/domain/offer.ts';
import { PLACEMENT_FIELDS, type Placement } from '../../../shared/domain/placement.ts';
import { formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

/** What happened with a placement, in one sentence. */
export function placementSaid(change: ChangeOf<'placement'>, board: BoardReader): string {
  if (change.op === 'updated') return correctedPlacement(change, board);
  const placement = placementName(change.record, board);
  return t(change.op === 'added' ? 'contacts.story.placed' : 'contacts.story.placementGone', { placement });
}

function correctedPlacement(
  { id, after }: Extract<ChangeOf<'placement'>, { op: 'updated' }>,
  board: BoardReader,
): string {
  const held = board.get('placement', id);
  const placement = held ? placementName(held, board) : t('contacts.story.aPlacement');
  const { outcome } = after;
  if (outcome) return t('contacts.story.placementEnded', { placement, outcome: t(`placements.outcomes.${outcome}`) });
  const fields = PLACEMENT_FIELDS.filter((field) => field in after).map((field) => t(`app.fields.${field}`));
  return t('contacts.story.placementEdited', { placement, fields: formatList(fields) });
}

function placementName({ kind, companyId }: Pick<Placement, 'kind' | 'companyId'>, board: BoardReader): string {
  const company = board.get('company', companyId)?.name ?? t('placements.removedCompany');
  return t('placements.named', { kind: t(`placements.kinds.${kind}`), company });
}

/** What happened with a proposal, in one sentence; null where nothing of it is worth telling. */
export function proposalSaid(change: ChangeOf<'proposal'>, board: BoardReader): string | null {
  if (change.op === 'removed') return null;
  if (change.op === 'added') return t('contacts.story.proposed', { company: companyOf(change.record, board) });
  const { state } = change.after;
  const held = board.get('proposal', change.id);
  if (state === undefined || state === 'waiting' || !held) return null;
  return t(`contacts.story.proposal.${state}`, { company: companyOf(held, board) });
}

function companyOf({ offerId }: Pick<Proposal, 'offerId'>, board: BoardReader): string {
  const offer = board.get('offer', offerId);
  const company = offer && board.get('company', offer.companyId);
  return company?.name ?? t('placements.removedCompany');
}
