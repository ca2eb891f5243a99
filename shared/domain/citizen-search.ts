import { fold } from '../lib/fold.ts';
import type { Citizen } from './citizen.ts';

/** Keeps a word from matching over the border of two fields. */
const BORDER = ' \n ';

/** Everything of a card that a search looks through, folded. Make it once a card and keep it while the card is the same. */
export function searchText(
  citizen: Citizen,
  consultantName: string,
  consultantInitials: string,
  laneName = '',
): string {
  return [
    citizen.name,
    citizen.motherTongue,
    ...citizen.otherLanguages,
    citizen.danishEducation,
    citizen.workExperience,
    citizen.earlierPlacements,
    citizen.considerations,
    citizen.drivingLicence,
    citizen.caseNumber,
    consultantName,
    consultantInitials,
    laneName,
  ]
    .map(fold)
    .join(BORDER);
}

/** The words of a query, folded; empty for a blank one, which matches everybody. */
export function queryWords(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether a haystack of `searchText` holds every word. For thousands of cards: split the query once, ask this for each. */
export function matchesWords(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}

/** Whether a haystack of `searchText` holds every word of `query`, in any order. */
export function matches(haystack: string, query: string): boolean {
  return matchesWords(haystack, queryWords(query));
}
