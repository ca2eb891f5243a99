import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { err, ok } from '../../shared/lib/result.ts';
import { createSession } from './session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function bench(kept: Record<string, string> = {}) {
  const saved: [string, string | null][] = [];
  const session = createSession(kept, (key, value) => {
    saved.push([key, value]);
    return Promise.resolve(ok(null));
  });
  return { session, saved };
}

describe('the session', () => {
  it('reads what was kept, and passes over what cannot be read', () => {
    const { session } = bench({ view: '{"layout":"together"}', broken: '{' });
    expect(session.get('view')).toEqual({ layout: 'together' });
    expect(session.get('broken')).toBeUndefined();
  });

  it('saves within 150 ms however busily one types, and only the last of each key', () => {
    const { session, saved } = bench();
    for (let at = 0; at < 10; at++) {
      session.set('draft:a', { text: 'x'.repeat(at) });
      vi.advanceTimersByTime(20);
    }
    expect(saved.length).toBeGreaterThan(0);
    expect(saved.length).toBeLessThanOrEqual(2);
    vi.advanceTimersByTime(150);
    expect(saved.at(-1)).toEqual(['draft:a', JSON.stringify({ text: 'x'.repeat(9) })]);
  });

  it('tells what is kept now, and has the vault forget what is forgotten', async () => {
    const { session, saved } = bench({ 'draft:a': '{"x":1}', scroll: '[0]', broken: '{' });
    session.set('scroll', undefined);
    session.set('draft:b', 'b');
    expect(session.entries()).toEqual([
      ['draft:a', { x: 1 }],
      ['draft:b', 'b'],
    ]);
    await session.flush();
    expect(saved).toEqual([
      ['scroll', null],
      ['draft:b', '"b"'],
    ]);
  });

  it('sends everything at once when flushed, and waits until it is there', async () => {
    let settle: (() => void) | undefined;
    const session = createSession({}, () => new Promise((resolve) => void (settle = () => resolve(ok(null)))));
    session.set('draft:a', 'half');
    let done = false;
    const flushed = session.flush().then(() => (done = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toBe(false);
    settle?.();
    await flushed;
    expect(done).toBe(true);
  });

  it('lets what is not urgent wait, unless something urgent or the lock comes first', async () => {
    const { session, saved } = bench();
    for (let at = 0; at < 15; at++) {
      session.set('scroll', at, 2000);
      vi.advanceTimersByTime(100);
    }
    expect(saved).toEqual([]);
    session.set('draft:a', 'half');
    session.set('scroll', 15, 2000);
    vi.advanceTimersByTime(150);
    expect(saved).toEqual([
      ['scroll', '15'],
      ['draft:a', '"half"'],
    ]);
    session.set('scroll', 16, 2000);
    await session.flush();
    expect(saved.at(-1)).toEqual(['scroll', '16']);
    vi.advanceTimersByTime(5000);
    expect(saved).toHaveLength(3);
  });

  it('sends again what the vault could not keep, at the latest when the door closes', async () => {
    const sent: (string | null)[] = [];
    let full = true;
    const session = createSession({}, (_key, value) => {
      sent.push(value);
      return Promise.resolve(full ? err('full') : ok(null));
    });
    session.set('draft:a', 'half');
    await vi.advanceTimersByTimeAsync(150);
    expect(sent).toEqual(['"half"']);
    full = false;
    await session.flush();
    expect(sent).toEqual(['"half"', '"half"']);
    await session.flush();
    expect(sent).toHaveLength(2);
  });

  it('tells once that what is typed cannot be kept, and again when that comes back', async () => {
    let full = true;
    let told = 0;
    const session = createSession({}, () => Promise.resolve(full ? err('full') : ok(null)));
    session.onUnsaved(() => (told += 1));
    const type = async (key: string): Promise<void> => {
      session.set(key, 'half');
      await vi.advanceTimersByTimeAsync(150);
    };
    await type('scroll');
    expect(told).toBe(0);
    await type('draft:a');
    await type('draft:a');
    await type('draft:b');
    expect(told).toBe(1);
    full = false;
    await type('draft:a');
    full = true;
    await type('draft:a');
    expect(told).toBe(2);
  });

  it.each([
    ['too long for the vault', 'bad-request', false],
    ['not taken by the disk, which the vault notes itself', 'disk', true],
  ])('says at a flush whether anything is lost that nobody would tell of: %s', async (_why, kind, isTold) => {
    const session = createSession({}, (_key, value) => Promise.resolve(value === '"half"' ? err({ kind }) : ok(null)));
    session.set('draft:a', 'half');
    expect(await session.flush()).toBe(isTold);
    session.set('draft:a', 'ha');
    expect(await session.flush()).toBe(true);
  });

  it('keeps a half-typed form to the byte', async () => {
    const form = { note: 'Kan\tikke "løfte"\r\n\u2028\u0000 \u{1F9D1}\u200D\u{1F373} أمينة \uD800' };
    const { session, saved } = bench();
    session.set('draft:citizen:1', form);
    await session.flush();
    const [, json] = saved[0] ?? [];
    expect(bench({ 'draft:citizen:1': json ?? '' }).session.get('draft:citizen:1')).toEqual(form);
  });

  it('forgets a key', async () => {
    const { session, saved } = bench({ 'draft:a': '"half"' });
    session.set('draft:a', undefined);
    await session.flush();
    expect(saved).toEqual([['draft:a', null]]);
    expect(session.get('draft:a')).toBeUndefined();
  });
});
