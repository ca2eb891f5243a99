import { ipcRenderer } from 'electron';
import type { MainChannel } from '../../shared/ipc/bridge.ts';

const channel: MainChannel = 'board.choosing';

/** Tells main while a file chooser of the page is open: it is a window of the system, and outlives the page. */
export function tellFileChoosers(): void {
  const tell =
    (isOpen: boolean) =>
    ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.type === 'file') ipcRenderer.send(channel, isOpen);
    };
  window.addEventListener('click', tell(true), true);
  window.addEventListener('change', tell(false), true);
  window.addEventListener('cancel', tell(false), true);
}
