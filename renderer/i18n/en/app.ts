import type { app as da } from '../da/app.ts';
import type { Messages } from '../messages.ts';

export const app: Messages<typeof da> = {};
