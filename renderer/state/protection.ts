import { create } from 'zustand';

import type { Protection } from '../../shared/ipc/bridge.ts';
import { bridge } from './settings.ts';

const protectionStore = create<{ readonly protection: Protection | null }>()(() => ({ protection: null }));

/** What watches over the board on this computer; null until main has told. */
export function useProtection(): Protection | null {
  return protectionStore((state) => state.protection);
}

export function watchProtection(): void {
  bridge().onProtection((protection) => protectionStore.setState({ protection }));
  void bridge()
    .protection()
    .then((protection) => protectionStore.setState({ protection }));
}
