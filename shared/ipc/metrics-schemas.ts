import { z } from 'zod';

import { isoDate } from './record-schemas.ts';

/** The days that figures are asked for, the first one first. */
export const metricsReadSchema = z.strictObject({ from: isoDate, to: isoDate }).refine(({ from, to }) => from <= to);
