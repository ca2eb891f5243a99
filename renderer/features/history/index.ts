export { PastBand } from './past-band.tsx';
export { PastCard } from './past-card.tsx';
export { RecentPanel } from './recent-panel.tsx';
