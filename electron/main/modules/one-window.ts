import { app } from 'electron';
import type { Lock } from '../lock/run-lock.ts';
import { boardOfSecondStart } from './second-start-schema.ts';

interface SecondStartActions {
  readonly focus: () => void;
  readonly offer: (board: string) => void;
}

/** A second start shows the window. The board it names is offered by the door, now or after the next lock: an open board stays open. */
export function keepToOneWindow(lock: Lock, { focus, offer }: SecondStartActions): void {
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const board = boardOfSecondStart(handedOver);
    if (board !== null) offer(board);
    focus();
  });
  app.on('activate', focus);
  app.on('before-quit', (event) => {
    if (lock.state().kind === 'ended') return;
    event.preventDefault();
    lock.send({ kind: 'quit-asked' });
  });
}
