import { addDays, weekdayOf, type IsoDate } from '../lib/iso-date.ts';

const DAYS_A_WEEK = 7;
const [SATURDAY, SUNDAY] = [6, 7];

/** `day`, or the Monday after it when it falls on a weekend: nobody agrees to meet on one. Public holidays are not known here. */
export function onWorkingDay(day: IsoDate): IsoDate {
  const weekday = weekdayOf(day);
  return weekday === SATURDAY ? addDays(day, 2) : weekday === SUNDAY ? addDays(day, 1) : day;
}

/** The day that is proposed when a next step is `weeks` whole weeks away: that day, or the first working day after it. */
export function dayInWeeks(today: IsoDate, weeks: number): IsoDate {
  return onWorkingDay(addDays(today, weeks * DAYS_A_WEEK));
}
