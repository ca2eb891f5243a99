export { FirstOpening } from './first-opening.tsx';
export { PeoplePanel } from './people-panel.tsx';
