import type { DoorReason } from '../../../shared/ipc/bridge.ts';
import type { BoardLine } from '../../../shared/ipc/contract.ts';
import type { BoardView } from '../../../shared/ipc/payloads.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

/**
 * Where the app is between shut and open. Records exist in some process only in `opening`, `open`, `switching` and `closing`, and in the last two
 * nobody can see them any more: the bare ground or the door covers them. What a page was given is bound to its line, so that another view is
 * another page: in `open` with the view 'glance' no page lives that ever had everything.
 */
export type LockState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'door'; readonly reason: DoorReason }
  /** The vault is open, the board page is painting behind the door. */
  | { readonly kind: 'opening'; readonly view: BoardView }
  | {
      readonly kind: 'open';
      readonly view: BoardView;
      /** Of an earlier page of this board: see `Lost`. */
      readonly lost: Lost;
    }
  /** From one view to the other, behind the bare ground: first the page hands its drafts over and goes, then the next one paints. */
  | {
      readonly kind: 'switching';
      /** The one that comes. */
      readonly view: BoardView;
      readonly step: 'drafts' | 'page';
      readonly lost: Lost;
    }
  | {
      readonly kind: 'closing';
      /** First the page hands its drafts to the vault, then the vault closes its file. */
      readonly step: 'drafts' | 'vault';
      readonly then: 'door' | 'quit';
      /** What can be said so far. */
      readonly reason: DoorReason;
      /** Every draft of the last page is in the vault, as far as it knows. */
      readonly handedOver: boolean;
      readonly lost: Lost;
    }
  | { readonly kind: 'ended' };

/** A page was replaced before it said that its drafts are in the vault. No later page can make that good, so it holds until the board is closed. */
type Lost = boolean;

/** What happened. `*-gone` means that a process ended without having been told to. */
export type LockEvent =
  /** `reason`: of the lock that the program started anew after. */
  | { readonly kind: 'app-ready'; readonly reason?: DoorReason }
  | { readonly kind: 'vault-opened'; readonly path: string; readonly person: PersonId }
  | { readonly kind: 'board-painted' }
  | { readonly kind: 'show-asked'; readonly view: BoardView }
  | { readonly kind: 'lock-asked' }
  | { readonly kind: 'quit-asked' }
  | { readonly kind: 'drafts-saved' }
  | { readonly kind: 'vault-closed'; readonly saved: boolean }
  | { readonly kind: 'time-up' }
  | { readonly kind: 'vault-gone' }
  | { readonly kind: 'board-gone' }
  | { readonly kind: 'door-gone' }
  /** The board page that was made ready, and has no line yet. */
  | { readonly kind: 'spare-gone' };

/** What is to be done, in this order. None of them can fail in a way that stops the next one. */
export type LockEffect =
  /** Puts the door in front of everything and takes the board out of the window; and the wall goes with what it was shown by. */
  | { readonly kind: 'show-door'; readonly reason: DoorReason }
  /** The door in sight was shown before the vault had answered; this is what it says from now on. */
  | { readonly kind: 'tell-door'; readonly reason: DoorReason }
  /** A new process that has opened nothing. */
  | { readonly kind: 'start-vault' }
  | { readonly kind: 'connect-door' }
  /** Takes the page made ready, or a new one, behind what is in sight and joins it with the vault. Precondition: none is joined. */
  | { readonly kind: 'connect-board'; readonly line: BoardLine }
  /** A board page without a line, and so without records, out of sight; not before `afterMs`. Nothing when there is one. */
  | { readonly kind: 'prepare-board'; readonly afterMs: number }
  /** A door page out of sight, so that the cover comes at once. */
  | { readonly kind: 'prepare-door' }
  | { readonly kind: 'show-board' }
  /** Takes the board out of the window; the bare ground is what there is to see. */
  | { readonly kind: 'cover-board' }
  | { readonly kind: 'ask-drafts' }
  | { readonly kind: 'ask-vault-to-close' }
  | { readonly kind: 'start-clock'; readonly ms: number }
  | { readonly kind: 'stop-clock' }
  | { readonly kind: 'kill-vault' }
  /** The page that has, or had, a line. */
  | { readonly kind: 'kill-board' }
  | { readonly kind: 'kill-spare' }
  /** Every door page: the one in sight had a passphrase typed into it. */
  | { readonly kind: 'kill-door' }
  | { readonly kind: 'remember-board'; readonly path: string; readonly person: PersonId }
  /** Nobody sees the board any more and nothing holds it: what of it lies elsewhere on the computer goes too (clipboard, recent documents). */
  | { readonly kind: 'tidy' }
  /** A dialog of the system that is still open goes, and the program with it, which starts again at the door. */
  | { readonly kind: 'end-dialogs' }
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
/** Starting a process holds up the drawing of the door, and of a board just opened, for some frames. */
const SPARE_AT_THE_DOOR_MS = 250;
const SPARE_WHILE_OPEN_MS = 1500;

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
    case 'switching':
      return withRecords(state, event);
    case 'closing':
      return whileClosing(state, event);
    case 'ended':
      return stay(state);
  }
}

/**
 * What an event is taken for while a dialog of the system is open over a board. It shows the names of files and no ground covers it: only the end of
 * the program takes it away, and that comes with a lock.
 */
export function besideDialogs(state: LockState, event: LockEvent, isDialogOpen: () => boolean): LockEvent {
  const isCovered = event.kind === 'show-asked' && event.view === 'glance';
  const hasBoard = state.kind === 'opening' || state.kind === 'open' || state.kind === 'switching';
  return isCovered && hasBoard && isDialogOpen() ? { kind: 'lock-asked' } : event;
}

const stay = (state: LockState): LockStep => ({ state, effects: [] });
const spareAtTheDoor: LockEffect = { kind: 'prepare-board', afterMs: SPARE_AT_THE_DOOR_MS };
const spareWhileOpen: LockEffect = { kind: 'prepare-board', afterMs: SPARE_WHILE_OPEN_MS };
const ended: LockStep = {
  state: { kind: 'ended' },
  effects: [
    { kind: 'stop-clock' },
    { kind: 'kill-vault' },
    { kind: 'kill-board' },
    { kind: 'kill-spare' },
    { kind: 'kill-door' },
    { kind: 'tidy' },
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
      spareAtTheDoor,
    ],
  };
}

function whileStarting(state: LockState, event: LockEvent): LockStep {
  if (event.kind === 'app-ready') return freshDoor(event.reason ?? 'started');
  return event.kind === 'quit-asked' ? ended : stay(state);
}

function atTheDoor(state: LockState & { kind: 'door' }, event: LockEvent): LockStep {
  switch (event.kind) {
    case 'vault-opened':
      return {
        state: { kind: 'opening', view: 'open' },
        effects: [
          { kind: 'connect-board', line: 'board' },
          { kind: 'start-clock', ms: OPENING_MS },
          { kind: 'remember-board', path: event.path, person: event.person },
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
    case 'spare-gone':
      return { state, effects: [{ kind: 'kill-spare' }, spareAtTheDoor] };
    case 'quit-asked':
      return ended;
    default:
      return stay(state);
  }
}

type WithRecords = LockState & { kind: 'opening' | 'open' | 'switching' };
type Switching = LockState & { kind: 'switching' };

function withRecords(state: WithRecords, event: LockEvent): LockStep {
  switch (event.kind) {
    case 'board-painted':
      return show(state);
    case 'time-up':
      if (isHandingOver(state)) return nextPage({ ...state, lost: true });
      return state.kind === 'open' ? stay(state) : show(state);
    case 'drafts-saved':
      return isHandingOver(state) ? nextPage(state) : stay(state);
    case 'show-asked':
      return event.view === state.view ? stay(state) : turnTo(state, event.view);
    case 'lock-asked':
      return close(state, 'door');
    case 'quit-asked':
      return close(state, 'quit');
    case 'board-gone':
      if (isHandingOver(state)) return nextPage({ ...state, lost: true });
      return closeVault({ then: 'door', reason: 'board-stopped', handedOver: false, lost: lostBy(state) }, [
        { kind: 'show-door', reason: 'board-stopped' },
        { kind: 'kill-board' },
      ]);
    case 'vault-gone': {
      const covered: LockEffect = { kind: 'show-door', reason: 'vault-stopped' };
      const { state: next, effects } = finish('door', 'vault-stopped');
      return { state: next, effects: [covered, ...effects] };
    }
    case 'door-gone':
      return state.kind === 'opening'
        ? { state, effects: [{ kind: 'kill-door' }] }
        : { state, effects: [{ kind: 'kill-door' }, { kind: 'prepare-door' }] };
    case 'spare-gone':
      return { state, effects: [{ kind: 'kill-spare' }, ...(state.kind === 'open' ? [spareWhileOpen] : [])] };
    default:
      return stay(state);
  }
}

const isHandingOver = (state: WithRecords): state is Switching & { readonly step: 'drafts' } =>
  state.kind === 'switching' && state.step === 'drafts';
const lostBy = (state: WithRecords): Lost => state.kind !== 'opening' && state.lost;
const lineOf = (view: BoardView): BoardLine => (view === 'open' ? 'board' : 'glance');

/** The page of the view is painted, or has had its time. */
function show(state: WithRecords): LockStep {
  if (isHandingOver(state)) return stay(state);
  // The page came after its time was up, and there was nothing to put in front. Shown twice is shown once.
  if (state.kind === 'open') return { state, effects: [{ kind: 'show-board' }] };
  const shown: readonly LockEffect[] = [{ kind: 'stop-clock' }, { kind: 'show-board' }];
  const { view } = state;
  if (state.kind === 'switching')
    return { state: { kind: 'open', view, lost: state.lost }, effects: [...shown, spareWhileOpen] };
  return {
    state: { kind: 'open', view, lost: false },
    effects: [...shown, { kind: 'kill-door' }, { kind: 'prepare-door' }, spareWhileOpen],
  };
}

/** Covers at once. Only the page that shows everything has drafts. */
function turnTo(state: WithRecords, view: BoardView): LockStep {
  const cover: LockEffect = { kind: 'cover-board' };
  if (state.kind === 'opening') return nextPage(state, view);
  const { lost } = state;
  if (isHandingOver(state)) return stay({ ...state, view });
  if (state.kind === 'switching') return nextPage({ kind: 'switching', view, step: 'page', lost });
  if (state.view === 'open')
    return {
      state: { kind: 'switching', view, step: 'drafts', lost },
      effects: [cover, { kind: 'start-clock', ms: DRAFTS_MS }, { kind: 'ask-drafts' }],
    };
  const { state: next, effects } = nextPage({ kind: 'switching', view, step: 'page', lost });
  return { state: next, effects: [cover, ...effects] };
}

/** The page that was there goes, and one with the line of the view takes its place behind what is in sight. */
function nextPage(state: LockState & { kind: 'opening' | 'switching' }, view: BoardView = state.view): LockStep {
  return {
    state: state.kind === 'opening' ? { ...state, view } : { ...state, view, step: 'page' },
    effects: [
      { kind: 'kill-board' },
      { kind: 'connect-board', line: lineOf(view) },
      { kind: 'start-clock', ms: OPENING_MS },
    ],
  };
}

/**
 * Drafts are asked for where there may be some. A page that was still opening has none of its own: what it was opened with is in the vault. The
 * door in front of it covers at once, and then gives way to a new one, since a passphrase was typed into it.
 */
function close(state: WithRecords, then: 'door' | 'quit'): LockStep {
  const reason = 'locked-unknown';
  const cover: LockEffect = { kind: 'show-door', reason };
  if (state.kind === 'opening')
    return closeVault({ then, reason, handedOver: true, lost: false }, [cover, { kind: 'kill-door' }, cover]);
  const drafts: LockState = { kind: 'closing', step: 'drafts', then, reason, handedOver: false, lost: state.lost };
  // Asked for already, and their time is running.
  if (isHandingOver(state)) return { state: drafts, effects: [cover] };
  if (state.kind === 'open' && state.view === 'open')
    return { state: drafts, effects: [cover, { kind: 'start-clock', ms: DRAFTS_MS }, { kind: 'ask-drafts' }] };
  return closeVault({ then, reason, handedOver: true, lost: state.lost }, [cover]);
}

type Closing = LockState & { kind: 'closing' };

function closeVault(
  { then, reason, handedOver, lost }: Pick<Closing, 'then' | 'reason' | 'handedOver' | 'lost'>,
  first: readonly LockEffect[],
): LockStep {
  return {
    state: { kind: 'closing', step: 'vault', then, reason, handedOver, lost },
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

/** "Everything is saved" is said only when every page has handed over all it had and the vault has kept it. */
function savedReason({ reason, handedOver, lost }: Closing): DoorReason {
  return reason === 'locked-unknown' && handedOver && !lost ? 'locked' : reason;
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
      { kind: 'tidy' },
      { kind: 'end-dialogs' },
      { kind: 'start-vault' },
      { kind: 'connect-door' },
      spareAtTheDoor,
    ],
  };
}
