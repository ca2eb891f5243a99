import type { Brand } from '../../lib/brand.ts';
import type { IsoDate } from '../../lib/iso-date.ts';
import type { CitizenId, ConsultantId, LaneId, OfferId, PersonId } from '../ids.ts';

export type MeetingId = Brand<string, 'MeetingId'>;

/** A meeting that was held: when, by whom it was led, how many were shown, which entries of the history were decided in it, and whom it did not come to. Names nobody. */
export interface Meeting {
  readonly id: MeetingId;
  readonly person: PersonId;
  /** ISO 8601 in UTC. */
  readonly beganAt: string;
  readonly endedAt: string;
  readonly shown: number;
  readonly entries: readonly number[];
  /** Whom it did not come to, nor an earlier one since they were first missed; in the order in which the next one takes them. */
  readonly missed: readonly CitizenId[];
}

/** What was decided about somebody, all of a kind taken together: from where it stood when the meeting began to where it stands. */
export type MeetingDecision = { readonly citizenId: CitizenId } & (
  | { readonly kind: 'moved'; readonly from: LaneId; readonly to: LaneId }
  | { readonly kind: 'handed'; readonly from: ConsultantId | null; readonly to: ConsultantId | null }
  | { readonly kind: 'date'; readonly to: IsoDate | null }
  | { readonly kind: 'proposed'; readonly offerId: OfferId }
  /** A contact was written down, a placement was made or changed, or something else of the card. */
  | { readonly kind: 'contact' | 'placement' | 'card' }
);
