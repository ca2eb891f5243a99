import { attentionOf, type Attention } from '../../shared/domain/attention.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';

interface Known {
  readonly lane: Lane;
  readonly today: IsoDate;
  readonly found: Attention | null;
}

/** Records are replaced, never altered: what was found about one holds until it, its lane or the day is another. */
const known = new WeakMap<Citizen, Known>();

/** What asks for attention about one citizen; null for nothing. */
export function attentionTo(citizen: Citizen, lane: Lane, today: IsoDate): Attention | null {
  const before = known.get(citizen);
  if (before?.lane === lane && before.today === today) return before.found;
  const found = attentionOf(citizen, lane, today);
  known.set(citizen, { lane, today, found });
  return found;
}
