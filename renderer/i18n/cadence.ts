import { translate } from './index.ts';

/** The most days between two contacts, as every page says it: "kontakt hver 14. dag". */
export function formatCadence(days: number): string {
  if (days === 1) return translate('lanes.cadence.day');
  if (days === 7) return translate('lanes.cadence.week');
  return translate('lanes.cadence.days', { days });
}
