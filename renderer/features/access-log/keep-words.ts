import { daysOf, ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { Rule, RuleKey } from '../../../shared/domain/rules/table.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { spanOf } from '../../i18n/expected-time.ts';
import { translate as t } from '../../i18n/index.ts';
import type { SelectOption } from '../../ui/select.tsx';

/** As long as the rules propose, also when they propose something else one day. */
export const PROPOSED = 'proposed';

export interface KeptRules {
  readonly kept: Rule;
  readonly shortest: Rule;
  readonly longest: Rule;
}

export function keptRules(today: IsoDate): KeptRules {
  const rule = (key: RuleKey): Rule => {
    const found = ruleOn(key, today);
    if (!found) throw new Error(`there is no rule ${key}`);
    return found;
  };
  return {
    kept: rule('access-log.kept'),
    shortest: rule('access-log.shortest'),
    longest: rule('access-log.longest'),
  };
}

/** What stands in the list for this many days. */
export function keptValue(rules: KeptRules, days: number): string {
  return days === daysOf(rules.kept) ? PROPOSED : String(days);
}

/** The days of a choice; null: as proposed. */
export function daysIn(value: string): number | null {
  return value === PROPOSED ? null : Number(value);
}

/** The shortest time, each whole year, the longest, and what holds now. */
export function keptChoices(rules: KeptRules, now: number | null): readonly SelectOption<string>[] {
  const [shortest, longest] = [daysOf(rules.shortest) ?? 0, daysOf(rules.longest) ?? 0];
  const days = new Set([shortest, longest, daysOf(rules.kept) ?? longest, ...(now === null ? [] : [now])]);
  for (let year = 1; yearsInDays(year) < longest; year += 1)
    if (yearsInDays(year) > shortest) days.add(yearsInDays(year));
  return [...days]
    .sort((a, b) => a - b)
    .map((one) => {
      const value = keptValue(rules, one);
      const span = spanWords(one);
      return { value, label: value === PROPOSED ? t('access.keep.proposed', { span }) : span };
    });
}

/** "6 måneder". */
export function spanWords(days: number): string {
  const { unit, count } = spanOf(days);
  return t(`access.keep.span.${unit}`, { count });
}

function yearsInDays(value: number): number {
  return daysOf({ value, unit: 'years' }) ?? Infinity;
}
