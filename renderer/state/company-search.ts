import type { Company } from '../../shared/domain/company.ts';
import { compareDanish } from '../../shared/lib/danish-collation.ts';

import { readBoard } from './board-store.ts';
import { findNearest, termsOf, wordsOf, type Found } from './search.ts';
import { companyText, vocabulary } from './search-text.ts';

/** The companies that fit what is typed, nearest first; by name where nothing is. */
export function findCompanies(words: string, most = Infinity): Found<Company> {
  const companies = readBoard().all('company');
  if (wordsOf(words).length === 0) {
    const byName = [...companies].sort((a, b) => compareDanish(a.name, b.name));
    return { top: byName.slice(0, most), count: byName.length, nearest: null };
  }
  // What is searched for the first time is prepared before the words are: else nothing is near them.
  const known = [...companies];
  for (const company of known) companyText(company);
  return findNearest(known, termsOf(words, vocabulary), companyText, () => '', most);
}
