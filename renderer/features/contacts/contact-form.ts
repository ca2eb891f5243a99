import type { ConsultantId } from '../../../shared/domain/ids.ts';
import {
  CONTACT_LINE_LIMIT,
  type Contact,
  type ContactFields,
  type ContactKind,
} from '../../../shared/domain/contact.ts';
import { dayInWeeks, onWorkingDay } from '../../../shared/domain/next-date.ts';
import { addDays, isoDateOfParts, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';

/** What is to become of the next date: left as it is, some time ahead, taken away, or a day of its own. */
export const NEXT_CHOICES = ['keep', 'week', 'fortnight', 'month', 'none', 'own'] as const;
export type NextChoice = (typeof NEXT_CHOICES)[number];

/** A contact as its form shows it. Plain JSON, so that it can be kept over a lock. */
export interface ContactValues {
  readonly line: string;
  readonly kind: ContactKind;
  readonly day: string;
  readonly who: ConsultantId | null;
  readonly next: NextChoice;
  readonly own: string;
  readonly journalised: boolean;
}
/** What was changed in the form so far. */
export type ContactDraft = Partial<ContactValues>;

/** What is wrong with what was typed, before any command is asked. */
export type ContactFaults = Partial<Record<'day' | 'own' | 'line', 'day' | 'own' | 'unfinished' | 'too-long'>>;

/** The form of a contact that is there, or of a new one: a talk, today. */
export function startOf(contact: Contact | null, who: ConsultantId | null, today: IsoDate): ContactValues {
  return {
    line: contact?.line ?? '',
    kind: contact?.kind ?? 'talk',
    day: contact?.day ?? today,
    who: contact ? contact.consultantId : who,
    next: 'keep',
    own: '',
    journalised: contact ? contact.journalisedOn !== null : false,
  };
}

/** Whether something would be lost. */
export function isBegun(draft: ContactDraft, start: ContactValues): boolean {
  return Object.entries(draft).some(([field, value]) => value !== start[field as keyof ContactValues]);
}

/** The day a choice stands for; undefined: as it is. */
export function nextDayOf(
  { next, own }: Pick<ContactValues, 'next' | 'own'>,
  today: IsoDate,
): IsoDate | null | undefined {
  switch (next) {
    case 'keep':
      return undefined;
    case 'week':
      return dayInWeeks(today, 1);
    case 'fortnight':
      return dayInWeeks(today, 2);
    case 'month':
      return onWorkingDay(monthAfter(today));
    case 'none':
      return null;
    case 'own':
      return parseIsoDate(own);
  }
}

/** The same day of the next month, or its last where it has none such. */
export function monthAfter(day: IsoDate): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [toYear, toMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  for (let last = date; last > 0; last -= 1) {
    const found = isoDateOfParts(toYear, toMonth, last);
    if (found) return found;
  }
  return addDays(day, 31);
}

/** Characters left of the line; negative beyond the limit. */
export function charactersLeft(line: string): number {
  return CONTACT_LINE_LIMIT - characterCount(line.trim());
}

/** What the form holds, as the board keeps it; or what is wrong. `journalisedOn`: when it was noted before, if it was. */
export function contactOf(
  values: ContactValues,
  journalisedOn: IsoDate | null,
  today: IsoDate,
): Result<{ readonly fields: ContactFields; readonly nextDate: IsoDate | null | undefined }, ContactFaults> {
  const day = parseIsoDate(values.day);
  const nextDate = nextDayOf(values, today);
  const isNextWrong = values.next === 'own' && (nextDate === undefined || nextDate === null || nextDate < today);
  const faults: ContactFaults = {
    ...(charactersLeft(values.line) < 0 ? { line: 'too-long' } : {}),
    ...(day === undefined || day > today ? { day: 'day' } : {}),
    ...(isNextWrong ? { own: 'own' } : {}),
  };
  if (day === undefined || Object.keys(faults).length > 0) return err(faults);
  const noted = values.journalised ? (journalisedOn ?? today) : null;
  const fields = { day, kind: values.kind, line: values.line, consultantId: values.who, journalisedOn: noted };
  return ok({ fields, nextDate });
}
