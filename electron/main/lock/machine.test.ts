import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LockEffect, LockEvent, LockState } from './machine.ts';
import { DRAFTS_MS, nextLockStep, VAULT_CLOSE_MS } from './machine.ts';

/** What the effects leave behind, as far as somebody else's data are concerned. */
interface World {
  vault: 'none' | 'empty' | 'connected';
  /** The board page in the window: none, without records, behind the door, in sight. */
  board: 'none' | 'spare' | 'connected' | 'shown';
  door: 'none' | 'spare' | 'shown';
  /** A passphrase that was right was typed into the door page. */
  doorKnows: boolean;
  clock: boolean;
  ended: boolean;
}

function apply(world: World, effect: LockEffect): void {
  switch (effect.kind) {
    case 'show-door':
      world.door = 'shown';
      // Only an ordinary lock is answered by the page that is there already.
      if (effect.reason !== 'locked-unknown') world.doorKnows = false;
      if (world.board === 'shown') world.board = 'connected';
      return;
    case 'start-vault':
      expect(world.vault).toBe('none');
      world.vault = 'empty';
      return;
    case 'connect-door':
      expect(world).toMatchObject({ vault: 'empty', door: 'shown' });
      return;
    case 'connect-board':
      world.vault = 'connected';
      world.board = 'connected';
      return;
    case 'prepare-board':
      if (world.board === 'none') world.board = 'spare';
      return;
    case 'prepare-door':
      expect(world.door).toBe('none');
      world.door = 'spare';
      return;
    case 'show-board':
      expect(world.board).toBe('connected');
      world.board = 'shown';
      return;
    case 'start-clock':
      world.clock = true;
      return;
    case 'stop-clock':
      world.clock = false;
      return;
    case 'kill-vault':
      world.vault = 'none';
      return;
    case 'kill-board':
      world.board = 'none';
      return;
    case 'kill-door':
      world.door = 'none';
      world.doorKnows = false;
      return;
    case 'end':
      world.ended = true;
      return;
    case 'tell-door':
      expect(world.door).toBe('shown');
      return;
    case 'ask-drafts':
    case 'ask-vault-to-close':
      return;
    case 'remember-board':
      world.doorKnows = true;
      return;
  }
}

function createRun() {
  let state: LockState = { kind: 'starting' };
  const world: World = { vault: 'none', board: 'none', door: 'none', doorKnows: false, clock: false, ended: false };
  return {
    world,
    state: () => state,
    send(event: LockEvent): readonly LockEffect[] {
      const step = nextLockStep(state, event);
      state = step.state;
      for (const effect of step.effects) apply(world, effect);
      checkPromises(state, world);
      return step.effects;
    },
  };
}

function checkPromises(state: LockState, world: World): void {
  if (state.kind === 'door')
    expect(world).toMatchObject({ vault: 'empty', door: 'shown', doorKnows: false, clock: false });
  if (state.kind === 'door') expect(['none', 'spare']).toContain(world.board);
  if (state.kind === 'closing') expect(world).toMatchObject({ door: 'shown', clock: true });
  expect(world.board === 'shown').toBe(state.kind === 'open');
  if (state.kind === 'opening') expect(world.clock).toBe(true);
  if (state.kind === 'ended') expect(world).toMatchObject({ vault: 'none', board: 'none', door: 'none', ended: true });
}

const events: readonly LockEvent[] = [
  { kind: 'app-ready' },
  { kind: 'vault-opened', path: '/board' },
  { kind: 'board-painted' },
  { kind: 'lock-asked' },
  { kind: 'quit-asked' },
  { kind: 'drafts-saved' },
  { kind: 'vault-closed', saved: true },
  { kind: 'vault-closed', saved: false },
  { kind: 'time-up' },
  { kind: 'vault-gone' },
  { kind: 'board-gone' },
  { kind: 'door-gone' },
];
// Quitting ends every run, so it comes seldom.
const anyEvent = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...events.filter((event) => event.kind !== 'quit-asked')) },
  { weight: 1, arbitrary: fc.constant<LockEvent>({ kind: 'quit-asked' }) },
);
// Anything can come between asking for the lock and the end of its time, except that the board is opened again with a passphrase.
const afterLock = fc.array(fc.constantFrom(...events.filter((event) => event.kind !== 'vault-opened')), {
  maxLength: 8,
});

describe('the lock', () => {
  it('leads from every state to a door without a board and with a vault that has opened nothing', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), afterLock, (before, after) => {
        const run = createRun();
        run.send({ kind: 'app-ready' });
        for (const event of before) run.send(event);
        reached.add(run.state().kind);
        run.send({ kind: 'lock-asked' });
        expect(run.world.board).not.toBe('shown');
        for (const event of after) run.send(event);
        for (let clocks = 0; clocks < 2 && run.world.clock; clocks++) run.send({ kind: 'time-up' });
        expect(['door', 'ended']).toContain(run.state().kind);
      }),
      { numRuns: 2000 },
    );
    expect([...reached].sort()).toEqual(['closing', 'door', 'ended', 'open', 'opening']);
  });

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
    run.send({ kind: 'vault-opened', path: '/board' });
    expect(run.send({ kind: 'board-painted' }).map((effect) => effect.kind)).toEqual([
      'stop-clock',
      'show-board',
      'kill-door',
      'prepare-door',
    ]);
  });
});

function openRun(): ReturnType<typeof createRun> {
  const run = createRun();
  run.send({ kind: 'app-ready' });
  run.send({ kind: 'vault-opened', path: '/board' });
  run.send({ kind: 'board-painted' });
  expect(run.state().kind).toBe('open');
  return run;
}
