import { cleanLine, isNameless } from '../../../shared/domain/clean-citizen.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { PERSON_NAME_LIMIT } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';

type NameRefusal = Extract<KeysRefusal, { readonly kind: 'name-blank' | 'name-too-long' | 'name-taken' }>;

/**
 * A colleague's name as the board keeps it. Refused when blank, too long, or borne by somebody else who is `present` (case and diacritics
 * ignored): two people must be told apart when keys are given and taken.
 */
export function personName(
  typed: string,
  present: Iterable<{ readonly id: PersonId; readonly name: string }>,
  self: PersonId | null,
): Result<string, NameRefusal> {
  const name = cleanLine(typed);
  if (isNameless(name)) return err({ kind: 'name-blank' });
  if (characterCount(name) > PERSON_NAME_LIMIT) return err({ kind: 'name-too-long', max: PERSON_NAME_LIMIT });
  for (const other of present)
    if (other.id !== self && fold(other.name) === fold(name)) return err({ kind: 'name-taken' });
  return ok(name);
}
