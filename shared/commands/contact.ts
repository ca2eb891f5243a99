import { updateOf } from '../changes/update-of.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { cleanLine } from '../domain/clean-citizen.ts';
import { CONTACT_LINE_LIMIT, type ContactFields } from '../domain/contact.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { characterCount } from '../lib/safe-text.ts';
import type { CommandDefinition } from './definition.ts';
import type { CommandPayloads, Patch } from './payloads.ts';
import type { Refusal } from './refusal.ts';

/**
 * Writes down a contact with a citizen and, in the same step, the next date where one is given (null takes it away).
 * Refused: already-there, not-found (citizen, consultant), in-the-future, too-long.
 */
export const contactAdd: CommandDefinition<CommandPayloads['contact.add']> = {
  capture: 'undoable',
  decide(board, { id, citizenId, fields, nextDate }, { today }) {
    if (board.get('contact', id)) return err({ kind: 'already-there', record: 'contact' });
    const citizen = board.get('citizen', citizenId);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    const clean = cleanContact(board, fields, today);
    if (!clean.ok) return clean;
    const record = { id, citizenId, ...clean.value };
    return ok([{ op: 'added', kind: 'contact', record }, ...updateOf('citizen', citizen, { nextDate })]);
  },
};

/** Corrects a contact, or notes that it stands in the case system. Refused: not-found (contact, consultant), in-the-future, too-long. */
export const contactEdit: CommandDefinition<CommandPayloads['contact.edit']> = {
  capture: 'undoable',
  decide(board, { id, patch }, { today }) {
    const contact = board.get('contact', id);
    if (!contact) return err({ kind: 'not-found', record: 'contact' });
    const clean = cleanContact(board, patch, today);
    return clean.ok ? ok(updateOf('contact', contact, clean.value)) : clean;
  },
};

/** Takes away a contact that never was. Refused: not-found. */
export const contactRemove: CommandDefinition<CommandPayloads['contact.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const contact = board.get('contact', id);
    return contact
      ? ok([{ op: 'removed', kind: 'contact', record: contact }])
      : err({ kind: 'not-found', record: 'contact' });
  },
};

/** The given fields as the board keeps them. A day to come is no contact yet: it belongs in the next date. */
function cleanContact<T extends Patch<ContactFields>>(
  board: BoardReader,
  given: T,
  today: IsoDate,
): Result<T, Refusal> {
  for (const field of ['day', 'journalisedOn'] as const) {
    if ((given[field] ?? today) > today) return err({ kind: 'in-the-future', field });
  }
  const { consultantId } = given;
  if (consultantId !== undefined && consultantId !== null && !board.get('consultant', consultantId))
    return err({ kind: 'not-found', record: 'consultant' });
  if (given.line === undefined) return ok(given);
  const line = cleanLine(given.line);
  if (characterCount(line) > CONTACT_LINE_LIMIT)
    return err({ kind: 'too-long', field: 'line', max: CONTACT_LINE_LIMIT });
  return ok({ ...given, line });
}
