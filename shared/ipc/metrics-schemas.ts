import { z } from 'zod';

import { FIGURES } from '../domain/metrics/types.ts';
import { SNAPSHOT_PURPOSES } from '../snapshot/document.ts';
import { isoDate } from './record-schemas.ts';
import { purpose, sealPassphrase } from './snapshot-schemas.ts';

const inOrder = ({ from, to }: { readonly from: string; readonly to: string }): boolean => from <= to;

/** The days that figures are asked for, the first one first. */
export const metricsReadSchema = z.strictObject({ from: isoDate, to: isoDate }).refine(inOrder);

/** One figure of those days as a file: what for, and as what. */
export const metricsSaveSchema = z
  .strictObject({
    figure: z.enum(FIGURES),
    from: isoDate,
    to: isoDate,
    purpose,
    purposeKind: z.enum(SNAPSHOT_PURPOSES),
    format: z.enum(['xlsx', 'csv']),
    file: z.string().min(1).max(4096),
    lang: z.enum(['da', 'en']),
    passphrase: sealPassphrase,
  })
  .refine(inOrder);
