import { beforeEach, expect, it, vi } from 'vitest';

import { ok } from '../../shared/lib/result.ts';

const saved: [string, string | null][] = [];

/** A page of its own, over what an earlier one kept. */
async function page(kept: Readonly<Record<string, string>>) {
  vi.resetModules();
  vi.stubGlobal('window', { matchMedia: () => ({ addEventListener: () => undefined }) });
  const { createSession } = await import('./session.ts');
  const { openSession } = await import('./open-session.ts');
  const reminders = await import('./key-reminders.ts');
  const session = createSession(kept, (key, value) => {
    saved.push([key, value]);
    return Promise.resolve(ok(null));
  });
  openSession(session);
  /** What the next page finds. */
  const leave = async (): Promise<Record<string, string>> => {
    await session.flush();
    const left = new Map(Object.entries(kept));
    for (const [key, value] of saved.splice(0)) {
      if (value === null) left.delete(key);
      else left.set(key, value);
    }
    return Object.fromEntries(left);
  };
  return { ...reminders, leave };
}

beforeEach(() => void saved.splice(0));

it('offers a recovery key once', async () => {
  const first = await page({});
  expect(first.recoveryOffered()).toBe(false);
  first.noteRecoveryOffered();
  expect((await page(await first.leave())).recoveryOffered()).toBe(true);
});
