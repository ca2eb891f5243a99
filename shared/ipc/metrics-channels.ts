import type { Metrics } from '../domain/metrics/types.ts';
import { metricsReadSchema } from './metrics-schemas.ts';

const answers = <T>(): { readonly answer?: T } => ({});

/** What a supervisor may ask about load and flow; part of `vaultChannels`. */
export const metricsChannels = {
  /** The figures of a period, of nobody by name. */
  'metrics.read': { roles: ['board'], needs: 'supervisor', input: metricsReadSchema, ...answers<Metrics>() },
} as const;
