import type { Meeting, MeetingId } from '../../../shared/domain/meeting/meeting.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { queries, type QueryRunner } from './queries.ts';

const COLUMNS = ['id', 'person', 'began_at', 'ended_at', 'shown', 'entries'] as const;

/** See `BoardStore.loadMeeting`. */
export function loadMeeting(runner: QueryRunner, id: MeetingId): Meeting | null {
  const [row] = runner.all(queries.selectFrom('meeting').select(COLUMNS).where('id', '=', id));
  return row ? meetingOf(row) : null;
}

/** See `BoardStore.loadLastMeeting`. */
export function loadLastMeeting(runner: QueryRunner): Meeting | null {
  const [row] = runner.all(
    queries.selectFrom('meeting').select(COLUMNS).orderBy('ended_at', 'desc').orderBy('id').limit(1),
  );
  return row ? meetingOf(row) : null;
}

/** See `BoardStore.saveMeeting`. Precondition: a transaction is open. */
export function saveMeeting(runner: QueryRunner, { id, person, beganAt, endedAt, shown, entries }: Meeting): void {
  const row = { id, person, began_at: beganAt, ended_at: endedAt, shown, entries: JSON.stringify(entries) };
  runner.run(
    queries
      .insertInto('meeting')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

interface MeetingRow {
  readonly id: string;
  readonly person: string;
  readonly began_at: string;
  readonly ended_at: string;
  readonly shown: number;
  readonly entries: string;
}

function meetingOf({ id, person, began_at, ended_at, shown, entries }: MeetingRow): Meeting {
  return {
    id: id as MeetingId,
    person: person as PersonId,
    beganAt: began_at,
    endedAt: ended_at,
    shown,
    entries: JSON.parse(entries) as readonly number[],
  };
}
