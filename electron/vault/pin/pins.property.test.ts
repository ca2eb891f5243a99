import { createHash, randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';

import type { PersonId } from '../../../shared/domain/ids.ts';
import { PIN_TRIES } from '../../../shared/ipc/limits.ts';
import { KDF_FLOOR } from '../keys/index.ts';
import { createPins } from './pins.ts';
import { createMemoryKeyStore } from './testing/memory-key-store.ts';

vi.setConfig({ testTimeout: 120_000 });

// Counted where it happens: how often a key was derived from what somebody typed.
const derived = vi.hoisted(() => ({ count: 0 }));
vi.mock('../keys/derivation.ts', async (importOriginal) => {
  return {
    ...(await importOriginal<object>()),
    // The rules are tried here thousands of times; how a key is derived has its own tests, at full cost.
    deriveKek: (typed: string, _kind: string, { salt }: { readonly salt: Uint8Array }) => {
      derived.count += 1;
      return Promise.resolve(createHash('sha256').update(typed).update(salt).digest());
    },
  };
});

const ANNA = 'anna' as PersonId;
const PIN = '482713';
const key = randomBytes(32);

/** A try, in a process that is killed after so many words with the key store; 9 is never. */
type Try = { readonly isRight: boolean; readonly killedAfter: number };
const tries = fc.array(fc.record({ isRight: fc.boolean(), killedAfter: fc.constantFrom(0, 1, 2, 3, 4, 5, 9, 9, 9) }), {
  maxLength: 40,
});

beforeEach(() => void (derived.count = 0));

it('never gives more than five guesses in a row, whatever is tried and whenever it is killed', async () => {
  await fc.assert(
    fc.asyncProperty(tries, async (sequence: readonly Try[]) => {
      const keyStore = createMemoryKeyStore();
      const pins = createPins({ keyStore, cost: () => Promise.resolve(KDF_FLOOR) });
      expect((await pins.set(ANNA, PIN, key, '/tavler/Nord')).ok).toBe(true);
      let wrongGuesses = 0;
      for (const { isRight, killedAfter } of sequence) {
        keyStore.failAfter(killedAfter);
        const before = derived.count;
        const opened = await pins.open(ANNA, isRight ? PIN : '739128');
        const guesses = derived.count - before;
        expect(guesses).toBeLessThanOrEqual(1);
        keyStore.failAfter(Infinity);
        if (opened.ok) expect(isRight).toBe(true);
        if (guesses === 1) wrongGuesses = isRight ? 0 : wrongGuesses + 1;
        expect(wrongGuesses).toBeLessThanOrEqual(PIN_TRIES);
        const state = await pins.stateOf([ANNA]);
        // Never more tries left than guesses not made.
        if (state.kind === 'set') expect(state.triesLeft).toBeLessThanOrEqual(PIN_TRIES - wrongGuesses);
        if (wrongGuesses === PIN_TRIES) expect(state).toEqual({ kind: 'none' });
      }
    }),
    { numRuns: 500 },
  );
});
