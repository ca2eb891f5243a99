import type { Metrics } from '../domain/metrics/types.ts';
import { metricsReadSchema, metricsSaveSchema } from './metrics-schemas.ts';
import type { SnapshotReceipt } from './payloads.ts';

const answers = <T>(): { readonly answer?: T } => ({});

/** What a supervisor may ask about load and flow; part of `vaultChannels`. */
export const metricsChannels = {
  /** The figures of a period, of nobody by name. */
  'metrics.read': { roles: ['board'], needs: 'supervisor', input: metricsReadSchema, ...answers<Metrics>() },
  /** One of them written to a new file, in numbers of which the small ones are hidden, and read again; `count` is null. */
  'metrics.save': { roles: ['board'], needs: 'supervisor', input: metricsSaveSchema, ...answers<SnapshotReceipt>() },
} as const;
