import type { Company } from '../../shared/domain/company.ts';
import { readBoard } from './board-store.ts';
import { findNearest, termsOf, type Found } from './search.ts';
import { companyText, vocabulary } from './search-text.ts';

/** The companies that fit what is typed, nearest first; by name where nothing is. */
export function findCompanies(words: string, most = Infinity): Found<Company> {
  const companies = readBoard().all('company');
  // What is searched for the first time is prepared before the words are: else nothing is near them.
  const known = [...companies];
  for (const company of known) companyText(company);
  return findNearest(known, termsOf(words, vocabulary), companyText, () => '', most);
}
