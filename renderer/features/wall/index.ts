export { startWall } from './start-wall.tsx';
export { SteeringBar, SteeringBarAgain } from './steering-bar.tsx';
export { WallDialog } from './wall-dialog.tsx';
