import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LockEvent, LockState } from './machine.ts';
import { besideDialogs, DRAFTS_MS, VAULT_CLOSE_MS } from './machine.ts';
import { createRun, glance, open, opened, openRun } from './testing/lock-run.ts';

const events: readonly LockEvent[] = [
  { kind: 'app-ready' },
  opened,
  { kind: 'board-painted' },
  glance,
  open,
  { kind: 'lock-asked' },
  { kind: 'quit-asked' },
  { kind: 'drafts-saved' },
  { kind: 'vault-closed', saved: true },
  { kind: 'vault-closed', saved: false },
  { kind: 'time-up' },
  { kind: 'vault-gone' },
  { kind: 'board-gone' },
  { kind: 'spare-gone' },
  { kind: 'door-gone' },
];
// Quitting ends every run, so it comes seldom.
const anyEvent = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...events.filter((event) => event.kind !== 'quit-asked')) },
  { weight: 1, arbitrary: fc.constant<LockEvent>({ kind: 'quit-asked' }) },
);
// Chance alone seldom gets far in.
const ways = [opened, { kind: 'board-painted' }, glance, { kind: 'drafts-saved' }, { kind: 'board-painted' }] as const;
const anyWay = fc
  .tuple(fc.nat(ways.length), fc.array(anyEvent, { maxLength: 40 }))
  .map(([length, events]) => [...ways.slice(0, length), ...events]);
// Anything can come between asking for the lock and the end of its time, except that the board is opened again with a passphrase.
const afterLock = fc.array(fc.constantFrom(...events.filter((event) => event.kind !== 'vault-opened')), {
  maxLength: 8,
});

describe('the lock', () => {
  it(
    'leads from every state to a door without a board and with a vault that has opened nothing',
    { timeout: 60_000 },
    () => {
      const reached = new Set<string>();
      fc.assert(
        fc.property(anyWay, afterLock, (before, after) => {
          const run = createRun();
          run.send({ kind: 'app-ready' });
          for (const event of before) run.send(event);
          const { kind, ...more } = run.state();
          reached.add('step' in more ? `${kind}:${more.step}` : 'view' in more ? `${kind}:${more.view}` : kind);
          run.send({ kind: 'lock-asked' });
          expect(run.world.board?.shown ?? false).toBe(false);
          for (const event of after) run.send(event);
          for (let clocks = 0; clocks < 2 && run.world.clock; clocks++) run.send({ kind: 'time-up' });
          expect(['door', 'ended']).toContain(run.state().kind);
        }),
        { numRuns: 2000 },
      );
      expect([...reached].sort()).toEqual([
        'closing:drafts',
        'closing:vault',
        'door',
        'ended',
        'open:glance',
        'open:open',
        'opening:glance',
        'opening:open',
        'switching:drafts',
        'switching:page',
      ]);
    },
  );

  it('covers first, then asks for drafts, then closes the vault, then kills', () => {
    const run = openRun();
    const asked = run.send({ kind: 'lock-asked' });
    expect(asked).toEqual([
      { kind: 'show-door', reason: 'locked-unknown' },
      { kind: 'start-clock', ms: DRAFTS_MS },
      { kind: 'ask-drafts' },
    ]);
    expect(run.send({ kind: 'drafts-saved' })).toEqual([
      { kind: 'start-clock', ms: VAULT_CLOSE_MS },
      { kind: 'ask-vault-to-close' },
    ]);
    expect(run.send({ kind: 'vault-closed', saved: true }).map((effect) => effect.kind)).toEqual([
      'stop-clock',
      'tell-door',
      'kill-vault',
      'kill-board',
      'tidy',
      'end-dialogs',
      'start-vault',
      'connect-door',
      'prepare-board',
    ]);
    expect(run.state()).toEqual({ kind: 'door', reason: 'locked' });
  });

  it('does not wait for a page or a vault that never answers', () => {
    const run = openRun();
    run.send({ kind: 'lock-asked' });
    expect(run.send({ kind: 'time-up' })).toContainEqual({ kind: 'ask-vault-to-close' });
    run.send({ kind: 'time-up' });
    expect(run.state().kind).toBe('door');
    expect(DRAFTS_MS + VAULT_CLOSE_MS).toBeLessThanOrEqual(500);
  });

  it('says that everything is saved only when the page handed over its drafts and the vault kept them', () => {
    const told = (answers: readonly LockEvent[]): unknown => {
      const run = openRun();
      const [cover] = run.send({ kind: 'lock-asked' });
      expect(cover).toEqual({ kind: 'show-door', reason: 'locked-unknown' });
      const effects = answers.flatMap((answer) => run.send(answer));
      const { reason } = run.state() as LockState & { kind: 'door' };
      expect(effects).toContainEqual({ kind: 'tell-door', reason });
      return reason;
    };
    const [handed, late] = [{ kind: 'drafts-saved' }, { kind: 'time-up' }] as const;
    expect(told([handed, { kind: 'vault-closed', saved: true }])).toBe('locked');
    expect(told([handed, { kind: 'vault-closed', saved: false }])).toBe('locked-unsaved');
    expect(told([handed, late])).toBe('locked-unknown');
    expect(told([handed, { kind: 'vault-gone' }])).toBe('locked-unknown');
    expect(told([late, { kind: 'vault-closed', saved: true }])).toBe('locked-unknown');
    expect(told([late, { kind: 'vault-closed', saved: false }])).toBe('locked-unsaved');
    expect(told([{ kind: 'board-gone' }, { kind: 'vault-closed', saved: true }])).toBe('locked-unknown');
    expect(told([late, late])).toBe('locked-unknown');
  });

  it('keeps what it said about the last lock when it is locked again at the door', () => {
    const run = openRun();
    for (const event of [
      { kind: 'lock-asked' },
      { kind: 'drafts-saved' },
      { kind: 'vault-closed', saved: false },
      { kind: 'lock-asked' },
    ] as const)
      run.send(event);
    expect(run.state()).toEqual({ kind: 'door', reason: 'locked-unsaved' });
  });

  it('shows a board that comes after its time was up', () => {
    const run = createRun();
    for (const event of [{ kind: 'app-ready' }, opened, { kind: 'time-up' }] as const) run.send(event);
    expect(run.send({ kind: 'board-painted' })).toEqual([{ kind: 'show-board' }]);
    expect(run.send({ kind: 'time-up' })).toEqual([]);
    expect(run.state()).toMatchObject({ kind: 'open', view: 'open' });
  });

  it('says at the first door what an earlier run knew of its last lock', () => {
    const run = createRun();
    run.send({ kind: 'app-ready', reason: 'locked-unsaved' });
    expect(run.state()).toEqual({ kind: 'door', reason: 'locked-unsaved' });
  });

  it('says at the door which process stopped by itself, and closes the other', () => {
    const vault = openRun();
    vault.send({ kind: 'vault-gone' });
    expect(vault.state()).toEqual({ kind: 'door', reason: 'vault-stopped' });

    const board = openRun();
    expect(board.send({ kind: 'board-gone' })).toContainEqual({ kind: 'ask-vault-to-close' });
    board.send({ kind: 'vault-closed', saved: true });
    expect(board.state()).toEqual({ kind: 'door', reason: 'board-stopped' });

    const lost = openRun();
    lost.send({ kind: 'board-gone' });
    lost.send({ kind: 'vault-closed', saved: false });
    expect(lost.state()).toEqual({ kind: 'door', reason: 'locked-unsaved' });
  });

  it('saves drafts before quitting, and a quit during a lock still quits', () => {
    const run = openRun();
    expect(run.send({ kind: 'quit-asked' })).toContainEqual({ kind: 'ask-drafts' });
    run.send({ kind: 'drafts-saved' });
    expect(run.send({ kind: 'vault-closed', saved: true })).toContainEqual({ kind: 'end' });

    const locked = openRun();
    locked.send({ kind: 'lock-asked' });
    locked.send({ kind: 'quit-asked' });
    locked.send({ kind: 'time-up' });
    locked.send({ kind: 'time-up' });
    expect(locked.state().kind).toBe('ended');
  });

  it('kills the door that had a passphrase typed into it once the board is shown', () => {
    const run = createRun();
    run.send({ kind: 'app-ready' });
    run.send(opened);
    expect(run.send({ kind: 'board-painted' }).map((effect) => effect.kind)).toEqual([
      'stop-clock',
      'show-board',
      'kill-door',
      'prepare-door',
      'prepare-board',
    ]);
  });
});

describe('a glance', () => {
  it('covers first, lets the page hand over what was typed, kills it, and shows another one when that is painted', () => {
    const run = openRun();
    expect(run.send(glance)).toEqual([
      { kind: 'cover-board' },
      { kind: 'start-clock', ms: DRAFTS_MS },
      { kind: 'ask-drafts' },
    ]);
    expect(run.send({ kind: 'drafts-saved' })).toMatchObject([
      { kind: 'kill-board' },
      { kind: 'connect-board', line: 'glance' },
      { kind: 'start-clock' },
    ]);
    expect(run.send({ kind: 'board-painted' }).map(({ kind }) => kind)).toEqual([
      'stop-clock',
      'show-board',
      'prepare-board',
    ]);
    expect(run.state()).toEqual({ kind: 'open', view: 'glance', lost: false });
    expect(run.world.vault).toBe('connected');
  });

  it('leads back through another page, which is given everything', () => {
    const run = glanceRun();
    expect(run.send(open)).toMatchObject([
      { kind: 'cover-board' },
      { kind: 'kill-board' },
      { kind: 'connect-board', line: 'board' },
      { kind: 'start-clock' },
    ]);
    run.send({ kind: 'board-painted' });
    expect(run.state()).toMatchObject({ kind: 'open', view: 'open' });
  });

  it('does not wait for a page that never answers, and follows whoever changes their mind', () => {
    const run = openRun();
    run.send(glance);
    expect(run.send(open)).toEqual([]);
    expect(run.send({ kind: 'time-up' })).toContainEqual({ kind: 'connect-board', line: 'board' });
    expect(run.send(glance)).toMatchObject([
      { kind: 'kill-board' },
      { kind: 'connect-board', line: 'glance' },
      { kind: 'start-clock' },
    ]);
    run.send({ kind: 'time-up' });
    expect(run.state()).toMatchObject({ kind: 'open', view: 'glance' });
  });

  it('asked for while the board is opening is what opens', () => {
    const run = createRun();
    run.send({ kind: 'app-ready' });
    run.send(opened);
    expect(run.send(glance)).toContainEqual({ kind: 'connect-board', line: 'glance' });
    run.send({ kind: 'board-painted' });
    expect(run.state()).toMatchObject({ kind: 'open', view: 'glance' });
  });

  it('gives way to a lock at once, which asks for drafts only once', () => {
    const handing = openRun();
    handing.send(glance);
    expect(handing.send({ kind: 'lock-asked' })).toEqual([{ kind: 'show-door', reason: 'locked-unknown' }]);
    expect(handing.send(glance)).toEqual([]);
    expect(handing.send({ kind: 'drafts-saved' })).toContainEqual({ kind: 'ask-vault-to-close' });
    handing.send({ kind: 'vault-closed', saved: true });
    expect(handing.state()).toEqual({ kind: 'door', reason: 'locked' });

    const painting = openRun();
    painting.send(glance);
    painting.send({ kind: 'drafts-saved' });
    expect(painting.send({ kind: 'lock-asked' }).map(({ kind }) => kind)).toEqual([
      'show-door',
      'start-clock',
      'ask-vault-to-close',
    ]);
  });

  it('is a lock where a dialog of the system stands over the board', () => {
    const [yes, no] = [() => true, () => false];
    for (const state of [openRun().state(), glanceRun().state()]) {
      expect(besideDialogs(state, glance, yes)).toEqual({ kind: 'lock-asked' });
      expect(besideDialogs(state, glance, no)).toBe(glance);
      expect(besideDialogs(state, open, yes)).toBe(open);
    }
    expect(besideDialogs({ kind: 'door', reason: 'locked' }, glance, yes)).toBe(glance);
  });

  it('keeps in mind until the lock that drafts were not handed over', () => {
    const lock = (run: ReturnType<typeof createRun>): LockState => {
      run.send({ kind: 'lock-asked' });
      run.send({ kind: 'vault-closed', saved: true });
      return run.state();
    };
    expect(lock(glanceRun())).toEqual({ kind: 'door', reason: 'locked' });
    const late = openRun();
    for (const event of [glance, { kind: 'time-up' }, { kind: 'board-painted' }] as const) late.send(event);
    expect(lock(late)).toEqual({ kind: 'door', reason: 'locked-unknown' });
    const gone = openRun();
    for (const event of [glance, { kind: 'board-gone' }, { kind: 'board-painted' }] as const) gone.send(event);
    expect(lock(gone)).toEqual({ kind: 'door', reason: 'locked-unknown' });
    // What a later page hands over does not bring it back.
    const later = [{ kind: 'lock-asked' }, { kind: 'drafts-saved' }, { kind: 'vault-closed', saved: true }] as const;
    const back = openRun();
    for (const event of [glance, { kind: 'time-up' }, { kind: 'board-painted' }] as const) back.send(event);
    for (const event of [open, { kind: 'board-painted' }, ...later] as const) back.send(event);
    expect(back.state()).toEqual({ kind: 'door', reason: 'locked-unknown' });
    const twice = openRun();
    for (const event of [glance, { kind: 'time-up' }, open, { kind: 'board-painted' }] as const) twice.send(event);
    for (const event of [glance, { kind: 'drafts-saved' }, { kind: 'board-painted' }] as const) twice.send(event);
    expect(lock(twice)).toEqual({ kind: 'door', reason: 'locked-unknown' });
  });
});

function glanceRun(): ReturnType<typeof createRun> {
  const run = openRun();
  for (const event of [glance, { kind: 'drafts-saved' }, { kind: 'board-painted' }] as const) run.send(event);
  expect(run.state()).toMatchObject({ kind: 'open', view: 'glance' });
  return run;
}
