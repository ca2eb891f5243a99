import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import { securityHeaders } from './content-policy.ts';
import { resolveResource } from './resource-path.ts';

/** Before the app is ready: `app:` is a scheme like `https:`, with its own origins and compiled code kept. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the pages' files in `session`, to the page with the role `role` only. `devServer`: where they come from in development. */
export function serveFiles(session: Session, role: PageRole, folder: string, devServer: URL | null): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return refuse(405);
    return devServer === null ? fromDisk(request.url, role, folder) : fromDevServer(request.url, role, devServer);
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders(null) });
}

async function fromDisk(url: string, role: PageRole, folder: string): Promise<Response> {
  const resource = resolveResource(url, role);
  if (resource === null) return refuse(404);
  try {
    const bytes = await readFile(path.join(folder, resource.file));
    return new Response(bytes, { headers: { ...securityHeaders(null), 'content-type': resource.contentType } });
  } catch {
    return refuse(404);
  }
}

/** The development server names its files its own way (queries, `/@vite`, sources), so only the host is checked here. */
async function fromDevServer(url: string, role: PageRole, devServer: URL): Promise<Response> {
  const { host, pathname, search } = new URL(url);
  if (host !== role) return refuse(404);
  const answer = await fetch(new URL(pathname + search, devServer));
  const headers = { ...securityHeaders(devServer), 'content-type': answer.headers.get('content-type') ?? 'text/plain' };
  return new Response(answer.body, { status: answer.status, headers });
}
