import type { PersonId } from './ids.ts';

/** What a person at the board may do: a supervisor (Danish: leder) also decides who has a key. */
export const PERSON_ROLES = ['consultant', 'supervisor'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** A colleague with a key to the vault. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: PersonRole;
  /** The passphrase was chosen by somebody else, and is to be replaced by an own one. */
  readonly temporary: boolean;
}

/** Longest name of a person, in characters. */
export const PERSON_NAME_LIMIT = 80;

/** Whoever made the board stands behind its first entry under this id: that entry is nobody's step, and is not taken back. */
export const FOUNDER = 'tavle' as PersonId;
