import { z } from 'zod';
import { pathSchema } from './settings-schema.ts';

const handedOver = z.strictObject({ board: pathSchema.nullable() });

/** What a second start hands to the app that runs. Absolute, since it may have been started somewhere else. */
export type SecondStart = z.output<typeof handedOver>;

/** The board a second start was asked for; null for none, and for anything that no start of ours hands over. */
export function boardOfSecondStart(data: unknown): string | null {
  const parsed = handedOver.safeParse(data);
  return parsed.success ? parsed.data.board : null;
}
