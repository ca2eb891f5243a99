export { Board } from './board.tsx';
export { goToFirstCard } from './go-to-card.ts';
export { goToCard } from './go-to-card.ts';
