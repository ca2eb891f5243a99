export { redraw, type Redrawing } from './redraw.ts';
