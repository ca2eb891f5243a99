import { CITIZEN_TEXT_LIMITS } from '../../../shared/domain/citizen.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';
import type { FormField } from './card-form.ts';

/** The entries of a list have a limit each; the list of them ends somewhere too. */
const LONGEST_LIST = 4000;
/** Longest text of each field, in characters as they are kept. */
const LIMITS: Partial<Record<FormField, number>> = {
  ...CITIZEN_TEXT_LIMITS,
  otherLanguages: LONGEST_LIST,
  skills: LONGEST_LIST,
  licences: LONGEST_LIST,
  workTimes: 100,
  avoids: 400,
  interpreter: 3,
  weeklyHours: 20,
};

/**
 * Most a field takes while it is typed, in UTF-16 units; undefined where the browser keeps the form. Room for every text that may be kept (a
 * character is at most two units), and little enough that what is typed on a card can always be kept over a lock.
 */
export function mostTyped(field: FormField): number | undefined {
  const limit = LIMITS[field];
  return limit === undefined ? undefined : limit * 2;
}

/** The limit that a text is beyond; undefined while it can be kept. */
export function exceededLimit(field: FormField, text: string): number | undefined {
  const limit = LIMITS[field];
  return limit !== undefined && text.length > limit && characterCount(text) > limit ? limit : undefined;
}
