import { randomBytes } from 'node:crypto';

import { bech32m } from '@scure/base';

/** Not shown: every key would begin with it. */
const PREFIX = 'tavle';
const KEY_BYTES = 16;
const SHOWN_LENGTH = 32;
const GROUP = /.{4}(?=.)/g;
/** White space, dashes of every kind, and characters that take no room and come along when text is copied. */
const IGNORED = /[\s\p{Pd}\p{Cf}\u2212\u00AD_]/gu;
/** Four characters that no key has, and what somebody who writes them means. */
const MEANT: Readonly<Record<string, string>> = { o: '0', i: 'l', '1': 'l', b: '8' };

/** A new recovery key as it is written down: 128 random bits with check characters, 8 groups of 4. */
export function makeRecoveryKey(): string {
  const bytes = randomBytes(KEY_BYTES);
  try {
    return shownForm(bech32m.encode(PREFIX, bech32m.toWords(bytes)).slice(PREFIX.length + 1));
  } finally {
    bytes.fill(0);
  }
}

/** The key that was typed, as `makeRecoveryKey` writes it; undefined when a character is missing, too many or another. */
export function parseRecoveryKey(typed: string): string | undefined {
  const plain = typed.replace(IGNORED, '').toLowerCase();
  const meant = [...plain].map((character) => MEANT[character] ?? character).join('');
  if (meant.length !== SHOWN_LENGTH) return undefined;
  try {
    const { words } = bech32m.decode(`${PREFIX}1${meant}`);
    const bytes = bech32m.fromWords(words);
    bytes.fill(0);
    return shownForm(meant);
  } catch {
    return undefined;
  }
}

function shownForm(characters: string): string {
  return characters.toUpperCase().replace(GROUP, '$&-');
}
