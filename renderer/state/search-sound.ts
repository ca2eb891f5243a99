/** Letters that are heard alike where names are spelt after the ear. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/sch|sj|sh/g, 's'],
  [/ph/g, 'f'],
  [/dj|dzh/g, 'j'],
  [/ck|kh|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/([bdgklmnprst])h/g, '$1'],
  [/^[yj](?=[aeiou])/g, 'j'],
];
const LATIN = /^[a-z']+$/;
/** Fewer sounds are those of too many names. */
const FEWEST = 3;

/**
 * What is left of a folded name when vowels and doubled letters go, which is what differs where one name is spelt in many ways: Fatima, Fatme and
 * Fatma; Mohammed, Muhamad. Null for other scripts and for names with too little left.
 */
export function soundOf(word: string): string | null {
  if (!LATIN.test(word)) return null;
  let heard = word.replaceAll("'", '');
  for (const [letters, sound] of ALIKE) heard = heard.replace(letters, sound);
  const first = heard.slice(0, 1).replace(/[aeiouy]/, 'a');
  const sound = (first + heard.slice(1).replace(/[aeiouy]/g, '')).replace(/(.)\1+/g, '$1');
  return sound.length < FEWEST ? null : sound;
}
