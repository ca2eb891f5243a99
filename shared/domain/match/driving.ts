import { fold } from '../../lib/fold.ts';
import { DRIVING_ALLOWS, type DrivingCategory } from './licence-words.ts';

const SAID_NO = /^(nej|ingen|intet|ikke|no|none)\b/;
const SAID_YES = /^(ja|yes|har)?$/;
const NOISE =
  /-?(korekort|kategori(er)?|kat\.?|category|driving licen[cs]e|driver'?s? licen[cs]e)(?![a-z])|\b(til|med|stort|lille|og|and|plus)\b/g;
const USUAL: DrivingCategory = 'B';

/** The categories that a text names: "kørekort B", "C/E", "ja" (a car). Empty for a no, null where the text is about something else, or blank. */
export function drivingOf(written: string): ReadonlySet<DrivingCategory> | null {
  const folded = fold(written);
  if (folded === '') return null;
  if (SAID_NO.test(folded)) return new Set();
  const rest = folded.replace(NOISE, ' ').replace(/\b([bcd]1?)\s*[/+-]?\s*e\b/g, '$1e');
  const words = rest.split(/[^a-z0-9]+/).filter(Boolean);
  if (SAID_YES.test(words.join(' '))) return new Set([USUAL]);
  const categories = words.map((word) => word.toUpperCase()).filter(isCategory);
  return categories.length === words.length ? new Set(categories) : null;
}

/** Whether somebody with these categories may drive what `asked` allows. */
export function mayDrive(has: Iterable<DrivingCategory>, asked: DrivingCategory): boolean {
  for (const one of has) if (one === asked || (DRIVING_ALLOWS[one] as readonly string[]).includes(asked)) return true;
  return false;
}

function isCategory(word: string): word is DrivingCategory {
  return word in DRIVING_ALLOWS;
}
