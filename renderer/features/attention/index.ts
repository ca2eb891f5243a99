export { AttentionPanel } from './attention-panel.tsx';
