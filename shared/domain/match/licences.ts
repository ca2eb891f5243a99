import { fold } from '../../lib/fold.ts';
import type { Citizen } from '../citizen.ts';
import { drivingOf, mayDrive } from './driving.ts';
import { LICENCE_WORDS, type DrivingCategory, type LicenceKey } from './licence-words.ts';
import { textPattern } from './word-table.ts';
import { stemOf } from './words.ts';

const PATTERNS = (Object.keys(LICENCE_WORDS) as LicenceKey[]).map((key) => ({
  key,
  pattern: textPattern(LICENCE_WORDS[key].map((word) => `-${word}`)),
}));

/** One licence or certificate that an offer asks for. */
export interface AskedLicence {
  readonly shown: string;
  /** All of them; null where it is no driving licence. */
  readonly driving: readonly DrivingCategory[] | null;
  readonly keys: readonly LicenceKey[];
  readonly stem: string;
}

/** What a card tells of licences. */
export interface ToldLicences {
  /** Null: nothing is told of driving. */
  readonly driving: ReadonlySet<DrivingCategory> | null;
  readonly keys: ReadonlySet<LicenceKey>;
  readonly texts: readonly string[];
  /** The card has certificates of some kind on it. */
  readonly isTold: boolean;
}

/** Shared by the many cards that tell of none. */
const NO_KEYS: ReadonlySet<LicenceKey> = new Set();

/** One licence of an offer, read once for all the cards it is compared with. */
export function askedLicence(written: string): AskedLicence {
  const driving = drivingOf(written);
  const folded = fold(written);
  return { shown: written, driving: driving && [...driving], keys: keysIn(folded), stem: stemOf(folded) };
}

/** Certificates are also looked for among skills and education, where they often stand. */
export function toldLicences({
  drivingLicence,
  licences,
  skills,
  education,
}: Pick<Citizen, 'drivingLicence' | 'licences' | 'skills' | 'education'>): ToldLicences {
  const certificates: string[] = [];
  let driving = drivingOf(drivingLicence);
  for (const licence of licences) {
    const also = drivingOf(licence);
    if (also === null) certificates.push(licence);
    else driving = new Set([...(driving ?? []), ...also]);
  }
  const texts = [...certificates, ...skills, education].filter((text) => text !== '').map(fold);
  const keys = texts.flatMap(keysIn);
  return { driving, keys: keys.length === 0 ? NO_KEYS : new Set(keys), texts, isTold: certificates.length > 0 };
}

/** Whether the card has what is asked for; null where it does not tell. */
export function hasLicence(asked: AskedLicence, told: ToldLicences): boolean | null {
  if (asked.driving !== null) {
    const { driving } = told;
    return driving && asked.driving.every((category) => mayDrive(driving, category));
  }
  if (asked.keys.some((key) => told.keys.has(key))) return true;
  if (asked.keys.length === 0 && asked.stem !== '' && told.texts.some((text) => text.includes(asked.stem))) return true;
  return told.isTold ? false : null;
}

function keysIn(folded: string): readonly LicenceKey[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(folded)).map(({ key }) => key);
}
