export { Board } from './board.tsx';
export { goToFirstCard } from './go-to-cards.ts';
export { goToCard } from './go-to-card.ts';
export { rowItems } from './row-items.tsx';
export { BoardWindow } from './paths/board-window.tsx';
