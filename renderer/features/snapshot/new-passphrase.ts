/** Signs that are told apart on paper and over a telephone. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A passphrase that nobody guesses: about 99 bits, in groups that can be read out. */
export function newPassphrase(): string {
  const groups = Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, sign).join(''));
  return groups.join('-');
}

function sign(): string {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  // What lies beyond the last whole round would make the first signs more frequent.
  const rounds = Math.floor(256 / SIGNS.length) * SIGNS.length;
  return byte < rounds ? SIGNS.charAt(byte % SIGNS.length) : sign();
}
