import path from 'node:path';
import type { PageRole } from '../../../shared/ipc/contract.ts';

/** The page of each host. A host cannot load another one's page. */
export const pageOf = { door: 'door.html', board: 'board.html', wall: 'wall.html' } as const satisfies Record<
  PageRole,
  string
>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface Resource {
  /** Below the folder of the pages, with `/` between the parts. */
  readonly file: string;
  readonly contentType: string;
}

/**
 * The file that a page with the role `role` may have for `url`, or null: only files with a known kind, only of its own host, only its own page,
 * and never outside the folder.
 */
export function resolveResource(url: string, role: PageRole): Resource | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, username, password } = new URL(url);
  if (protocol !== 'app:' || host !== role || username !== '' || password !== '') return null;
  const file = decode(pathname);
  if (file === null || !isPlain(file)) return null;
  const contentType = types[path.posix.extname(file)];
  if (contentType === undefined) return null;
  if (path.posix.extname(file) === '.html' && file !== pageOf[role]) return null;
  return { file, contentType };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname).replace(/^\//, '');
  } catch {
    return null;
  }
}

/** No step up or sideways, no hidden file, no drive, no device, no control character. */
function isPlain(file: string): boolean {
  return file.split('/').every((part) => /^[\w@][\w@.+~-]*$/.test(part));
}
