import { ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import {
  addPerson,
  changePassphrase,
  listPeople,
  removePerson,
  renamePerson,
  resetPassphrase,
  setRole,
} from '../usecases/people.ts';
import { withoutPin } from './pin.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

type PeopleChannel =
  | 'people.list'
  | 'people.add'
  | 'people.rename'
  | 'people.setRole'
  | 'people.resetPassphrase'
  | 'people.remove'
  | 'passphrase.change';

/** What the board page may ask about who has a key. */
export function peopleHandlers(state: VaultState): Pick<Handlers, PeopleChannel> {
  return {
    'people.list': whenOpen(state, async ({ board }) => ok(await listPeople(board))),
    'people.add': whenOpen(state, async ({ board }, { proof, ...person }) =>
      refusedKeys(await addPerson(board, proof, person, state.newId)),
    ),
    'people.rename': whenOpen(state, async ({ board }, { id, name }) =>
      refusedKeys(await renamePerson(board, id, name)),
    ),
    'people.setRole': whenOpen(state, async ({ board }, { proof, id, role }) =>
      refusedKeys(await setRole(board, proof, id, role)),
    ),
    'people.resetPassphrase': whenOpen(state, async ({ board }, { proof, id, passphrase }) =>
      withoutPin(
        state,
        { person: id, path: board.path },
        refusedKeys(await resetPassphrase(board, proof, id, passphrase)),
      ),
    ),
    'people.remove': whenOpen(state, async ({ board }, { proof, id }) =>
      withoutPin(state, { person: id, path: board.path }, refusedKeys(await removePerson(board, proof, id))),
    ),
    'passphrase.change': whenOpen(state, async ({ board }, { proof, passphrase }) =>
      withoutPin(state, board, refusedKeys(await changePassphrase(board, proof, passphrase))),
    ),
  };
}
