import type { IsoDate } from '../../../lib/iso-date.ts';
import type { MetricsBoard, Place, Trail, TrailPlacement, TrailPoint } from '../trail.ts';
import type { MetricsConsultant, MetricsLane } from '../types.ts';

/** A day, as it is written. */
export const day = (text: string): IsoDate => text as IsoDate;
/** A lane of that name, with nothing told of it but what is given. */
export const lane = (id: string, given: Partial<MetricsLane> = {}): MetricsLane => ({
  id: id as MetricsLane['id'],
  name: id,
  color: 'blue',
  icon: 'star',
  expectedDays: null,
  cadenceDays: null,
  isEnd: false,
  isGone: false,
  ...given,
});
/** A colleague of that name, without a limit if none is given. */
export const consultant = (name: string, given: Partial<MetricsConsultant> = {}): MetricsConsultant => ({
  id: name as MetricsConsultant['id'],
  name,
  initials: name.slice(0, 1),
  color: 'teal',
  active: true,
  limit: null,
  ...given,
});
const WAITING = lane('waiting', { cadenceDays: 14 });
const WORKING = lane('working', { cadenceDays: 30 });
const LEAVE = lane('leave');
const DONE = lane('done', { isEnd: true, cadenceDays: 14 });

/** Where somebody stands, and since when. */
export const place = (
  laneId: string,
  laneSince: string,
  given: { owner?: string; enteredOn?: string } = {},
): Place => ({
  laneId: laneId as Place['laneId'],
  laneSince: day(laneSince),
  consultantId: (given.owner ?? null) as Place['consultantId'],
  enteredOn: day(given.enteredOn ?? laneSince),
});
/** From the end of a day on they stand there. */
export const at = (when: string | null, where: Place | null): TrailPoint => ({
  day: when === null ? null : day(when),
  place: where,
});
/** Somebody's way. */
export const trail = (
  points: readonly TrailPoint[],
  contacts: readonly string[] = [],
  placements: readonly TrailPlacement[] = [],
): Trail => ({
  points,
  contacts: contacts.map(day),
  placements,
});

/** September 2026, looked at on a day in October. */
export const board = (trails: readonly Trail[], given: Partial<MetricsBoard> = {}): MetricsBoard => ({
  from: day('2026-09-01'),
  to: day('2026-09-30'),
  today: day('2026-10-20'),
  firstDay: day('2026-01-01'),
  lanes: [WAITING, WORKING, LEAVE, DONE],
  consultants: [consultant('mh', { limit: 30 }), consultant('oø')],
  trails,
  erased: 0,
  ...given,
});
