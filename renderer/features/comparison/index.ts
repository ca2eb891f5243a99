export { ComparisonPanel } from './comparison-panel.tsx';
