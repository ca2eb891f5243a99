export { InsightPanel } from './insight-panel.tsx';
