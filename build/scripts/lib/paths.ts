import { homedir } from 'node:os';
import path from 'node:path';

/** The folder of the repository. */
export const rootDir = path.resolve(import.meta.dirname, '../../..');

export const distDir = path.join(rootDir, 'dist');

/** A file of an installed package, below `node_modules`. */
export function packageFile(...parts: string[]): string {
  return path.join(rootDir, 'node_modules', ...parts);
}

/** Where runtimes and built drivers are kept: outside `node_modules`, so that `npm ci` leaves them alone. */
export function cacheDir(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment['XDG_CACHE_HOME'];
  return path.join(base === undefined || base === '' ? path.join(homedir(), '.cache') : base, 'tavle');
}
