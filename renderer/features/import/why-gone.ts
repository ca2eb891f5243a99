import type { CommandName } from '../../../shared/commands/payloads.ts';

/** Why nothing is left of an import after a lock. The size is blamed only where it is known to be the reason: an erasure, say, takes what is kept away too. */
export function whyGone(
  { committing, tooLarge }: { readonly committing: boolean; readonly tooLarge: boolean },
  lastCommand: CommandName | undefined,
): 'finished' | 'tooLarge' | 'lost' {
  if (committing && lastCommand === 'import.apply') return 'finished';
  return tooLarge ? 'tooLarge' : 'lost';
}
