import { expect } from 'vitest';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { BoardLine } from '../../../../shared/ipc/contract.ts';
import { type LockEffect, type LockEvent, type LockState, nextLockStep } from '../machine.ts';

/** What the effects leave behind, as far as somebody else's data are concerned. */
interface World {
  vault: 'none' | 'empty' | 'connected';
  /** The board page that has a line, what line that is, and whether it is in sight. */
  board: { readonly line: BoardLine; shown: boolean } | null;
  spare: boolean;
  door: 'none' | 'spare' | 'shown';
  /** A passphrase that was right was typed into the door page. */
  doorKnows: boolean;
  clock: boolean;
  tidied: boolean;
  ended: boolean;
}

/** What each effect does to the world; none may come at a moment when it makes no sense. */
const apply: { readonly [K in LockEffect['kind']]: (world: World, effect: LockEffect & { kind: K }) => void } = {
  'show-door'(world, { reason }) {
    world.door = 'shown';
    // Only an ordinary lock is answered by the page that is there already.
    if (reason !== 'locked-unknown') world.doorKnows = false;
    if (world.board) world.board.shown = false;
  },
  'start-vault'(world) {
    expect(world.vault).toBe('none');
    world.vault = 'empty';
  },
  'connect-door': (world) => expect(world).toMatchObject({ vault: 'empty', door: 'shown' }),
  'connect-board'(world, { line }) {
    expect(world.vault).not.toBe('none');
    expect(world.board).toBeNull();
    Object.assign(world, { vault: 'connected', board: { line, shown: false }, spare: false, tidied: false });
  },
  'prepare-board': (world) => void (world.spare = true),
  'prepare-door'(world) {
    expect(world.door).toBe('none');
    world.door = 'spare';
  },
  'show-board'(world) {
    expect(world.board).not.toBeNull();
    if (world.board) world.board.shown = true;
  },
  'cover-board'(world) {
    expect(world.board?.shown).toBe(true);
    if (world.board) world.board.shown = false;
  },
  'start-clock': (world) => void (world.clock = true),
  'stop-clock': (world) => void (world.clock = false),
  'kill-vault': (world) => void (world.vault = 'none'),
  'kill-board': (world) => void (world.board = null),
  'kill-spare': (world) => void (world.spare = false),
  'kill-door': (world) => void Object.assign(world, { door: 'none', doorKnows: false }),
  tidy(world) {
    expect(world).toMatchObject({ vault: 'none', board: null });
    world.tidied = true;
  },
  'end-dialogs': (world) => expect(world).toMatchObject({ vault: 'none', board: null, tidied: true }),
  end: (world) => void (world.ended = true),
  'tell-door': (world) => expect(world.door).toBe('shown'),
  'ask-drafts': (world) => expect(world.board?.line).toBe('board'),
  'ask-vault-to-close': () => undefined,
  'remember-board': (world) => void (world.doorKnows = true),
};

/** The machine beside a world that its effects change; what is promised is checked after every event. */
export function createRun() {
  let state: LockState = { kind: 'starting' };
  const world: World = {
    vault: 'none',
    board: null,
    spare: false,
    door: 'none',
    doorKnows: false,
    clock: false,
    tidied: true,
    ended: false,
  };
  return {
    world,
    state: () => state,
    send(event: LockEvent): readonly LockEffect[] {
      const step = nextLockStep(state, event);
      state = step.state;
      for (const effect of step.effects)
        (apply[effect.kind] as (world: World, effect: LockEffect) => void)(world, effect);
      checkPromises(state, world);
      return step.effects;
    },
  };
}

const withRecords: readonly LockState['kind'][] = ['opening', 'open', 'switching', 'closing'];

function checkPromises(state: LockState, world: World): void {
  if (!withRecords.includes(state.kind)) {
    expect(world.vault).not.toBe('connected');
    expect(world.board).toBeNull();
  }
  expect(world.board?.shown ?? false).toBe(state.kind === 'open');
  // What a page was given stays with it: in a glance there is none that ever had everything.
  if (state.kind === 'open') expect(world.board?.line).toBe(state.view === 'open' ? 'board' : 'glance');
  if (state.kind === 'switching' && state.step === 'page')
    expect(world.board?.line === 'board').toBe(state.view === 'open');
  if (state.kind === 'open' || state.kind === 'switching')
    expect(world).toMatchObject({ door: 'spare', doorKnows: false });
  if (state.kind === 'opening' || state.kind === 'switching' || state.kind === 'closing')
    expect(world.clock).toBe(true);
  if (state.kind === 'closing') expect(world.door).toBe('shown');
  if (state.kind === 'door')
    expect(world).toMatchObject({ vault: 'empty', door: 'shown', doorKnows: false, clock: false, tidied: true });
  if (state.kind === 'ended')
    expect(world).toMatchObject({ vault: 'none', board: null, spare: false, door: 'none', tidied: true, ended: true });
}

export const opened: LockEvent = { kind: 'vault-opened', path: '/board', person: 'p' as PersonId };
export const glance: LockEvent = { kind: 'show-asked', view: 'glance' };
export const open: LockEvent = { kind: 'show-asked', view: 'open' };

/** A board that somebody opened. */
export function openRun(): ReturnType<typeof createRun> {
  const run = createRun();
  for (const event of [{ kind: 'app-ready' }, opened, { kind: 'board-painted' }] as const) run.send(event);
  expect(run.state().kind).toBe('open');
  return run;
}
