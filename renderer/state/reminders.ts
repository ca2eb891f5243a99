import type { BoardReader } from '../../shared/changes/record-store.ts';
import { nextDateState } from '../../shared/domain/due.ts';
import type { ConsultantId } from '../../shared/domain/ids.ts';
import type { ReminderCounts } from '../../shared/ipc/bridge.ts';
import { DRAFT_PREFIX } from '../../shared/ipc/session-keys.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { boardStore, readLive } from './board-store.ts';
import { CHOICE, consultantOf } from './my-consultant.ts';
import { readSession } from './open-session.ts';
import { bridge, readSettings } from './settings.ts';
import { onNewDay, readClock } from './today.ts';

const KEY = 'reminded';

/** Whom the desktop has told of this day's work. */
interface Told {
  readonly day: IsoDate;
  readonly people: readonly string[];
}

let isWatching = false;

/** Tells of the day's work once a day, now and when the day becomes another. Precondition: everything of the board is in sight. */
export function startReminders(): void {
  if (isWatching || boardStore.getState().view !== 'open') return;
  isWatching = true;
  remindOnce();
  onNewDay(remindOnce);
}

/** Whoever is at the board is told how many follow-ups wait for them, if any, and if nobody told them today. */
function remindOnce(): void {
  const { me } = boardStore.getState();
  const board = readLive();
  const consultant = consultantOf(readSession().get(DRAFT_PREFIX + CHOICE), me, [...board.all('consultant')]);
  if (!me || me.temporary || consultant === null || !readSettings().reminders) return;
  const today = readClock();
  const told = toldOn(today);
  if (told.includes(me.id)) return;
  const counts = followUpsOf(board, consultant, today);
  if (counts.today + counts.overdue === 0) return;
  bridge().remind(counts);
  readSession().set(KEY, { day: today, people: [...told, me.id] } satisfies Told);
}

function toldOn(today: IsoDate): readonly string[] {
  const { day, people } = (readSession().get(KEY) ?? {}) as Partial<Told>;
  return day === today ? (people ?? []) : [];
}

/** How many of a consultant's citizens have their next date today, and how many had it before. Whose way has ended waits for nothing. */
export function followUpsOf(board: BoardReader, consultant: ConsultantId, today: IsoDate): ReminderCounts {
  const counts = { today: 0, overdue: 0 };
  for (const citizen of board.all('citizen')) {
    if (citizen.consultantId !== consultant || board.get('lane', citizen.laneId)?.isEnd !== false) continue;
    const { kind } = nextDateState(citizen.nextDate, today);
    if (kind === 'today' || kind === 'overdue') counts[kind] += 1;
  }
  return counts;
}
