import type { IsoDate } from '../lib/iso-date.ts';
import type { CompanyId } from './ids.ts';
import type { Sector } from './work.ts';

/** A workplace the office works with (Danish: virksomhed). Unknown text is '', unknown values are null. */
export interface Company {
  readonly id: CompanyId;
  readonly name: string;
  /** What they do, as the office says it: "hotel", "lager". */
  readonly branch: string;
  /** Where it lies: a town or an address. */
  readonly place: string;
  readonly sector: Sector | null;
  /** Whom to ask for. */
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  /** People there who take care of newcomers, with or without a number. */
  readonly mentors: readonly string[];
  /** Last day of the agreement with the company; null: there is none, or none with an end. */
  readonly agreementUntil: IsoDate | null;
  readonly note: string;
}

/** What a person writes of a company. */
export type CompanyFields = Omit<Company, 'id'>;

export const BLANK_COMPANY_FIELDS: CompanyFields = {
  name: '',
  branch: '',
  place: '',
  sector: null,
  contactName: '',
  phone: '',
  email: '',
  mentors: [],
  agreementUntil: null,
  note: '',
};

/** Longest text each field takes, in characters; each mentor too. */
export const COMPANY_TEXT_LIMITS = {
  name: 120,
  branch: 120,
  place: 120,
  contactName: 120,
  phone: 40,
  email: 254,
  note: 4000,
} as const satisfies Partial<Record<keyof CompanyFields, number>>;
export const MENTOR_LIMIT = 120;
