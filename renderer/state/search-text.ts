import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import { otherLanguageName } from '../../shared/domain/language-in.ts';
import { fold } from '../../shared/lib/fold.ts';
import { createVocabulary } from './search-vocabulary.ts';

/** What a record is found by, folded: what it is called, and everything else. */
export interface SearchText {
  readonly title: string;
  readonly rest: string;
}

/** Every word that has been prepared on this page. */
export const vocabulary = createVocabulary();

/** Records are replaced, never altered: a changed one brings its own texts, and the old ones are collected. */
const prepared = new WeakMap<Citizen | Company | Offer, SearchText>();

function prepare<T extends Citizen | Company | Offer>(
  record: T,
  title: string,
  rest: readonly (string | number)[],
): SearchText {
  const text = { title: fold(title), rest: fold(rest.join(' \n ')) };
  prepared.set(record, text);
  vocabulary.add(text.title, text.rest);
  return text;
}

/** The languages of a card in the other tongue: the screen may call "arabisk" "Arabic", and it is found by both. */
export function otherNames({ motherTongue, otherLanguages }: Citizen): readonly string[] {
  return [motherTongue, ...otherLanguages].map(otherLanguageName).filter(Boolean);
}

/** What a search looks at on a card. The note is not among it: it is where words stand that say nothing about the work. */
export function citizenText(citizen: Citizen): SearchText {
  return (
    prepared.get(citizen) ??
    prepare(citizen, citizen.name, [
      citizen.caseNumber,
      citizen.motherTongue,
      ...citizen.otherLanguages,
      ...otherNames(citizen),
      citizen.danishEducation,
      citizen.education,
      citizen.workExperience,
      citizen.earlierPlacements,
      ...citizen.skills,
      citizen.wishes,
      citizen.considerations,
      citizen.drivingLicence,
      ...citizen.licences,
      citizen.home,
      citizen.phone,
      digitsOf(citizen.phone),
      citizen.email,
    ])
  );
}

export function companyText(company: Company): SearchText {
  const { name, branch, place, contactName, phone, email, mentors } = company;
  return (
    prepared.get(company) ??
    prepare(company, name, [branch, place, contactName, phone, digitsOf(phone), email, ...mentors])
  );
}

/** Without the company's own texts: those are its record's. */
export function offerText(offer: Offer): SearchText {
  const { role, branch, place, licences } = offer;
  return prepared.get(offer) ?? prepare(offer, role, [branch, place, ...licences]);
}

/** "22 33 44 55" is also found as it is dialled. */
function digitsOf(phone: string): string {
  return phone.replace(/\D+/g, '');
}

/** By board: its placements and companies change with it, and it says when. */
const placed = new WeakMap<BoardReader, ReadonlyMap<CitizenId, string>>();

/** Where somebody has been placed and as what, folded; '' for nowhere. */
export function placedText(board: BoardReader, id: CitizenId): string {
  let texts = placed.get(board);
  if (!texts) {
    texts = readPlaced(board);
    placed.set(board, texts);
  }
  return texts.get(id) ?? '';
}

/** A placement or a company has changed. */
export function forgetPlaced(board: BoardReader): void {
  placed.delete(board);
}

function readPlaced(board: BoardReader): ReadonlyMap<CitizenId, string> {
  const texts = new Map<CitizenId, string>();
  for (const { citizenId, companyId, role } of board.all('placement')) {
    const company = board.get('company', companyId);
    const text = fold(`${company?.name ?? ''} ${company?.branch ?? ''} ${role}`);
    texts.set(citizenId, `${texts.get(citizenId) ?? ''} ${text}`);
  }
  return texts;
}
