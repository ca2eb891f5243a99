/** Nothing but our own files runs or loads, and nothing is sent anywhere. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Portraits are `data:` addresses: what a Blob holds lies in the main process, which must never have a record.
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
};

/** What the development server marks its inline pieces with. */
const DEV_NONCE = 'tavle-dev';

/** The policy every page is served with. `devServer` (development only) lets hot reload inline its pieces and listen to that server. */
export function contentPolicy(devServer: URL | null): string {
  const directives: Record<string, string> = { ...policy };
  if (devServer !== null) {
    directives['script-src'] = `'self' 'nonce-${DEV_NONCE}'`;
    directives['style-src'] = `'self' 'nonce-${DEV_NONCE}'`;
    directives['connect-src'] = `'self' ${devServer.origin} ws://${devServer.host}`;
    delete directives['require-trusted-types-for'];
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Headers of every answer. */
export function securityHeaders(devServer: URL | null): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(devServer),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
