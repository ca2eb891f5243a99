import type { CitizenId, OfferId } from '../ids.ts';
import type { AgendaItem } from './agenda.ts';

type OnAgenda<K extends AgendaItem['kind']> = Extract<AgendaItem, { readonly kind: K }>;

/** An agenda when its meeting is over, each part in the agenda's order. */
export interface GoneThrough {
  /** Whose card was shown, or about whom something was decided. */
  readonly people: readonly OnAgenda<'citizen'>[];
  /** Which were shown. One that somebody was only proposed to is told of with them, and waits no longer. */
  readonly offers: readonly OnAgenda<'offer'>[];
  /** Nobody has talked about these yet (Danish: ikke nået). */
  readonly missed: {
    readonly people: readonly OnAgenda<'citizen'>[];
    readonly offers: readonly OnAgenda<'offer'>[];
  };
}

/** What of an agenda a meeting came to. `shown`: whose card stood on the screen in it. `decided`: about whom something was decided, also from another's card, and the offers somebody was proposed to. */
export function goneThrough(
  agenda: readonly AgendaItem[],
  shown: Iterable<string>,
  decided: Iterable<CitizenId | OfferId>,
): GoneThrough {
  const seen = new Set<string>(shown);
  const reached = new Set<string>([...seen, ...decided]);
  const people = agenda.filter((item) => item.kind === 'citizen');
  const offers = agenda.filter((item) => item.kind === 'offer');
  const isReached = ({ id }: { readonly id: CitizenId | OfferId }): boolean => reached.has(id);
  return {
    people: people.filter(isReached),
    offers: offers.filter(({ id }) => seen.has(id)),
    missed: {
      people: people.filter((one) => !isReached(one)),
      offers: offers.filter((one) => !isReached(one)),
    },
  };
}

/** Ids of those whose card was shown; of a meeting that noted none yet everybody up to the place it had reached. `at` counts from 0. */
export function shownIn(meeting: {
  readonly agenda: readonly AgendaItem[];
  readonly at: number;
  readonly shown?: readonly string[];
}): readonly string[] {
  return meeting.shown ?? meeting.agenda.slice(0, meeting.at + 1).map(({ id }) => id);
}
