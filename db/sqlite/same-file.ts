import { statSync } from 'node:fs';

/**
 * Remembers which file stands at a path; the answer tells whether it still does. Only looked at, never opened: closing a descriptor of a
 * database releases every lock this process holds on it.
 */
export function rememberFile(file: string): () => boolean {
  const remembered = identityOf(file);
  return () => remembered !== undefined && identityOf(file) === remembered;
}

/** Undefined when nothing can be found there. */
function identityOf(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    // Windows lets nobody delete or move a file that is open, and not every file system there keeps its numbers.
    return process.platform === 'win32' ? 'there' : `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
