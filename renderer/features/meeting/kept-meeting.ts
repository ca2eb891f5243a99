import type { AgendaItem, MeetingChoice } from '../../../shared/domain/meeting/agenda.ts';
import { USUAL_TOPICS } from '../../../shared/domain/meeting/agenda.ts';
import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { MeetingDecision, MeetingId } from '../../../shared/domain/meeting/meeting.ts';
import { boardStore, readDraft, useDraft, viewStore, writeDraft, type Draft } from '../../state/index.ts';

/** A meeting under way or just ended: kept in the person's session in the vault, so that it goes on where it was after a lock. */
export interface KeptMeeting {
  readonly id: MeetingId;
  readonly beganAt: string;
  /** As it was when the meeting began: nobody comes or goes while it is gone through. */
  readonly agenda: readonly AgendaItem[];
  /** In which lane everybody on the agenda stood then. A meeting that an older version began has none. */
  readonly lanes?: Readonly<Record<string, LaneId>>;
  /** Whose citizen everybody on the agenda was then; null: nobody's. A meeting that an older version began has none. */
  readonly owners?: Readonly<Record<string, ConsultantId | null>>;
  /** It goes from consultant to consultant rather than from topic to topic. */
  readonly isByConsultant?: boolean;
  /** The first meeting of the board: it looked a week back. */
  readonly isFirst?: boolean;
  /** From 0. */
  readonly at: number;
  /** Ids of those of the agenda whose card was shown, in that order. A meeting that an older version began has none. */
  readonly shown?: readonly string[];
  /** Entries of the history that were made in it, in their order. */
  readonly entries: readonly number[];
  /** Null while it is under way. */
  readonly over: {
    readonly endedAt: string;
    readonly decisions: readonly MeetingDecision[];
    readonly isSaved: boolean;
  } | null;
}

const KEY = 'meeting';
const FIRST_CHOICE: MeetingChoice = { topics: USUAL_TOPICS, order: 'topic', owners: [] };
const NO_MEETING: KeptMeeting | null = null;

/** The meeting that is under way, over a lock too; null for none. */
export const useMeeting = (): Draft<KeptMeeting | null> => useDraft<KeptMeeting | null>(KEY, NO_MEETING);

/** What somebody chose to go through, as it was the last time; but whose citizens is chosen anew for each meeting. */
export const useMeetingChoice = (): Draft<MeetingChoice> => useDraft<MeetingChoice>('meeting-topics', FIRST_CHOICE);

let isFollowing = false;

/**
 * Notes from now on each step that is done in a meeting: while it is on the screen, or a card that was opened from it. What is done elsewhere on the board
 * while a meeting waits is none of it. Once a page.
 */
export function followDecisions(): void {
  if (isFollowing) return;
  isFollowing = true;
  let newest = boardStore.getState().undo.undo?.entryId ?? 0;
  boardStore.subscribe(({ undo: { undo } }) => {
    // Steps that are taken back leave older ones at the top.
    if (undo === null || undo.entryId <= newest) return;
    newest = undo.entryId;
    const { panel, back } = viewStore.getState();
    const meeting = readDraft(KEY) as KeptMeeting | undefined;
    if (!meeting || meeting.over !== null || (panel?.kind !== 'meeting' && back?.kind !== 'meeting')) return;
    writeDraft(KEY, { ...meeting, entries: [...meeting.entries, newest] } satisfies KeptMeeting);
  });
}
