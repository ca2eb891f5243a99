export { BoardPlaceText, CopyPlaceText } from './place-text.tsx';
