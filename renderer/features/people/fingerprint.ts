const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/;

/** SHA-256 of the public key in a PEM text (DER, SPKI) in hex, in groups of four, as the vault says it; null where the text holds none. */
export async function fingerprintOf(pem: string): Promise<string | null> {
  const body = PUBLIC_KEY.exec(pem)?.[1]?.replace(/\s/g, '');
  if (body === undefined) return null;
  const der = fromBase64(body);
  if (der === null) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.match(/.{4}/g)?.join(' ') ?? null;
}

function fromBase64(body: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
