import type { CallError, DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { compareCopy, makeCopy, previewOf, restoreBoard, tendCopies } from '../usecases/copies.ts';
import { retireBoard } from '../usecases/retire-board.ts';
import { refusedAtDoor, refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

type CopiesChannel =
  | 'copies.find'
  | 'copies.lookInto'
  | 'copies.putBack'
  | 'copies.list'
  | 'copies.make'
  | 'copies.tend'
  | 'copies.compare'
  | 'copies.restore'
  | 'copies.aside'
  | 'copies.retire'
  | 'copies.takeBack'
  | 'copies.places'
  | 'place.look';

/** What pages may ask about copies of a board. */
export function copiesHandlers(state: VaultState): Pick<Handlers, CopiesChannel> {
  const { files } = state;
  return {
    'copies.find': async ({ place }) => ok(await files.findCopies(place)),
    'copies.lookInto': async (chosen) =>
      refusedAtDoor(await files.lookAtCopy(chosen, (content) => previewOf(content, null))),
    'copies.putBack': ({ path, ...chosen }) =>
      state.atClosedDoor(async () => refusedAtDoor(await files.restore(path, chosen))),
    'copies.list': whenOpen(state, async ({ board }, { place }) => ok(await board.copies.list(place))),
    'copies.make': whenOpen(state, async ({ board }, { place }) => ok(await makeCopy(board, place, 'asked'))),
    'copies.tend': whenOpen(state, async ({ board }, { place }) => ok(await tendCopies(board, place))),
    'copies.compare': whenOpen(state, async ({ board }, restoring) => refused(await compareCopy(board, restoring))),
    'copies.restore': whenOpen(state, async ({ board, imports }, restoring) => {
      await imports.settle();
      return refused(await restoreBoard(board, restoring, () => state.leave()));
    }),
    'copies.aside': whenOpen(state, async ({ board }) => ok(await board.copies.aside())),
    'copies.retire': whenOpen(state, async ({ board, imports }, retiring) => {
      await imports.settle();
      return refused(await retireBoard(board, retiring, () => state.leave()));
    }),
    'copies.takeBack': ({ path, passphrase }) =>
      state.atClosedDoor(async () => {
        const taken = await files.takeBack(path, passphrase);
        if (taken.ok) return taken;
        const { error } = taken;
        return error.kind === 'not-allowed' ? err(error) : refusedAtDoor(err(error));
      }),
    'copies.places': whenOpen(state, async ({ board }, { place }) =>
      ok({
        board: await files.sharedPlaceOf(board.path),
        copies: place === null ? null : await files.sharedPlaceOf(place),
      }),
    ),
    'place.look': async ({ path }) => ok({ shared: await files.sharedPlaceOf(path) }),
  };
}

function refused<T>(
  result: Result<T, { readonly keys: KeysRefusal } | { readonly door: DoorRefusal }>,
): Result<T, CallError> {
  if (result.ok) return result;
  return 'keys' in result.error ? refusedKeys(err(result.error.keys)) : refusedAtDoor(err(result.error.door));
}
