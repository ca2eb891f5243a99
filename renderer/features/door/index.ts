export { startDoor } from './start-door.tsx';
