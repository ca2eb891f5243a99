import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { AT_TODAY, nextPastStep, type PastEffect, type PastEvent, type PastState } from './past-steps.ts';

const day = (text: string) => text as IsoDate;
const LAST = day('2026-11-21');
const FIRST = day('2026-09-01');

/** Runs events one after the other; what was done for all of them. */
function run(...events: readonly PastEvent[]): { state: PastState; done: PastEffect[] } {
  let state = AT_TODAY;
  const done: PastEffect[] = [];
  for (const event of events) {
    const step = nextPastStep(state, event, LAST);
    state = step.state;
    done.push(...step.effects);
  }
  return { state, done };
}
const ask = (text: string): PastEvent => ({ kind: 'asked', day: day(text) });
const came: PastEvent = { kind: 'came', firstDay: FIRST };

describe('looking back', () => {
  it('asks for a day, and shows it when it is there', () => {
    const { state, done } = run(ask('2026-10-21'), came);
    expect(done).toEqual([
      { kind: 'ask', day: '2026-10-21' },
      { kind: 'show', day: '2026-10-21' },
    ]);
    expect(state).toEqual({ shown: '2026-10-21', wanted: null, sent: null, firstDay: FIRST });
  });

  it('asks for one day at a time, and then for the last one wanted', () => {
    const { done } = run(ask('2026-10-21'), ask('2026-10-20'), ask('2026-10-19'), came, came);
    expect(done).toEqual([
      { kind: 'ask', day: '2026-10-21' },
      { kind: 'ask', day: '2026-10-19' },
      { kind: 'show', day: '2026-10-19' },
    ]);
  });

  it('shows nothing that came after somebody had gone back', () => {
    const { state, done } = run(ask('2026-10-21'), { kind: 'left' }, came);
    expect(done).toEqual([{ kind: 'ask', day: '2026-10-21' }]);
    expect(state.shown).toBeNull();
    expect(run(ask('2026-10-21'), came, { kind: 'left' }).done.at(-1)).toEqual({ kind: 'show-today' });
  });

  it('goes no further than the first day and yesterday', () => {
    expect(run(ask('2026-11-22')).done).toEqual([{ kind: 'ask', day: LAST }]);
    const { done } = run(ask('2026-01-01'), came, came);
    expect(done.slice(1)).toEqual([
      { kind: 'ask', day: FIRST },
      { kind: 'show', day: FIRST },
    ]);
    expect(run(ask('2026-09-01'), came, ask('2026-08-31')).done).toHaveLength(2);
  });

  it('says so where the board is of today, and where a day cannot be read; what is on show stays', () => {
    const none = run(ask('2026-11-21'), { kind: 'came', firstDay: day('2026-11-22') });
    expect(none.done.at(-1)).toEqual({ kind: 'say-none' });
    expect(none.state).toMatchObject({ shown: null, wanted: null });
    const failed = run(ask('2026-10-21'), came, ask('2026-10-20'), { kind: 'failed' });
    expect(failed.done.at(-1)).toEqual({ kind: 'say-failed' });
    expect(failed.state).toMatchObject({ shown: '2026-10-21', wanted: null, sent: null });
  });

  it('whatever is asked in whatever order, one question is open at most and only past days are shown', () => {
    const event = fc.oneof(
      fc.integer({ min: -200, max: 5 }).map((days): PastEvent => ({ kind: 'asked', day: addDays(LAST, days) })),
      fc.constantFrom<PastEvent>({ kind: 'left' }),
      fc.constantFrom<'answer'>('answer'),
      fc.constantFrom<'fail'>('fail'),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = AT_TODAY;
        let open = 0;
        for (const one of events) {
          if ((one === 'answer' || one === 'fail') && open === 0) continue;
          if (one === 'answer' || one === 'fail') open -= 1;
          const next = one === 'answer' ? came : one === 'fail' ? ({ kind: 'failed' } as const) : one;
          const step = nextPastStep(state, next, LAST);
          state = step.state;
          open += step.effects.filter(({ kind }) => kind === 'ask').length;
          expect(open).toBe(state.sent === null ? 0 : 1);
          if (state.shown !== null) expect(state.shown >= FIRST && state.shown <= LAST).toBe(true);
          for (const effect of step.effects) if (effect.kind === 'show') expect(state.shown).toBe(effect.day);
          // Nothing that somebody wants is forgotten.
          if (state.wanted !== null) expect(state.sent).not.toBeNull();
        }
      }),
    );
  });
});
