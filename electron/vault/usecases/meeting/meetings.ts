import { rewind } from '../../../../shared/changes/rewind.ts';
import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { SinceMeeting } from '../../../../shared/domain/meeting/agenda.ts';
import type { Meeting, MeetingDecision, MeetingId } from '../../../../shared/domain/meeting/meeting.ts';
import type { MeetingLook } from '../../../../shared/ipc/meeting-channels.ts';
import { addDays, isoDateOf } from '../../../../shared/lib/iso-date.ts';
import { compareBoards, type BoardOnDay } from '../../../../shared/snapshot/compare.ts';
import type { RecentEntry } from '../../../../shared/ports/board-store.ts';
import type { OpenBoard } from '../open-board.ts';
import { lastMomentOf } from '../past-board.ts';
import { decisionsOf } from './decisions.ts';

/** A board's first meeting looks back over a week. */
const FIRST_LOOK_DAYS = 7;
/** So many entries of the history are read at once. */
const ENTRIES_A_PAGE = 200;

/** When the last meeting was, whoever led it, and what became of everybody since. Throws `StoreError`. */
export function lookSinceMeeting(board: OpenBoard): Promise<MeetingLook> {
  return board.queue.run(async () => {
    const last = await board.store.loadLastMeeting();
    const today = board.clock.today();
    const from = last?.endedAt ?? lastMomentOf(addDays(today, -FIRST_LOOK_DAYS - 1));
    const { changes } = await board.store.loadSince(from);
    const { lane, consultant, citizen } = rewind(board.records, changes);
    const then: BoardOnDay = {
      day: isoDateOf(new Date(from)),
      lanes: lane,
      consultants: consultant,
      citizens: citizen,
    };
    const { records } = board;
    const now: BoardOnDay = {
      day: today,
      lanes: records.all('lane'),
      consultants: records.all('consultant'),
      citizens: records.all('citizen'),
    };
    const { people, lanesFrom } = compareBoards(then, now, { lanes: null, consultants: null });
    const ownerThen = new Map([...citizen].map(({ id, consultantId }) => [id, consultantId]));
    const since = people.flatMap(({ id, kind, from: at }): readonly SinceMeeting[] => {
      const lane = at === null ? undefined : lanesFrom[at];
      if (kind !== 'came' && kind !== 'moved' && kind !== 'ended') return [];
      if (!lane) return [{ id, kind, from: null }];
      const from = { laneId: lane.id, name: lane.name, color: lane.color, ownerId: ownerThen.get(id) ?? null };
      return [{ id, kind, from }];
    });
    return { since: from, isFirst: last === null, people: since, missed: last?.missed ?? [] };
  });
}

/** Notes that a meeting was held, with those entries of the history that were decided in it; tells what became of them. Throws `StoreError`. */
export function endMeeting(
  board: OpenBoard,
  asked: Pick<Meeting, 'beganAt' | 'shown' | 'entries' | 'missed'> & {
    readonly id: MeetingId;
    readonly reached: readonly CitizenId[];
  },
): Promise<{ readonly meeting: Meeting; readonly decisions: readonly MeetingDecision[] }> {
  return board.queue.run(async () => {
    const known = await board.store.loadMeeting(asked.id);
    // Asked twice, since the page was closed before it heard the answer.
    if (known) return { meeting: known, decisions: await decisionsIn(board, known) };
    const endedAt = board.clock.now();
    // A clock that was put back since makes no meeting that ends before it began.
    const beganAt = asked.beganAt < endedAt ? asked.beganAt : endedAt;
    const decided = await decidedIn(board, { beganAt, entries: asked.entries, person: board.person });
    const entries = decided.map(({ entryId }) => entryId);
    const decisions = decisionsOf(board.records, changesOf(decided));
    const last = await board.store.loadLastMeeting();
    const reached = new Set([...asked.reached, ...decisions.map(({ citizenId }) => citizenId)]);
    // Whoever was missed before and was on no agenda today still waits.
    const waiting = [...new Set([...(last?.missed ?? []), ...asked.missed])];
    const missed = waiting.filter((id) => !reached.has(id) && isUnderWay(board, id));
    const { id, shown } = asked;
    const meeting: Meeting = { id, person: board.person, beganAt, endedAt, shown, entries, missed };
    await board.store.saveMeeting(meeting);
    return { meeting, decisions };
  });
}

/** Whether somebody is on the board, where no way has ended. */
function isUnderWay({ records }: OpenBoard, id: CitizenId): boolean {
  const citizen = records.get('citizen', id);
  return citizen !== undefined && records.get('lane', citizen.laneId)?.isEnd === false;
}

/** What was decided so far in a meeting that is under way. Throws `StoreError`. */
export function decidedSoFar(
  board: OpenBoard,
  asked: Pick<Meeting, 'beganAt' | 'entries'>,
): Promise<readonly MeetingDecision[]> {
  return board.queue.run(() => decisionsIn(board, { ...asked, person: board.person }));
}

/** What was decided in a meeting, as it stands now. Precondition: called in the queue's turn. Throws `StoreError`. */
export async function decisionsIn(
  board: OpenBoard,
  meeting: Pick<Meeting, 'beganAt' | 'entries' | 'person'>,
): Promise<readonly MeetingDecision[]> {
  return decisionsOf(board.records, changesOf(await decidedIn(board, meeting)));
}

/** Of the entries named those that whoever led it made since it began, and that still stand; oldest first. */
async function decidedIn(
  board: OpenBoard,
  { beganAt, entries, person }: Pick<Meeting, 'beganAt' | 'entries' | 'person'>,
): Promise<readonly RecentEntry[]> {
  const wanted = new Set(entries);
  const oldest = Math.min(...entries);
  const found: RecentEntry[] = [];
  for (let before: number | null = null; wanted.size > 0;) {
    const page = await board.store.loadRecent(before, ENTRIES_A_PAGE);
    for (const entry of page)
      if (wanted.has(entry.entryId) && entry.person === person && entry.at >= beganAt && !entry.isUndone)
        found.push(entry);
    before = page.at(-1)?.entryId ?? null;
    if (before === null || before <= oldest || page.length < ENTRIES_A_PAGE) break;
  }
  return found.reverse();
}

const changesOf = (entries: readonly RecentEntry[]) => entries.map(({ change }) => change);

/** Those of these who are on the board, each once and in their order. */
export function onBoard<T extends { readonly id: CitizenId }>(board: OpenBoard, shown: readonly T[]): readonly T[] {
  const known = new Map(shown.map((one) => [one.id, one]));
  return [...known.values()].filter(({ id }) => board.records.get('citizen', id) !== undefined);
}
