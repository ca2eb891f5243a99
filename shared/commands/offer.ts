import type { Change } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import { WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import type { OfferId } from '../domain/ids.ts';
import { OFFER_LICENCE_LIMIT, OFFER_TEXT_LIMITS, PLACES_RANGE, type OfferFields } from '../domain/offer.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { cleanTexts, textMergeKey, type TextRules } from './clean-texts.ts';
import { addedCompany, checkCompany } from './company.ts';
import type { CommandDefinition } from './definition.ts';
import { checkHeld } from './held.ts';
import type { CommandPayloads, Patch } from './payloads.ts';
import type { Refusal } from './refusal.ts';

const TEXTS: TextRules = {
  limits: OFFER_TEXT_LIMITS,
  lists: { licences: OFFER_LICENCE_LIMIT },
  multiline: ['note'],
};

/** A company has room; a new company may come with it. Refused: already-there, not-found (company, consultant), blank, too-long, out-of-range. */
export const offerAdd: CommandDefinition<CommandPayloads['offer.add']> = {
  capture: 'undoable',
  decide(board, { id, companyId, fields, company }, { today }) {
    if (board.get('offer', id)) return err({ kind: 'already-there', record: 'offer' });
    const missing = checkCompany(board, companyId, company);
    if (missing) return err(missing);
    const added = addedCompany(board, company);
    if (!added.ok) return added;
    const clean = cleanOffer(board, fields);
    if (!clean.ok) return clean;
    const record = { id, companyId, madeOn: today, closed: null, ...clean.value };
    return ok([...added.value, { op: 'added', kind: 'offer', record }]);
  },
};

/** Changes an offer. Typing on in one text field is one step of undo. Refused: not-found (offer, company, consultant), stale, too-long, out-of-range. */
export const offerEdit: CommandDefinition<CommandPayloads['offer.edit']> = {
  capture: 'merge',
  mergeKey: ({ id, patch }) => textMergeKey('offer.edit', id, patch, OFFER_TEXT_LIMITS),
  decide(board, { id, patch, was }) {
    const offer = board.get('offer', id);
    if (!offer) return err({ kind: 'not-found', record: 'offer' });
    const { companyId } = patch;
    const refusal =
      checkHeld('offer', offer, was) ??
      (companyId === undefined ? undefined : checkCompany(board, companyId, undefined));
    if (refusal) return err(refusal);
    const clean = cleanOffer(board, patch);
    return clean.ok ? ok(updateOf('offer', offer, clean.value)) : clean;
  },
};

/** All places are taken, or the company has no room any more. Refused: not-found. */
export const offerClose: CommandDefinition<CommandPayloads['offer.close']> = {
  capture: 'undoable',
  decide: (board, { id, as }) => closed(board, id, as),
};

/** There is room again. A day after which it lapsed is taken away with it, where it is past. Refused: not-found. */
export const offerReopen: CommandDefinition<CommandPayloads['offer.reopen']> = {
  capture: 'undoable',
  decide(board, { id }, { today }) {
    const offer = board.get('offer', id);
    if (!offer) return err({ kind: 'not-found', record: 'offer' });
    const isPast = offer.validUntil !== null && offer.validUntil < today;
    return ok(updateOf('offer', offer, { closed: null, ...(isPast ? { validUntil: null } : {}) }));
  },
};

/** Takes an offer away, with who was thought of for it; placements that came from it stay. Refused: not-found. */
export const offerRemove: CommandDefinition<CommandPayloads['offer.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const offer = board.get('offer', id);
    if (!offer) return err({ kind: 'not-found', record: 'offer' });
    const gone: Change[] = [{ op: 'removed', kind: 'offer', record: offer }];
    for (const record of board.all('proposal'))
      if (record.offerId === id) gone.push({ op: 'removed', kind: 'proposal', record });
    for (const placement of board.all('placement'))
      if (placement.offerId === id) gone.push(...updateOf('placement', placement, { offerId: null }));
    return ok(gone);
  },
};

function closed(board: BoardReader, id: OfferId, as: 'filled' | 'lapsed'): Result<readonly Change[], Refusal> {
  const offer = board.get('offer', id);
  return offer ? ok(updateOf('offer', offer, { closed: as })) : err({ kind: 'not-found', record: 'offer' });
}

function cleanOffer<T extends Patch<OfferFields>>(board: BoardReader, given: T): Result<T, Refusal> {
  const { consultantId, weeklyHours, places } = given;
  if (consultantId !== undefined && consultantId !== null && !board.get('consultant', consultantId))
    return err({ kind: 'not-found', record: 'consultant' });
  const refusal =
    outOfRange('weeklyHours', weeklyHours ?? WEEKLY_HOURS_RANGE.min, WEEKLY_HOURS_RANGE) ??
    outOfRange('places', places ?? PLACES_RANGE.min, PLACES_RANGE);
  return refusal ? err(refusal) : cleanTexts(given, TEXTS);
}

function outOfRange(
  field: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): Refusal | undefined {
  return value >= min && value <= max ? undefined : { kind: 'out-of-range', field, min, max };
}
