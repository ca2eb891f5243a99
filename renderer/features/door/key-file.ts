/** A private key as text, and the name it was found under. */
export interface KeyFile {
  readonly name: string;
  readonly text: string;
}

/** As the vault takes them (characters); a private key has some hundred. */
const LONGEST_PEM = 16_384;
const PRIVATE = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;

/** Null when it holds no private key: nothing else is read, let alone handed on. */
export async function readKeyFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<KeyFile | null> {
  if (file.size > LONGEST_PEM) return null;
  const text = await file.text().catch(() => '');
  return PRIVATE.test(text) ? { name: file.name, text } : null;
}

/** Whether it takes a passphrase: PKCS #8 says so in its first line, older forms in a header. */
export function isEncrypted({ text }: KeyFile): boolean {
  return /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type:.*ENCRYPTED/m.test(text);
}
