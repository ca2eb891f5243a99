import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PersonRole } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { PersonName } from '../../../shared/ports/board-store.ts';
import { changeKeys, keyHoldersOf, withProof } from './change-keys.ts';
import type { OpenBoard } from './open-board.ts';
import { weakPassphrase } from './passphrase.ts';
import { personName } from './person-name.ts';

type KeysAnswer = Promise<Result<KeyHolders, KeysRefusal>>;

/** Who can open the vault, and the ways in beside people. Somebody whose name was never written down has the name ''. */
export function listPeople(board: OpenBoard): Promise<KeyHolders> {
  return board.queue.run(() => Promise.resolve(keyHoldersOf(board)));
}

export interface NewPerson {
  readonly name: string;
  readonly role: PersonRole;
  readonly passphrase: string;
  /** It was chosen by somebody else, who knows it. */
  readonly temporary: boolean;
}

/**
 * Gives a key to a colleague. The name is written down first: a crash in between leaves a name nobody sees, and never a key without one.
 * Refused: name-blank, name-too-long, name-taken, weak-passphrase, passphrase-taken, wrong-passphrase. Throws `StoreError`.
 */
export function addPerson(board: OpenBoard, proof: string, given: NewPerson, newId: () => string): KeysAnswer {
  return board.queue.run(async () => {
    const name = personName(given.name, keyHoldersOf(board).people, null);
    if (!name.ok) return name;
    const weak = weakPassphrase(given.passphrase);
    if (weak) return err(weak);
    const { role, passphrase, temporary } = given;
    const id = newId() as PersonId;
    await board.store.savePerson({ id, name: name.value, since: board.clock.today() });
    let isAdded = false;
    try {
      const added = await board.keys.addPerson(withProof(board, proof), { id, role, temporary, passphrase });
      if (!added.ok) return added;
      isAdded = true;
      board.names.set(id, { id, name: name.value, since: board.clock.today() });
      board.keyHolders = added.value;
      return ok(keyHoldersOf(board));
    } finally {
      if (!isAdded) await board.store.forgetPerson(id);
    }
  });
}

/** Refused: unknown-person, name-blank, name-too-long, name-taken. Throws `StoreError`. */
export function renamePerson(board: OpenBoard, id: PersonId, typed: string): KeysAnswer {
  return board.queue.run(async () => {
    const { people } = keyHoldersOf(board);
    if (!people.some((one) => one.id === id)) return err({ kind: 'unknown-person' });
    const name = personName(typed, people, id);
    if (!name.ok) return name;
    const renamed: PersonName = { id, name: name.value, since: board.names.get(id)?.since ?? board.clock.today() };
    await board.store.savePerson(renamed);
    board.names.set(id, renamed);
    return ok(keyHoldersOf(board));
  });
}

/** Refused: unknown-person, last-supervisor, wrong-passphrase. Throws `StoreError`. */
export function setRole(board: OpenBoard, proof: string, id: PersonId, role: PersonRole): KeysAnswer {
  return changeKeys(board, proof, (keys, asked) => keys.setRole(asked, id, role));
}

/** For somebody who forgot theirs; they are asked for an own one. Refused: unknown-person, weak-passphrase, passphrase-taken, wrong-passphrase. Throws `StoreError`. */
export function resetPassphrase(board: OpenBoard, proof: string, id: PersonId, passphrase: string): KeysAnswer {
  const weak = weakPassphrase(passphrase);
  if (weak) return Promise.resolve(err(weak));
  return changeKeys(board, proof, (keys, asked) => keys.resetPassphrase(asked, id, passphrase));
}

/** Takes a key away; the name stays for the history. Refused: unknown-person, last-supervisor, wrong-passphrase. Throws `StoreError`. */
export function removePerson(board: OpenBoard, proof: string, id: PersonId): KeysAnswer {
  return changeKeys(board, proof, (keys, asked) => keys.removePerson(asked, id));
}

/** The own one; it is no longer temporary then. Refused: weak-passphrase, passphrase-taken, wrong-passphrase. Throws `StoreError`. */
export async function changePassphrase(
  board: OpenBoard,
  proof: string,
  passphrase: string,
): Promise<Result<null, KeysRefusal>> {
  const weak = weakPassphrase(passphrase);
  if (weak) return err(weak);
  const changed = await changeKeys(board, proof, (keys, asked) => keys.changePassphrase(asked, passphrase));
  return changed.ok ? ok(null) : changed;
}
