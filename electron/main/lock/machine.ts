import type { DoorReason } from '../../../shared/ipc/bridge.ts';

/**
 * Where the app is between shut and open. Records exist in some process only in `opening`, `open` and `closing`, and in `closing` nobody can see
 * them any more: the door covers them.
 */
export type LockState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'door'; readonly reason: DoorReason }
  /** The vault is open, the board page is painting behind the door. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closing';
      /** First the page hands its drafts to the vault, then the vault closes its file. */
      readonly step: 'drafts' | 'vault';
      readonly then: 'door' | 'quit';
      /** What can be said so far. */
      readonly reason: DoorReason;
      /** Every draft is in the vault, as far as the page knows. */
      readonly handedOver: boolean;
    }
  | { readonly kind: 'ended' };

/** What happened. `*-gone` means that a process ended without having been told to. */
export type LockEvent =
  | { readonly kind: 'app-ready' }
  | { readonly kind: 'vault-opened'; readonly path: string }
  | { readonly kind: 'board-painted' }
  | { readonly kind: 'lock-asked' }
  | { readonly kind: 'quit-asked' }
  | { readonly kind: 'drafts-saved' }
  | { readonly kind: 'vault-closed'; readonly saved: boolean }
  | { readonly kind: 'time-up' }
  | { readonly kind: 'vault-gone' }
  | { readonly kind: 'board-gone' }
  | { readonly kind: 'door-gone' };

/** What is to be done, in this order. None of them can fail in a way that stops the next one. */
export type LockEffect =
  /** Puts the door in front of everything and takes the board out of the window. */
  | { readonly kind: 'show-door'; readonly reason: DoorReason }
  /** The door in sight was shown before the vault had answered; this is what it says from now on. */
  | { readonly kind: 'tell-door'; readonly reason: DoorReason }
  /** A new process that has opened nothing. */
  | { readonly kind: 'start-vault' }
  | { readonly kind: 'connect-door' }
  | { readonly kind: 'connect-board' }
  /** A board page without a port, and so without records. */
  | { readonly kind: 'prepare-board' }
  /** A door page out of sight, so that the cover comes at once. */
  | { readonly kind: 'prepare-door' }
  | { readonly kind: 'show-board' }
  | { readonly kind: 'ask-drafts' }
  | { readonly kind: 'ask-vault-to-close' }
  | { readonly kind: 'start-clock'; readonly ms: number }
  | { readonly kind: 'stop-clock' }
  | { readonly kind: 'kill-vault' }
  | { readonly kind: 'kill-board' }
  /** Every door page: the one in sight had a passphrase typed into it. */
  | { readonly kind: 'kill-door' }
  | { readonly kind: 'remember-board'; readonly path: string }
  | { readonly kind: 'end' };

export interface LockStep {
  readonly state: LockState;
  readonly effects: readonly LockEffect[];
}

/** The time the page has to hand over its drafts, and after that the vault to close its file. Together at most half a second. */
export const DRAFTS_MS = 250;
export const VAULT_CLOSE_MS = 250;
/** A board that has not said by then that it is painted is shown as it is. */
export const OPENING_MS = 3000;

/**
 * The next state and what to do for it. Pure. `lock-asked` leads from every state to a door before a vault that has opened nothing (or, when the app
 * is ending, to its end), whatever else happens or fails to happen, at the latest with the second `time-up`.
 */
export function nextLockStep(state: LockState, event: LockEvent): LockStep {
  switch (state.kind) {
    case 'starting':
      return whileStarting(state, event);
    case 'door':
      return atTheDoor(state, event);
    case 'opening':
    case 'open':
      return withRecords(state, event);
    case 'closing':
      return whileClosing(state, event);
    case 'ended':
      return stay(state);
  }
}

const stay = (state: LockState): LockStep => ({ state, effects: [] });
const ended: LockStep = {
  state: { kind: 'ended' },
  effects: [
    { kind: 'stop-clock' },
    { kind: 'kill-vault' },
    { kind: 'kill-board' },
    { kind: 'kill-door' },
    { kind: 'end' },
  ],
};

function freshDoor(reason: DoorReason): LockStep {
  return {
    state: { kind: 'door', reason },
    effects: [
      { kind: 'kill-vault' },
      { kind: 'kill-door' },
      { kind: 'show-door', reason },
      { kind: 'start-vault' },
      { kind: 'connect-door' },
      { kind: 'prepare-board' },
    ],
  };
}

function whileStarting(state: LockState, event: LockEvent): LockStep {
  if (event.kind === 'app-ready') return freshDoor('started');
  return event.kind === 'quit-asked' ? ended : stay(state);
}

function atTheDoor(state: LockState & { kind: 'door' }, event: LockEvent): LockStep {
  switch (event.kind) {
    case 'vault-opened':
      return {
        state: { kind: 'opening' },
        effects: [
          { kind: 'remember-board', path: event.path },
          { kind: 'connect-board' },
          { kind: 'start-clock', ms: OPENING_MS },
        ],
      };
    // An unlocking may be under way in the vault, so the vault goes even though nothing is open as far as anybody knows.
    // What the door said about the last lock still holds.
    case 'lock-asked':
      return freshDoor(state.reason);
    case 'vault-gone':
      return freshDoor('vault-stopped');
    case 'door-gone':
      return freshDoor(state.reason);
    case 'board-gone':
      return { state, effects: [{ kind: 'kill-board' }, { kind: 'prepare-board' }] };
    case 'quit-asked':
      return ended;
    default:
      return stay(state);
  }
}

function withRecords(state: LockState & { kind: 'opening' | 'open' }, event: LockEvent): LockStep {
  switch (event.kind) {
    case 'board-painted':
    case 'time-up':
      if (state.kind === 'open') return stay(state);
      return {
        state: { kind: 'open' },
        effects: [{ kind: 'stop-clock' }, { kind: 'show-board' }, { kind: 'kill-door' }, { kind: 'prepare-door' }],
      };
    case 'lock-asked':
      return close(state, 'door');
    case 'quit-asked':
      return close(state, 'quit');
    case 'board-gone':
      return closeVault({ then: 'door', reason: 'board-stopped', handedOver: false }, [
        { kind: 'show-door', reason: 'board-stopped' },
        { kind: 'kill-board' },
      ]);
    case 'vault-gone': {
      const covered: LockEffect = { kind: 'show-door', reason: 'vault-stopped' };
      const { state: next, effects } = finish('door', 'vault-stopped');
      return { state: next, effects: [covered, ...effects] };
    }
    case 'door-gone':
      return { state, effects: [{ kind: 'kill-door' }, { kind: 'prepare-door' }] };
    default:
      return stay(state);
  }
}

/**
 * A page that was still opening has no drafts of its own: what it was opened with is in the vault. The door in front of it covers at once, and
 * then gives way to a new one, since a passphrase was typed into it.
 */
function close(state: LockState & { kind: 'opening' | 'open' }, then: 'door' | 'quit'): LockStep {
  const reason = 'locked-unknown';
  const cover: LockEffect = { kind: 'show-door', reason };
  if (state.kind === 'opening')
    return closeVault({ then, reason, handedOver: true }, [cover, { kind: 'kill-door' }, cover]);
  return {
    state: { kind: 'closing', step: 'drafts', then, reason, handedOver: false },
    effects: [cover, { kind: 'start-clock', ms: DRAFTS_MS }, { kind: 'ask-drafts' }],
  };
}

type Closing = LockState & { kind: 'closing' };

function closeVault(
  { then, reason, handedOver }: Pick<Closing, 'then' | 'reason' | 'handedOver'>,
  first: readonly LockEffect[],
): LockStep {
  return {
    state: { kind: 'closing', step: 'vault', then, reason, handedOver },
    effects: [...first, { kind: 'start-clock', ms: VAULT_CLOSE_MS }, { kind: 'ask-vault-to-close' }],
  };
}

function whileClosing(state: Closing, event: LockEvent): LockStep {
  switch (event.kind) {
    case 'drafts-saved':
      return state.step === 'drafts' ? closeVault({ ...state, handedOver: true }, []) : stay(state);
    case 'board-gone':
      return state.step === 'drafts' ? closeVault(state, []) : stay(state);
    case 'time-up':
      return state.step === 'drafts' ? closeVault(state, []) : finish(state.then, state.reason);
    case 'vault-closed':
      return finish(state.then, event.saved ? savedReason(state) : 'locked-unsaved');
    case 'vault-gone':
      return finish(state.then, state.reason);
    case 'quit-asked':
      return stay({ ...state, then: 'quit' });
    case 'door-gone':
      return { state, effects: [{ kind: 'kill-door' }, { kind: 'show-door', reason: state.reason }] };
    default:
      return stay(state);
  }
}

/** "Everything is saved" is said only when the page has handed over all it had and the vault has kept it. */
function savedReason({ reason, handedOver }: Closing): DoorReason {
  return reason === 'locked-unknown' && handedOver ? 'locked' : reason;
}

function finish(then: 'door' | 'quit', reason: DoorReason): LockStep {
  if (then === 'quit') return ended;
  return {
    state: { kind: 'door', reason },
    effects: [
      { kind: 'stop-clock' },
      { kind: 'tell-door', reason },
      { kind: 'kill-vault' },
      { kind: 'kill-board' },
      { kind: 'start-vault' },
      { kind: 'connect-door' },
      { kind: 'prepare-board' },
    ],
  };
}
