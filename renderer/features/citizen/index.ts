export { CitizenPanel } from './citizen-panel.tsx';
export { NewCitizen } from './new-citizen.tsx';
