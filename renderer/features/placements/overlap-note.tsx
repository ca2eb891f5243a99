import { overlapOf, type Overlap } from '../../../shared/domain/clocks/overlap.ts';
import { paidHoursLadder } from '../../../shared/domain/clocks/paid-hours-ladder.ts';
import { placementClock, type PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readBoard, usePlacementsOf } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { companyOf } from './company-field.tsx';
import { placementOf, type NewPlacementValues } from './new-placement-form.ts';

interface OverlapNoteProps {
  readonly citizen: Citizen;
  readonly values: NewPlacementValues;
  readonly today: IsoDate;
}

/** Says before it is saved that somebody would be in two places at once. It may be so: a change of workplace can overlap. */
export function OverlapNote({ citizen, values, today }: OverlapNoteProps) {
  const present = usePlacementsOf(citizen.id);
  const lines = overlapLines(citizen, values, present, today);
  return (
    <div role="status">
      {lines.length > 0 && (
        <Notice tone="warn">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

function overlapLines(
  citizen: Citizen,
  values: NewPlacementValues,
  present: readonly Placement[],
  today: IsoDate,
): readonly string[] {
  const made = placementOf(values, today);
  if (!made.ok) return [];
  const company = companyOf({ name: values.company, id: values.companyId });
  const sector = (company === 'several' ? null : company?.sector) ?? values.sector;
  const own = placementClock(made.value, { citizen, company: { sector } }, today);
  const overlaps = present.flatMap((other) => {
    const clock = clockOf(other, citizen, today);
    const overlap = overlapOf(own, clock);
    return overlap ? [{ other, clock, overlap }] : [];
  });
  const [first] = overlaps;
  if (!first) return [];
  return [
    ...overlaps.map(({ other, clock, overlap }) => overlapWords(other, clock, overlap, today)),
    ...beyondWords([...present, made.value], first.overlap, today),
  ];
}

function clockOf(placement: Placement, citizen: Citizen, today: IsoDate): PlacementClock {
  const company = readBoard().get('company', placement.companyId) ?? { sector: null };
  return placementClock(placement, { citizen, company }, today);
}

/** "Der er allerede en IGU hos Hotel Skovly til 10. aug. 2028; de to overlapper fra 22. nov." */
function overlapWords(
  { kind, companyId }: Placement,
  { end }: PlacementClock,
  overlap: Overlap,
  today: IsoDate,
): string {
  const slots = {
    kind: t(`placements.overlap.kinds.${kind}`),
    company: readBoard().get('company', companyId)?.name ?? t('placements.removedCompany'),
    from: formatDay(overlap.from, today),
  };
  if (end === null || overlap.until === null) return t('placements.overlap.open', slots);
  return t('placements.overlap.until', {
    ...slots,
    end: formatDay(end, today),
    until: formatDay(overlap.until, today),
  });
}

/** What the hours come to while they overlap, where that is more than a full week. */
function beyondWords(
  all: Parameters<typeof paidHoursLadder>[0],
  { from, until }: Overlap,
  today: IsoDate,
): readonly string[] {
  const { steps, goal } = paidHoursLadder(all, today);
  if (goal === null) return [];
  const shared = steps.filter((step) => (until === null || step.from <= until) && (step.until ?? from) >= from);
  const most = Math.max(0, ...shared.map(({ paid, unpaid }) => paid + unpaid));
  if (most <= goal.value) return [];
  return [t('placements.overlap.hours', { hours: formatNumber(most), goal: goal.value })];
}
