import { createRecordStore, type RecordStore } from '../../changes/record-store.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { BOARD_ID } from '../../domain/board.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../domain/citizen.ts';
import type { Consultant } from '../../domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey } from '../../domain/ids.ts';
import type { Lane } from '../../domain/lane.ts';
import type { IsoDate } from '../../lib/iso-date.ts';
import { decideCommand } from '../index.ts';
import type { Command, CommandName, CommandPayloads } from '../payloads.ts';
import type { Refusal } from '../refusal.ts';

export const TODAY = '2026-11-21' as IsoDate;
export const EARLIER = '2026-10-01' as IsoDate;
export const laneId = (id: string): LaneId => id as LaneId;
export const consultantId = (id: string): ConsultantId => id as ConsultantId;
export const citizenId = (id: string): CitizenId => id as CitizenId;

export function lane(id: string, name: string, order: string): Lane {
  return {
    id: laneId(id),
    name,
    glanceName: '',
    color: 'blue',
    icon: 'star',
    order: order as OrderKey,
    expectedDays: null,
    cadenceDays: null,
    isEnd: false,
    away: null,
    retentionDays: null,
  };
}
export function consultant(id: string, name: string, initials: string, order: string, active = true): Consultant {
  return { id: consultantId(id), name, initials, color: 'plum', order: order as OrderKey, active, limit: null };
}
export function citizen(id: string, inLane: string, order: string, given: Partial<Citizen> = {}): Citizen {
  const place = {
    laneId: laneId(inLane),
    laneSince: EARLIER,
    enteredOn: EARLIER,
    lastContact: null,
    householdId: null,
    order: order as OrderKey,
    consultantId: consultantId('mh'),
  };
  return { ...BLANK_CITIZEN_FIELDS, id: citizenId(id), name: `Navn ${id}`, ...place, ...given };
}

/**
 * Lanes praktik (a, b, c), sygemeldt (d) and barsel; MH has all citizens, OS none, XX has left.
 * No key is the one its place would be given anew, so that writing a row for nothing shows.
 */
export function smallBoard(): RecordStore {
  return createRecordStore({
    board: [{ id: BOARD_ID, name: 'Helsingør' }],
    lane: [lane('praktik', 'Praktik', 'Zy'), lane('syg', 'Sygemeldt', 'a0V'), lane('barsel', 'Barsel', 'a3')],
    consultant: [
      consultant('mh', 'Mette Hornbæk', 'MH', 'Zy'),
      consultant('os', 'Ole Sand', 'OS', 'a0V'),
      consultant('xx', 'Xenia Xu', 'XX', 'a3', false),
    ],
    citizen: [
      citizen('a', 'praktik', 'Zy', { nextDate: '2026-12-01' as IsoDate }),
      citizen('b', 'praktik', 'a0V'),
      citizen('c', 'praktik', 'a3'),
      citizen('d', 'syg', 'a0'),
    ],
  });
}

function decide<N extends CommandName>(
  board: RecordStore,
  name: N,
  payload: CommandPayloads[N],
): ReturnType<typeof decideCommand> {
  return decideCommand(board, { id: 'do', name, payload } as unknown as Command, { today: TODAY });
}

/** Runs a command that must be taken. */
export function run<N extends CommandName>(board: RecordStore, name: N, payload: CommandPayloads[N]): ChangeSet {
  const decided = decide(board, name, payload);
  if (!decided.ok) throw new Error(`refused: ${decided.error.kind}`);
  board.apply(decided.value);
  return decided.value;
}

/** Why a command is refused. */
export function refusal<N extends CommandName>(board: RecordStore, name: N, payload: CommandPayloads[N]): Refusal {
  const decided = decide(board, name, payload);
  if (decided.ok) throw new Error('not refused');
  return decided.error;
}
