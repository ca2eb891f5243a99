import type { CommandPayloads } from '../../../shared/commands/payloads.ts';
import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { laneNameKey, RETENTION_DAYS_RANGE } from '../../../shared/domain/lane.ts';
import { COLOR_KEYS, type ColorKey } from '../../../shared/domain/palette.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { parseWholeNumber } from '../../ui/whole-number.ts';

/** A lane as the form shows it; the days are text while they are typed. */
export interface LaneValues extends Pick<Lane, 'name' | 'glanceName' | 'color' | 'icon' | 'isEnd' | 'away'> {
  readonly expectedDays: string;
  readonly cadenceDays: string;
}
/** What was changed in the form and is not saved. Plain JSON: it is kept over a lock. */
export type LaneDraft = Partial<LaneValues> & {
  /** How long an end lane keeps its cards: a supervisor's, set apart from the rest. */
  readonly retentionDays?: string;
};
type LanePatch = CommandPayloads['lane.edit']['patch'];
export type LaneFields = Omit<Lane, 'id' | 'order' | 'retentionDays'>;

export function laneValuesOf(lane: LaneFields): LaneValues {
  const { name, glanceName, color, icon, isEnd, away, expectedDays, cadenceDays } = lane;
  return {
    name,
    glanceName,
    color,
    icon,
    isEnd,
    away,
    expectedDays: expectedDays === null ? '' : String(expectedDays),
    cadenceDays: cadenceDays === null ? '' : String(cadenceDays),
  };
}

/** A new lane's form: a colour that no lane bears yet. */
export function blankLane(lanes: readonly Lane[]): LaneValues {
  return {
    name: '',
    glanceName: '',
    color: nextColor(lanes),
    icon: 'briefcase',
    isEnd: false,
    away: null,
    expectedDays: '',
    cadenceDays: '',
  };
}

function nextColor(lanes: readonly Lane[]): ColorKey {
  const taken = new Set(lanes.map((lane) => lane.color));
  return COLOR_KEYS.find((color) => !taken.has(color)) ?? COLOR_KEYS[lanes.length % COLOR_KEYS.length] ?? 'slate';
}

/** The fields of a form that hold days. */
export const DAYS_FIELDS = ['expectedDays', 'cadenceDays'] as const;
export type DaysField = (typeof DAYS_FIELDS)[number] | 'retentionDays';
/** A field that holds no whole number of days. */
export interface NoDays {
  readonly kind: 'not-a-number';
  readonly field: DaysField;
}

/** The fields of a full form as a lane keeps them. */
export function laneFieldsOf(values: LaneValues): Result<LaneFields, NoDays> {
  const patch = lanePatchOf(values);
  // Every field was given, so every field comes back.
  return patch.ok ? ok(patch.value as LaneFields) : patch;
}

/** Only what the draft changes, so that others' changes to the rest of the lane stay. */
export function lanePatchOf({
  expectedDays,
  cadenceDays,
  retentionDays: _own,
  ...rest
}: LaneDraft): Result<LanePatch, NoDays> {
  const days: { expectedDays?: number | null; cadenceDays?: number | null } = {};
  for (const [field, text] of Object.entries({ expectedDays, cadenceDays }) as [
    (typeof DAYS_FIELDS)[number],
    string | undefined,
  ][]) {
    if (text === undefined) continue;
    const parsed = parseWholeNumber(text);
    if (!parsed.ok) return err({ kind: 'not-a-number', field });
    days[field] = parsed.value;
  }
  return ok({ ...rest, ...days });
}

/** How long the lane is to keep its cards; undefined: as it is. Refused: not a whole number, or out of its range. */
export function keptForIn({ retentionDays }: LaneDraft): Result<number | null | undefined, NoDays | Refusal> {
  if (retentionDays === undefined) return ok(undefined);
  const parsed = parseWholeNumber(retentionDays);
  if (!parsed.ok) return err({ kind: 'not-a-number', field: 'retentionDays' });
  const { min, max } = RETENTION_DAYS_RANGE;
  return parsed.value !== null && (parsed.value < min || parsed.value > max)
    ? err({ kind: 'out-of-range', field: 'retentionDays', min, max })
    : parsed;
}

/** Suggestions whose name no lane bears. */
export function freeSuggestions<S extends LaneFields>(suggestions: readonly S[], lanes: readonly Lane[]): readonly S[] {
  const taken = new Set(lanes.map((lane) => laneNameKey(lane.name)));
  return suggestions.filter((one) => !taken.has(laneNameKey(one.name)));
}
