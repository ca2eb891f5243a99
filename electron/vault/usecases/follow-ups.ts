import { createHash } from 'node:crypto';
import ical, { ICalEventBusyStatus, ICalEventClass } from 'ical-generator';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { initialsOf } from '../../../shared/lib/initials.ts';
import { addDays, type IsoDate } from '../../../shared/lib/iso-date.ts';
import type { OpenBoard } from './open-board.ts';

const WORDS = {
  da: { name: 'Opfølgninger', of: (initials: string) => `Opfølgning ${initials}` },
  en: { name: 'Follow-ups', of: (initials: string) => `Follow-up ${initials}` },
} as const;
const MAKER = { company: 'Tavle', product: 'Tavle', language: 'DA' } as const;

export interface FollowUpCalendar {
  /** iCalendar, RFC 5545. */
  readonly text: string;
  /** How many follow-ups stand in it. */
  readonly count: number;
}

/**
 * The next dates, from today on, of those whom this consultant has (null: whom nobody has) and whose way has not ended, as a calendar of whole days.
 * Only initials stand in it: a calendar is seen by others, and is kept where nobody closes a door. Taken in again, a moved date moves in the calendar.
 */
export function followUpCalendar(
  board: OpenBoard,
  consultantId: ConsultantId | null,
  lang: keyof typeof WORDS,
): FollowUpCalendar {
  const words = WORDS[lang];
  const today = board.clock.today();
  const stamp = new Date(board.clock.now());
  const calendar = ical({ name: words.name, prodId: MAKER });
  for (const citizen of board.records.all('citizen')) {
    const { nextDate } = citizen;
    if (citizen.consultantId !== consultantId || nextDate === null || nextDate < today) continue;
    if (board.records.get('lane', citizen.laneId)?.isEnd === true) continue;
    calendar.createEvent({
      // Says nothing to anybody, and is the same each time.
      id: `${createHash('sha256').update(citizen.id).digest('hex').slice(0, 32)}@tavle`,
      start: noonOf(nextDate),
      end: noonOf(addDays(nextDate, 1)),
      stamp,
      allDay: true,
      summary: words.of(initialsOf(citizen.name)),
      class: ICalEventClass.PRIVATE,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return { text: calendar.toString(), count: calendar.length() };
}

/** Whether a file that begins so is such a calendar. */
export function isFollowUpCalendar(beginning: string): boolean {
  return beginning.startsWith('BEGIN:VCALENDAR') && beginning.includes(`-//${MAKER.company}//`);
}

/** At noon every zone of Europe agrees on the day. */
function noonOf(day: IsoDate): Date {
  return new Date(`${day}T12:00:00`);
}
