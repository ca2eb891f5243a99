import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import { WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import {
  PLACEMENT_TEXT_LIMITS,
  SCHOOL_WEEKS_RANGE,
  type Absence,
  type HoursStep,
  type PlacementFields,
} from '../domain/placement.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { cleanTexts, textMergeKey, type TextRules } from './clean-texts.ts';
import { addedCompany, checkCompany } from './company.ts';
import type { CommandDefinition } from './definition.ts';
import { checkHeld } from './held.ts';
import type { CommandPayloads, Patch } from './payloads.ts';
import type { Refusal } from './refusal.ts';

const TEXTS: TextRules = { limits: PLACEMENT_TEXT_LIMITS, multiline: ['note'] };

/**
 * A citizen comes, or is to come, to a company; a new company may come with it.
 * Refused: already-there, not-found (citizen, company, offer), blank, too-long, out-of-range, wrong-order.
 */
export const placementAdd: CommandDefinition<CommandPayloads['placement.add']> = {
  capture: 'undoable',
  decide(board, { id, citizenId, offerId, fields, company }) {
    if (board.get('placement', id)) return err({ kind: 'already-there', record: 'placement' });
    if (!board.get('citizen', citizenId)) return err({ kind: 'not-found', record: 'citizen' });
    if (offerId !== null && !board.get('offer', offerId)) return err({ kind: 'not-found', record: 'offer' });
    const missing = checkCompany(board, fields.companyId, company);
    if (missing) return err(missing);
    const added = addedCompany(board, company);
    if (!added.ok) return added;
    const clean = cleanPlacement(fields, fields);
    if (!clean.ok) return clean;
    return ok([...added.value, { op: 'added', kind: 'placement', record: { id, citizenId, offerId, ...clean.value } }]);
  },
};

/** Changes a placement. Typing on in one text field is one step of undo. Refused: not-found (placement, company), stale, too-long, out-of-range, wrong-order. */
export const placementEdit: CommandDefinition<CommandPayloads['placement.edit']> = {
  capture: 'merge',
  mergeKey: ({ id, patch }) => textMergeKey('placement.edit', id, patch, PLACEMENT_TEXT_LIMITS),
  decide(board, { id, patch, was }) {
    const placement = board.get('placement', id);
    if (!placement) return err({ kind: 'not-found', record: 'placement' });
    const refusal = checkHeld('placement', placement, was) ?? companyMissing(board, patch);
    if (refusal) return err(refusal);
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const clean = cleanPlacement(patch, { ...placement, ...given });
    return clean.ok ? ok(updateOf('placement', placement, clean.value)) : clean;
  },
};

/** Takes away a placement that never was. One that ended is given its last day instead. Refused: not-found. */
export const placementRemove: CommandDefinition<CommandPayloads['placement.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const placement = board.get('placement', id);
    return placement
      ? ok([{ op: 'removed', kind: 'placement', record: placement }])
      : err({ kind: 'not-found', record: 'placement' });
  },
};

function companyMissing(board: BoardReader, { companyId }: Patch<PlacementFields>): Refusal | undefined {
  return companyId === undefined ? undefined : checkCompany(board, companyId, undefined);
}

/** The given fields as the board keeps them. `whole`: the placement with them, since days are in order only together. */
function cleanPlacement<T extends Patch<PlacementFields>>(given: T, whole: PlacementFields): Result<T, Refusal> {
  if (isBefore(whole.plannedEnd, whole.plannedStart)) return err({ kind: 'wrong-order', field: 'plannedEnd' });
  if (isBefore(whole.end, whole.start)) return err({ kind: 'wrong-order', field: 'end' });
  if (given.absences?.some(({ from, until }) => isBefore(until, from)))
    return err({ kind: 'wrong-order', field: 'absences' });
  const { min, max } = SCHOOL_WEEKS_RANGE;
  const weeks = given.schoolWeeks ?? min;
  if (weeks < min || weeks > max) return err({ kind: 'out-of-range', field: 'schoolWeeks', min, max });
  if (given.hours?.some(({ paid, unpaid }) => !isWeek(paid) || !isWeek(unpaid) || !isWeek(paid + unpaid)))
    return err({ kind: 'out-of-range', field: 'hours', ...WEEKLY_HOURS_RANGE });
  const clean = cleanTexts(given, TEXTS);
  if (!clean.ok) return clean;
  const { hours, absences } = clean.value;
  return ok({
    ...clean.value,
    ...(hours === undefined ? {} : { hours: byFirstDay(hours) }),
    ...(absences === undefined ? {} : { absences: [...absences].sort((a, b) => compareDays(a, b)) }),
  });
}

/** By first day; of two steps from the same day the later one given holds. */
function byFirstDay(hours: readonly HoursStep[]): readonly HoursStep[] {
  return [...new Map(hours.map((step) => [step.from, step])).values()].sort(compareDays);
}

function compareDays(a: Pick<Absence, 'from'>, b: Pick<Absence, 'from'>): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}

function isWeek(hours: number): boolean {
  return hours >= WEEKLY_HOURS_RANGE.min && hours <= WEEKLY_HOURS_RANGE.max;
}
