import type { IsoDate } from '../../lib/iso-date.ts';
import { RULES, type Rule, type RuleKey } from './table.ts';

/** The rule that is in force on `day`, or undefined before its first known version. */
export function ruleOn(key: RuleKey, day: IsoDate): Rule | undefined {
  let inForce: Rule | undefined;
  for (const rule of RULES) {
    if (rule.key !== key || (rule.from !== null && rule.from > day)) continue;
    if (!inForce || (rule.from ?? '') >= (inForce.from ?? '')) inForce = rule;
  }
  return inForce;
}

/** The days in `count` of `unit` for a stay that is only compared with: a month is 30.4 days, a year 365. Undefined where the unit is no time. */
export function daysOf({ value, unit }: Pick<Rule, 'value' | 'unit'>): number | undefined {
  const days = { days: 1, weeks: 7, months: 365 / 12, years: 365 }[unit as string];
  return days === undefined ? undefined : Math.round(value * days);
}
