import { fold } from '../../lib/fold.ts';
import type { Citizen } from '../citizen.ts';
import type { DanishLevel } from '../work.ts';
import { danishLevelOf } from './danish-levels.ts';
import type { LanguageKey } from './language-names.ts';
import { toldLicences, type ToldLicences } from './licences.ts';
import { townWords } from './places.ts';
import { WORK_FIELDS, type WorkField } from './reasons.ts';
import { toldLanguages } from './spoken.ts';
import { branchBits, wordsOf, type Word } from './words.ts';

/** A word that stands on some card, once for all of them. */
export interface KnownWord {
  /** Place in the vocabulary. */
  readonly at: number;
  readonly folded: string;
  readonly stem: string;
  /** Its lines of work, see `branchBits`. */
  readonly bits: number;
}
/** A word of one card. */
export interface CardWord {
  readonly known: KnownWord;
  readonly shown: string;
  readonly isNegated: boolean;
}

/** What of a card is compared with offers, made once for each record. */
export interface Prepared {
  /** Sorts as a Danish reader expects, as plain text. */
  readonly nameKey: string;
  readonly work: readonly { readonly from: WorkField; readonly words: readonly CardWord[] }[];
  readonly danish: DanishLevel | null;
  /** What the card says of Danish; '' where it only says that an interpreter is needed. */
  readonly danishWords: string;
  readonly languages: ReadonlyMap<LanguageKey, string> | null;
  readonly licences: ToldLicences;
  /** Null: it is not told where they live. */
  readonly towns: ReadonlySet<string> | null;
}

const vocabulary = new Map<string, KnownWord>();
const prepared = new WeakMap<Citizen, Prepared>();

/** How many different words stand on the cards that were looked at. */
export function vocabularySize(): number {
  return vocabulary.size;
}

/** A card made ready. Records are replaced, never altered: a changed citizen is prepared anew, and the old is collected. */
export function preparedOf(citizen: Citizen): Prepared {
  const before = prepared.get(citizen);
  if (before) return before;
  const made = prepare(citizen);
  prepared.set(citizen, made);
  return made;
}

function prepare(citizen: Citizen): Prepared {
  const danish = danishLevelOf(citizen);
  const towns = townWords(citizen.home);
  return {
    nameKey: danishKey(citizen.name),
    work: WORK_FIELDS.flatMap((from) => {
      const words = wordsOf(textOf(citizen, from)).map(onCard);
      return words.length === 0 ? [] : [{ from, words }];
    }),
    // Whoever needs an interpreter is not sent where much Danish is asked for without somebody knowing it.
    danish: danish ?? (citizen.interpreter === true ? 'none' : null),
    danishWords: danish === null ? '' : citizen.danishEducation,
    languages: toldLanguages(citizen),
    licences: toldLicences(citizen),
    towns: towns.length === 0 ? null : new Set(towns.map(({ key }) => key)),
  };
}

function textOf(citizen: Citizen, field: WorkField): string {
  return field === 'skills' ? citizen.skills.join('. ') : citizen[field];
}

function onCard({ shown, folded, stem, isNegated }: Word): CardWord {
  const before = vocabulary.get(folded);
  if (before) return { known: before, shown, isNegated };
  const made: KnownWord = { at: vocabulary.size, folded, stem, bits: branchBits({ folded }, false) };
  vocabulary.set(folded, made);
  return { known: made, shown, isNegated };
}

/** Æ, ø and å stand last in Danish; as characters behind z they sort so without a collator. */
function danishKey(name: string): string {
  return fold(name.normalize('NFC').toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}'));
}
