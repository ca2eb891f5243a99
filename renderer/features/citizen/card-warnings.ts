import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { parseHours, type FormField } from './card-form.ts';

/** Something that is probably a slip. It is said, and saved all the same. */
export type CardWarning = { readonly kind: 'hours'; readonly max: number } | { readonly kind: 'email' };

const ADDRESS = /[^\s@]+@[^\s@]+\.[^\s@.]{2,}/u;

/** What looks wrong with `text` in a field, or null. */
export function warningOf(field: FormField, text: string, today: IsoDate): CardWarning | null {
  if (field === 'weeklyHours') {
    const hours = parseHours(text);
    const max = ruleOn('introduction.duty', today)?.value;
    return hours.ok && max !== undefined && (hours.value ?? 0) > max ? { kind: 'hours', max } : null;
  }
  if (field === 'email') return text.trim() === '' || ADDRESS.test(text) ? null : { kind: 'email' };
  return null;
}
