import type { settings as da } from '../da/settings.ts';
import type { Messages } from '../messages.ts';

export const settings: Messages<typeof da> = {};
