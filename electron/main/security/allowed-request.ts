import type { PageRole } from '../../../shared/ipc/contract.ts';

/** Whether a page with the role `role` may load `url` at all: its own files and what it made itself; in development also the server of the pages. */
export function isAllowedRequest(url: string, role: PageRole, devServer: URL | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'app:') return host === role;
  if (protocol === 'blob:') return pathname.startsWith(`app://${role}/`);
  if (devServer === null) return false;
  return (
    protocol === 'devtools:' || ((protocol === 'ws:' || protocol === devServer.protocol) && host === devServer.host)
  );
}
