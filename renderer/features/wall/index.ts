export { startWall } from './start-wall.tsx';
export { SteeringBar } from './steering-bar.tsx';
export { WallDialog } from './wall-dialog.tsx';
