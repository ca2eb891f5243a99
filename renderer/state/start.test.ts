import { expect, it, vi } from 'vitest';

import { ok } from '../../shared/lib/result.ts';
import { boardStore } from './board-store.ts';

it('does not wait for ever for a board that the page cannot take in', async () => {
  // The page's modules look at the screen's theme when they are loaded.
  vi.stubGlobal('window', { matchMedia: () => ({ addEventListener: () => undefined }) });
  const { joinVault } = await import('./start.ts');
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = ({ data }: MessageEvent<{ readonly n: number }>) =>
    port2.postMessage({ n: data.n, result: ok({ session: {} }) });
  await expect(joinVault(Promise.resolve({ port: port1, line: 'board' }))).rejects.toThrow();
  expect(boardStore.getState()).toMatchObject({ status: 'failed', failure: null });
  port1.close();
});
