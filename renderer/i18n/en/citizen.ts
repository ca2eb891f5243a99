import type { citizen as da } from '../da/citizen.ts';
import type { Messages } from '../messages.ts';

export const citizen: Messages<typeof da> = {};
