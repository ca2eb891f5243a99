import { describe, expect, it } from 'vitest';

import { boardOf } from '../snapshot/testing/boards.ts';
import type { MadeSnapshot } from '../snapshot/writing.ts';
import { createDocuments } from './documents.ts';

const asked = (made: MadeSnapshot, format: 'pdf' | 'csv' | 'xlsx') => ({
  made,
  writing: { format, lang: 'da', passphrase: null } as const,
});
const board = (people: number): MadeSnapshot => boardOf(people, []);
const HEAP = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

describe('documents in a thread of their own', { timeout: 120_000 }, () => {
  it('are made and read again while the vault goes on', async () => {
    const documents = createDocuments();
    let [ticks, longest, last] = [0, 0, performance.now()];
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      [ticks, last] = [ticks + 1, now];
    }, 10);
    const job = asked(board(1500), 'pdf');
    const bytes = await documents.ask('snapshot', job);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
    // On a computer that has much else to do; in one thread this took seconds.
    expect(longest).toBeLessThan(1000);
    expect(await documents.ask('snapshot-holds', { ...job, bytes: bytes! })).toBe(true);
    expect(await documents.ask('snapshot-holds', { ...asked(board(1499), 'pdf'), bytes: bytes! })).toBe(false);
    expect(await documents.ask('snapshot-holds', { ...job, bytes: new Uint8Array(9) })).toBe(false);
  });

  it('a thread that dies of it, or takes too long, leaves no answer, and the next one works', async () => {
    const job = asked(board(3000), 'xlsx');
    const small = createDocuments({ ms: 60_000, heap: { ...HEAP, maxOldGenerationSizeMb: 12 } });
    expect(await small.ask('snapshot', job)).toBeUndefined();
    expect(await createDocuments({ ms: 20, heap: HEAP }).ask('snapshot', job)).toBeUndefined();
    expect(await createDocuments().ask('snapshot', asked(board(1), 'csv'))).toBeInstanceOf(Uint8Array);
  });

  it('closing ends what is under way at once, and nothing begins after it', async () => {
    const documents = createDocuments();
    const under = documents.ask('snapshot', asked(board(5000), 'pdf'));
    const before = performance.now();
    documents.stop();
    expect(await under).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(500);
    expect(await documents.ask('snapshot', asked(board(1), 'csv'))).toBeUndefined();
  });
});
