export { AnswersToMe } from './answers-to-me.tsx';
export { OfferPanel } from './offer-panel.tsx';
export { OffersPanel } from './offers-panel.tsx';
export { offerWords } from './offer-words.ts';
export { ProposalsToMe } from './proposals-to-me.tsx';
export { propose } from './propose.ts';
export { warmMatches } from './warm-matches.ts';
