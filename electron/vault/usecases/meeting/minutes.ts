import { createHash } from 'node:crypto';

import { compareByOrder, type BoardReader } from '../../../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../../../shared/domain/board.ts';
import {
  glanceBoard,
  glanceCitizen,
  glanceConsultant,
  glanceLanes,
  glancePerson,
} from '../../../../shared/domain/glance.ts';
import type { CitizenId, ConsultantId, LaneId, OfferId } from '../../../../shared/domain/ids.ts';
import { dueLists, type MeetingReason } from '../../../../shared/domain/meeting/agenda.ts';
import type { Meeting, MeetingDecision } from '../../../../shared/domain/meeting/meeting.ts';
import type { ColorKey } from '../../../../shared/domain/palette.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { personAtBoard, type OpenBoard } from '../open-board.ts';
import { decisionsIn, onBoard } from './meetings.ts';

/** Why somebody was shown; `days` null where none are counted. */
export interface ShownReason {
  readonly kind: MeetingReason['kind'];
  readonly days: number | null;
}
interface OnAgenda {
  readonly id: CitizenId;
  /** Whether the meeting came to them. */
  readonly isShown: boolean;
  readonly reasons: readonly ShownReason[];
}

/** Somebody of the team: initials and colour. */
interface MinutesOwner {
  readonly initials: string;
  readonly color: ColorKey;
}

/** A decision without a name in it: lanes as an overview calls them. */
export type MinutesDecision =
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'handed'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'date'; readonly to: IsoDate | null }
  /** To which company's offer: a company is nobody. */
  | { readonly kind: 'proposed'; readonly company: string }
  | { readonly kind: 'contact' | 'placement' | 'card' };

/** Somebody on the agenda, as an overview without names shows them. */
export interface MinutesPerson {
  readonly initials: string;
  readonly lane: string;
  readonly laneColor: ColorKey;
  readonly owner: MinutesOwner | null;
  readonly nextDate: IsoDate | null;
  readonly reasons: readonly ShownReason[];
  readonly decisions: readonly MinutesDecision[];
}

/** What was gone through and decided, without a name: closed data. */
export interface Minutes {
  readonly board: string;
  readonly day: IsoDate;
  readonly beganAt: string;
  readonly endedAt: string;
  /** Initials of whoever led it. */
  readonly by: string;
  readonly purpose: string;
  /** Whose offers without a person were gone through, and whose the meeting did not come to: a company is nobody. */
  readonly offers: { readonly shown: readonly string[]; readonly missed: readonly string[] };
  /** Who was gone through. */
  readonly people: readonly MinutesPerson[];
  /** Who was on the agenda and not come to. */
  readonly missed: readonly MinutesPerson[];
  /** By consultant: places in `people`, from 0. */
  readonly due: readonly { readonly owner: MinutesOwner | null; readonly people: readonly number[] }[];
}

/** Minutes, and the SHA-256 of their text in hex. */
export interface MadeMinutes {
  readonly minutes: Minutes;
  readonly hash: string;
}

interface MinutesRequest {
  readonly agenda: readonly OnAgenda[];
  readonly offers: { readonly shown: readonly OfferId[]; readonly missed: readonly OfferId[] };
  readonly purpose: string;
}

/** The minutes of a meeting that was noted, as everything stands now, and whom they tell of. Throws `StoreError`. */
export function makeMinutes(
  board: OpenBoard,
  meeting: Meeting,
  asked: MinutesRequest,
): Promise<MadeMinutes & { readonly citizenIds: readonly CitizenId[] }> {
  return board.queue.run(async () => {
    const info = board.records.get('board', BOARD_ID);
    if (!info) throw new Error('the board has no name row');
    const sight = sightOf(board.records);
    const decisions = await decisionsIn(board, meeting);
    const agenda = onBoard(board, asked.agenda);
    const shown = withDecided(agenda, decisions, board);
    const places = new Map(shown.map(({ id }, at) => [id, at]));
    const { records } = board;
    const due = dueLists(
      {
        lanes: [...records.all('lane')],
        consultants: [...records.all('consultant')],
        citizens: [...records.all('citizen')],
      },
      places.keys(),
    );
    const minutes: Minutes = {
      board: glanceBoard(info).name,
      day: board.clock.today(),
      beganAt: meeting.beganAt,
      endedAt: meeting.endedAt,
      by: glancePerson(personAtBoard(board)).name,
      purpose: asked.purpose,
      offers: { shown: asked.offers.shown.map(sight.company), missed: asked.offers.missed.map(sight.company) },
      people: shown.flatMap((one) => sight.person(one, decisions) ?? []),
      missed: agenda.flatMap((one) => (places.has(one.id) ? [] : (sight.person(one, []) ?? []))),
      due: due.map(({ consultantId, citizens }) => ({
        owner: sight.owner(consultantId),
        people: citizens.flatMap(({ id }) => places.get(id) ?? []),
      })),
    };
    const hash = createHash('sha256').update(JSON.stringify(minutes)).digest('hex');
    return { minutes, hash, citizenIds: [...new Set([...places.keys(), ...agenda.map(({ id }) => id)])] };
  });
}

/** Who was shown, and whoever something was decided about, also who was on no agenda; in its order. */
function withDecided(
  agenda: readonly OnAgenda[],
  decisions: readonly MeetingDecision[],
  board: OpenBoard,
): readonly Pick<OnAgenda, 'id' | 'reasons'>[] {
  const decided = new Set(decisions.map(({ citizenId }) => citizenId));
  const reached = agenda.filter(({ id, isShown }) => isShown || decided.has(id));
  const others = [...decided].filter((id) => agenda.every((one) => one.id !== id));
  return onBoard(board, [...reached, ...others.map((id) => ({ id, reasons: [] }))]);
}

/** What an overview without names shows of a board. */
function sightOf(records: BoardReader) {
  const ordered = [...records.all('lane')].sort(compareByOrder);
  const lanes = new Map(glanceLanes(ordered).map((lane) => [lane.id, lane]));
  const laneName = (id: LaneId): string => lanes.get(id)?.name ?? '';
  const owner = (id: ConsultantId | null): MinutesOwner | null => {
    const known = id === null ? undefined : records.get('consultant', id);
    if (!known) return null;
    const { initials, color } = glanceConsultant(known);
    return { initials, color };
  };
  const company = (id: OfferId): string => {
    const offer = records.get('offer', id);
    return (offer && records.get('company', offer.companyId)?.name) ?? '';
  };
  const decision = (one: MeetingDecision): MinutesDecision => {
    switch (one.kind) {
      case 'moved':
        return { kind: 'moved', from: laneName(one.from), to: laneName(one.to) };
      case 'handed':
        return { kind: 'handed', from: owner(one.from)?.initials ?? null, to: owner(one.to)?.initials ?? null };
      case 'date':
        return { kind: 'date', to: one.to };
      case 'proposed':
        return { kind: 'proposed', company: company(one.offerId) };
      default:
        return { kind: one.kind };
    }
  };
  const person = (
    { id, reasons }: Pick<OnAgenda, 'id' | 'reasons'>,
    decisions: readonly MeetingDecision[],
  ): MinutesPerson | undefined => {
    const citizen = records.get('citizen', id);
    const lane = citizen && lanes.get(citizen.laneId);
    if (!citizen || !lane) return undefined;
    const { name, nextDate, consultantId } = glanceCitizen(citizen);
    return {
      initials: name,
      lane: lane.name,
      laneColor: lane.color,
      owner: owner(consultantId),
      nextDate,
      reasons,
      decisions: decisions.filter(({ citizenId }) => citizenId === id).map(decision),
    };
  };
  return { owner, company, person };
}
