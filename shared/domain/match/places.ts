import { fold } from '../../lib/fold.ts';

/** No town, but a street, a floor or a house. */
const NO_TOWN = /(vej|gade|alle|plads|straede|stien|boulevard|torv|parken|street|road|avenue)$/;
const SHORTEST = 3;
const POSTAL_CODE = /^\d{4}$/;
/** Part of many towns' names. */
const COMMON = new Set([
  'nord',
  'syd',
  'vest',
  'ost',
  'ny',
  'nye',
  'gamle',
  'by',
  'kommune',
  'the',
  'city',
  'near',
  'ved',
  'naer',
  'omkring',
  'omegn',
  'danmark',
  'denmark',
  'st',
  'tv',
  'th',
  'sal',
]);

/** The words and postal codes of an address by which a town is known again: "Strandvejen 3, 3000 Helsingør" has 3000 and Helsingør. */
export function townWords(place: string): readonly { readonly key: string; readonly shown: string }[] {
  const words: { readonly key: string; readonly shown: string }[] = [];
  for (const [shown] of place.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const key = fold(shown);
    const isWord = key.length >= SHORTEST && !/\d/.test(key) && !NO_TOWN.test(key) && !COMMON.has(key);
    if (isWord || POSTAL_CODE.test(key)) words.push({ key, shown });
  }
  return words;
}
