import type { consultants as da } from '../da/consultants.ts';
import type { Messages } from '../messages.ts';

export const consultants: Messages<typeof da> = {};
