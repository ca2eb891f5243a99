import type { Citizen } from '../../../shared/domain/citizen.ts';
import { otherLanguageName } from '../../../shared/domain/language-in.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { shownLanguageEntry } from '../../i18n/language-name.ts';
import { wordsOf } from '../../state/search.ts';

/** Where words that are not in the name are looked for, in the order in which they tell most. */
const FIELDS = [
  'workExperience',
  'earlierPlacements',
  'skills',
  'wishes',
  'licences',
  'drivingLicence',
  'education',
  'motherTongue',
  'otherLanguages',
  'danishEducation',
  'home',
  'caseNumber',
  'phone',
] as const satisfies readonly (keyof Citizen)[];
/** Longer ones are cut where they stand. */
const CLAUSES = /[,.;:\n]+/;

/**
 * The words by which somebody was found beside the name: "kok i Aleppo", or where they have been (`placed`). '' where the name says it, and for what is
 * sensitive.
 */
export function whyFound(citizen: Citizen, typed: string, placed: readonly string[]): string {
  const name = fold(citizen.name);
  const words = wordsOf(typed).filter((word) => !name.includes(word));
  if (words.length === 0) return '';
  for (const field of FIELDS) {
    const value = citizen[field];
    const clauses = typeof value === 'string' ? value.split(CLAUSES) : value;
    const isLanguage = field === 'motherTongue' || field === 'otherLanguages';
    const found = clauses.find((clause) => {
      const texts = fold(isLanguage ? `${clause} ${otherLanguageName(clause)}` : clause);
      return words.some((word) => texts.includes(word));
    });
    if (found !== undefined) return isLanguage ? shownLanguageEntry(found.trim()) : found.trim();
  }
  return placed.find((place) => words.some((word) => fold(place).includes(word))) ?? '';
}
