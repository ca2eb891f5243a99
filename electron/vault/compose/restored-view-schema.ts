import { z } from 'zod';

const view = z.object({ layout: z.enum(['rows', 'together']) });

/** How the board was looked at, without what was open or hidden; null where nothing of it is left. */
export function bareView(kept: string): string | null {
  try {
    const read = view.safeParse(JSON.parse(kept));
    return read.success ? JSON.stringify(read.data) : null;
  } catch {
    return null;
  }
}
