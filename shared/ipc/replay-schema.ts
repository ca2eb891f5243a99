import { z } from 'zod';

import { daysBetween } from '../lib/iso-date.ts';
import { MOST_REPLAYED_DAYS } from './limits.ts';
import { isoDate } from './record-schemas.ts';

/** Some days of the past, the first and the last of them. */
export const replaySchema = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < MOST_REPLAYED_DAYS);
