import type { lanes as da } from '../da/lanes.ts';
import type { Messages } from '../messages.ts';

export const lanes: Messages<typeof da> = {};
