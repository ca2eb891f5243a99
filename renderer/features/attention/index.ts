export { AttentionPanel } from './attention-panel.tsx';
export { setNextDate } from './set-next-date.ts';
