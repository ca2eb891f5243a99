import type { Offer, OfferState } from '../../../shared/domain/offer.ts';

/** Which offers are listed; 'current': those there is still somebody to find for, or to hear from. */
export const OFFER_FILTERS = ['current', 'open', 'proposed', 'filled', 'lapsed'] as const;
export type OfferFilter = (typeof OFFER_FILTERS)[number];

/** An offer and where it stands. */
export interface Listed {
  readonly offer: Offer;
  readonly state: OfferState;
}

const ORDER: readonly OfferState[] = ['open', 'proposed', 'filled', 'lapsed'];

/** Those without a person first, since somebody must be found for them; then by the day they begin, those without one last, and by the newest. */
export function inOrder(listed: readonly Listed[]): readonly Listed[] {
  return [...listed].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      compare(a.offer.startOn ?? '9999', b.offer.startOn ?? '9999') ||
      compare(b.offer.madeOn, a.offer.madeOn) ||
      compare(a.offer.id, b.offer.id),
  );
}

export function keptBy(filter: OfferFilter, state: OfferState): boolean {
  return filter === 'current' ? state === 'open' || state === 'proposed' : state === filter;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
