export { AnswersToMe } from './answers-to-me.tsx';
export { OfferPanel } from './offer-panel.tsx';
export { OffersPanel } from './offers-panel.tsx';
export { ProposalsToMe } from './proposals-to-me.tsx';
export { warmMatches } from './warm-matches.ts';
