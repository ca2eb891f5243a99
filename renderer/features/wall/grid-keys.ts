import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move the focus among the buttons of what this is on, which stand in rows of equal length. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((one) => one === document.activeElement);
  const first = buttons[0];
  if (at < 0 || first === undefined) return;
  const inRow = buttons.filter(({ offsetTop }) => offsetTop === first.offsetTop).length;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + inRow,
    ArrowUp: at - inRow,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = to[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
