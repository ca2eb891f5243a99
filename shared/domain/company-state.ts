import { daysBetween, type IsoDate } from '../lib/iso-date.ts';
import { fold } from '../lib/fold.ts';
import type { Company } from './company.ts';
import { placementStage, type Placement } from './placement.ts';
import { ruleOn } from './rules/rules.ts';

/** The agreement with a company: none with an end, good for long, ending soon (`days` until its last day, 0 on it), or past (`days` since). */
export type AgreementState =
  { readonly kind: 'none' } | { readonly kind: 'good' | 'soon' | 'past'; readonly days: number };

/** How the agreement stands on `today`. */
export function agreementState({ agreementUntil }: Pick<Company, 'agreementUntil'>, today: IsoDate): AgreementState {
  if (agreementUntil === null) return { kind: 'none' };
  const days = daysBetween(today, agreementUntil);
  if (days < 0) return { kind: 'past', days: -days };
  return { kind: days <= (ruleOn('company.agreement-ends-soon', today)?.value ?? 0) ? 'soon' : 'good', days };
}

/** How many are at a company now, and how many placements it ever had. */
export function placementCounts(
  placements: Iterable<Placement>,
  today: IsoDate,
): { readonly now: number; readonly ever: number } {
  let now = 0;
  let ever = 0;
  for (const placement of placements) {
    const stage = placementStage(placement, today);
    if (stage === 'running') now += 1;
    if (stage !== 'planned') ever += 1;
  }
  return { now, ever };
}

/** The company that is meant by a name as somebody types it; letter case, accents and spaces at the ends aside. */
export function companyNamed<C extends Pick<Company, 'name'>>(companies: Iterable<C>, name: string): C | undefined {
  const wanted = fold(name).trim();
  if (wanted === '') return undefined;
  for (const company of companies) if (fold(company.name).trim() === wanted) return company;
  return undefined;
}
