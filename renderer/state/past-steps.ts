import type { IsoDate } from '../../shared/lib/iso-date.ts';

/** Which day's board is on show, and which is under way. */
export interface PastState {
  /** Null: today's. */
  readonly shown: IsoDate | null;
  /** The day somebody wants to see and does not yet; null: none. */
  readonly wanted: IsoDate | null;
  /** The day the vault was asked for and has not answered; one at a time, however fast somebody steps. */
  readonly sent: IsoDate | null;
  /** The first day anything is known of; null before the vault has told. */
  readonly firstDay: IsoDate | null;
}

export type PastEvent =
  | { readonly kind: 'asked'; readonly day: IsoDate }
  | { readonly kind: 'came'; readonly firstDay: IsoDate }
  | { readonly kind: 'failed' }
  | { readonly kind: 'left' };

/** What is to be done: ask the vault for a day, put the board that came on show, say that there is nothing to look back on, or go back to today. */
export type PastEffect =
  | { readonly kind: 'ask'; readonly day: IsoDate }
  | { readonly kind: 'show'; readonly day: IsoDate }
  | { readonly kind: 'say-none' }
  | { readonly kind: 'say-failed' }
  | { readonly kind: 'show-today' };

export interface PastStep {
  readonly state: PastState;
  readonly effects: readonly PastEffect[];
}

export const AT_TODAY: PastState = { shown: null, wanted: null, sent: null, firstDay: null };

/** The next state and what to do for it. Pure. `last`: the last day that is past. */
export function nextPastStep(state: PastState, event: PastEvent, last: IsoDate): PastStep {
  switch (event.kind) {
    case 'asked':
      return asked(state, between(event.day, state.firstDay, last));
    case 'came':
      return came({ ...state, firstDay: event.firstDay }, last);
    case 'failed':
      // What is on show stays; nobody is thrown out of a day because the next one could not be read.
      return state.wanted === null
        ? still({ ...state, sent: null })
        : { state: { ...state, sent: null, wanted: null }, effects: [{ kind: 'say-failed' }] };
    case 'left':
      return {
        state: { ...state, shown: null, wanted: null },
        effects: state.shown === null ? [] : [{ kind: 'show-today' }],
      };
  }
}

function asked(state: PastState, day: IsoDate): PastStep {
  if (day === state.shown) return still({ ...state, wanted: null });
  if (state.sent !== null) return still({ ...state, wanted: day });
  return { state: { ...state, wanted: day, sent: day }, effects: [{ kind: 'ask', day }] };
}

/** The board of the day that was sent for is there. Somebody may want another one by now, or none. */
function came(state: PastState, last: IsoDate): PastStep {
  const { sent, wanted, firstDay } = state;
  const free: PastState = { ...state, sent: null };
  if (wanted === null || firstDay === null || sent === null) return still(free);
  if (firstDay > last) return { state: { ...free, wanted: null }, effects: [{ kind: 'say-none' }] };
  const day = between(wanted, firstDay, last);
  if (day === sent) return { state: { ...free, shown: sent, wanted: null }, effects: [{ kind: 'show', day }] };
  return asked(free, day);
}

/** Before the first day there was no board, and today is not past. */
function between(day: IsoDate, first: IsoDate | null, last: IsoDate): IsoDate {
  if (day > last) return last;
  return first !== null && day < first && first <= last ? first : day;
}

function still(state: PastState): PastStep {
  return { state, effects: [] };
}
