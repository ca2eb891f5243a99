import type { Meeting, MeetingId } from '../../../shared/domain/meeting/meeting.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import { queries, type QueryRunner } from './queries.ts';

const COLUMNS = ['id', 'person', 'began_at', 'ended_at', 'shown', 'entries'] as const;

/** See `BoardStore.loadMeeting`. */
export function loadMeeting(runner: QueryRunner, id: MeetingId): Meeting | null {
  const [row] = runner.all(queries.selectFrom('meeting').select(COLUMNS).where('id', '=', id));
  return row ? meetingOf(runner, row) : null;
}

/** See `BoardStore.loadLastMeeting`. */
export function loadLastMeeting(runner: QueryRunner): Meeting | null {
  const [row] = runner.all(
    queries.selectFrom('meeting').select(COLUMNS).orderBy('ended_at', 'desc').orderBy('id').limit(1),
  );
  return row ? meetingOf(runner, row) : null;
}

/** See `BoardStore.saveMeeting`. Precondition: a transaction is open. */
export function saveMeeting(
  runner: QueryRunner,
  { id, person, beganAt, endedAt, shown, entries, missed }: Meeting,
): void {
  const row = { id, person, began_at: beganAt, ended_at: endedAt, shown, entries: JSON.stringify(entries) };
  const found = runner.all(queries.selectFrom('meeting').select('id').where('id', '=', id));
  if (found.length > 0) return;
  runner.run(queries.insertInto('meeting').values(row));
  runner.runEach(
    queries.insertInto('meeting_missed').values({ meeting_id: '', place: 0, citizen_id: '' }),
    missed.map((citizenId, place) => [id, place, citizenId]),
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

function meetingOf(runner: QueryRunner, { id, person, began_at, ended_at, shown, entries }: MeetingRow): Meeting {
  const missed = runner.all(
    queries.selectFrom('meeting_missed').select('citizen_id').where('meeting_id', '=', id).orderBy('place'),
  );
  return {
    id: id as MeetingId,
    person: person as PersonId,
    beganAt: began_at,
    endedAt: ended_at,
    shown,
    entries: JSON.parse(entries) as readonly number[],
    missed: missed.map(({ citizen_id }) => citizen_id as CitizenId),
  };
}
