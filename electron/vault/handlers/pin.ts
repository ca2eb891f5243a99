import { ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { removeOwnPin, setOwnPin } from '../pin/own-pin.ts';
import { unlockWithPin } from '../pin/unlock-with-pin.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { enterVault } from '../usecases/unlock-vault.ts';
import { refusedAtDoor, refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

type PinChannel = 'pin.state' | 'vault.unlockWithPin' | 'pin.mine' | 'pin.set' | 'pin.remove';

/** PINs, at the door and at the board. */
export function pinHandlers(state: VaultState): Pick<Handlers, PinChannel> {
  const { pins, files, clock, publish } = state;
  return {
    'pin.state': async ({ people }) => ok(await pins.stateOf(people)),
    'vault.unlockWithPin': (input) =>
      state.enter(async () => {
        const opened = refusedAtDoor(await unlockWithPin(pins, files, input));
        return opened.ok ? refusedAtDoor(await enterVault(opened.value, { clock, publish })) : opened;
      }),
    'pin.mine': whenOpen(state, async ({ board }) => ok(await pins.stateOf([board.person]))),
    'pin.set': whenOpen(state, async ({ board }, input) => refusedKeys(await setOwnPin(pins, board, input))),
    'pin.remove': whenOpen(state, async ({ board }) => refusedKeys(await removeOwnPin(pins, board))),
  };
}

/** The outcome of giving this person another key at the board in `path`: their PIN for it opens nothing any more, and is deleted. Nobody waits for it. */
export function withoutPin<T, E>(
  { pins }: Pick<VaultState, 'pins'>,
  { person, path }: Pick<OpenBoard, 'person' | 'path'>,
  outcome: Result<T, E>,
): Result<T, E> {
  if (outcome.ok) void pins.forget(person, path);
  return outcome;
}
