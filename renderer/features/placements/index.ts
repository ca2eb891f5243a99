export { clockWords, placementName } from './placement-words.ts';
export { PlacementsSection, type MakingPlacement } from './placements-section.tsx';
export { SavedArea, SavedDate, SavedText } from './saved-inputs.tsx';
