import { afterEach, describe, expect, it, vi } from 'vitest';

import { ok } from '../../shared/lib/result.ts';
import { createOpenings, RECOVERED_FOR_MS } from './openings.ts';
import type { RecoveredVault } from './usecases/ports.ts';

afterEach(() => vi.useRealTimers());

/** A recovered vault that notes when it is closed. */
function recoveredVault() {
  const close = vi.fn(() => Promise.resolve());
  return { close, vault: { people: [], store: { close } } as unknown as RecoveredVault };
}

describe('a vault opened without a passphrase', () => {
  it('is closed when nobody goes on, and cannot be entered any more', async () => {
    vi.useFakeTimers();
    const openings = createOpenings({ newId: () => 'id', onOpened: () => undefined });
    const { vault, close } = recoveredVault();
    await openings.recover(
      () => Promise.resolve(ok(vault)),
      () => Promise.resolve(null),
    );
    await vi.advanceTimersByTimeAsync(RECOVERED_FOR_MS - 1);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(close).toHaveBeenCalledOnce();
    const entered = await openings.enterRecovered(() => Promise.reject(new Error('there is nothing to enter')));
    expect(entered).toEqual({ ok: false, error: { kind: 'closed' } });
  });

  it('is closed at once when it is abandoned, and cannot be entered any more', async () => {
    const openings = createOpenings({ newId: () => 'id', onOpened: () => undefined });
    const { vault, close } = recoveredVault();
    expect(await openings.forgetRecovered()).toEqual(ok(null));
    await openings.recover(
      () => Promise.resolve(ok(vault)),
      () => Promise.resolve(null),
    );
    expect(await openings.forgetRecovered()).toEqual(ok(null));
    expect(close).toHaveBeenCalledOnce();
    const entered = await openings.enterRecovered(() => Promise.reject(new Error('there is nothing to enter')));
    expect(entered).toEqual({ ok: false, error: { kind: 'closed' } });
    await openings.close();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is closed at once when another way in is tried', async () => {
    const openings = createOpenings({ newId: () => 'id', onOpened: () => undefined });
    const { vault, close } = recoveredVault();
    await openings.recover(
      () => Promise.resolve(ok(vault)),
      () => Promise.resolve(null),
    );
    await openings.enter(() => Promise.resolve({ ok: false, error: { kind: 'closed' } }));
    expect(close).toHaveBeenCalledOnce();
  });
});
