import type { door as da } from '../da/door.ts';
import type { Messages } from '../messages.ts';

export const door: Messages<typeof da> = {};
