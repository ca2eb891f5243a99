import type { imports as da } from '../da/import.ts';
import type { Messages } from '../messages.ts';

export const imports: Messages<typeof da> = {};
