export { ComparisonPanel } from './comparison-panel.tsx';
export { FlowEnd } from './flow-end.tsx';
export { flowHeight, layFlows, NODE_WIDTH } from './flow-layout.ts';
export { openComparison } from './use-comparison.ts';
