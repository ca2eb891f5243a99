export { LaneForm } from './lane-form.tsx';
export { LaneMark } from './lane-mark.tsx';
export { LaneSelect } from './lane-select.tsx';
export { LanesPanel } from './lanes-panel.tsx';
export { useNeutralNames } from './neutral-names.ts';
export { RemoveLane } from './remove-lane.tsx';
