import type { IsoDate } from '../lib/iso-date.ts';

/** The time, as the vault sees it. */
export interface Clock {
  /** ISO 8601 with milliseconds, UTC. */
  now(): string;
  /** The local calendar day. */
  today(): IsoDate;
}
