import type { Citizen } from '../domain/citizen.ts';
import { lastContactDay, type Contact } from '../domain/contact.ts';
import type { CitizenId } from '../domain/ids.ts';
import { changedId, type Change, type ChangeSet } from './change-set.ts';
import type { BoardReader } from './record-store.ts';
import { updateOf } from './update-of.ts';

/**
 * `change` without what it says of anybody's last contact: that is never decided and never taken back, since it follows from the contacts there are.
 */
export function withoutLastContacts(change: ChangeSet): ChangeSet {
  return change.flatMap((one): readonly Change[] => {
    if (one.kind !== 'citizen' || one.op !== 'updated' || !('lastContact' in one.after)) return [one];
    const { lastContact: _before, ...before } = one.before;
    const { lastContact: _after, ...after } = one.after;
    return Object.keys(after).length === 0 ? [] : [{ ...one, before, after }];
  });
}

/**
 * `change` with the day of the last contact of everybody whose contacts it touches, as it will be once the change is applied.
 * Precondition: `board` holds the contacts, and the change was decided on it.
 */
export function withLastContacts(board: BoardReader, change: ChangeSet): ChangeSet {
  const bare = withoutLastContacts(change);
  const contacts = new Map<CitizenId, Map<string, Contact>>();
  const of = (citizenId: CitizenId): Map<string, Contact> => {
    const held = contacts.get(citizenId) ?? new Map(board.contactsOf(citizenId).map((one) => [one.id, one]));
    contacts.set(citizenId, held);
    return held;
  };
  for (const one of bare) if (one.kind === 'contact') follow(board, one, of);
  // Somebody who comes back on the board may have contacts, and somebody new has none.
  for (const one of bare) if (one.kind === 'citizen' && one.op === 'added') of(one.record.id);
  let whole: ChangeSet = bare;
  for (const [citizenId, after] of contacts)
    whole = withLastContact(board, whole, citizenId, lastContactDay(after.values()));
  return whole;
}

function follow(
  board: BoardReader,
  change: Extract<Change, { readonly kind: 'contact' }>,
  of: (citizenId: CitizenId) => Map<string, Contact>,
): void {
  if (change.op === 'added') of(change.record.citizenId).set(change.record.id, change.record);
  else if (change.op === 'removed') of(change.record.citizenId).delete(change.record.id);
  else {
    const held = board.get('contact', change.id);
    if (held) of(held.citizenId).set(held.id, { ...held, ...change.after });
  }
}

function withLastContact(
  board: BoardReader,
  change: ChangeSet,
  id: CitizenId,
  lastContact: Citizen['lastContact'],
): ChangeSet {
  const own = change.find((one) => one.kind === 'citizen' && changedId(one) === id);
  if (own?.kind === 'citizen' && own.op === 'removed') return change;
  if (own?.kind === 'citizen' && own.op === 'added')
    return change.map((one) => (one === own ? { ...own, record: { ...own.record, lastContact } } : one));
  const held = board.get('citizen', id);
  if (!held || held.lastContact === lastContact) return change;
  if (own?.kind === 'citizen') {
    const before = { ...own.before, lastContact: held.lastContact };
    return change.map((one) => (one === own ? { ...own, before, after: { ...own.after, lastContact } } : one));
  }
  return [...change, ...updateOf('citizen', held, { lastContact })];
}
