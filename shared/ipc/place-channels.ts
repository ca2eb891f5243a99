import { z } from 'zod';

import type { SharedPlace } from '../domain/shared-place.ts';
import { passphrase, path } from './input-schemas.ts';
import type { BoardCopy } from './payloads.ts';

/** Marks what a channel answers; carries a type and nothing at run time. */
const answers = <T>(): { readonly answer?: T } => ({});

/** Where boards and copies lie, and a board that moves to another computer. Part of `vaultChannels`. */
export const placeChannels = {
  /** Whether a cloud's client or another computer has a hand in this folder. */
  'place.look': {
    roles: ['door'],
    input: z.strictObject({ path }),
    ...answers<{ readonly shared: SharedPlace | null }>(),
  },
  /** The same of the open board's own folder, and of the one that somebody chose for copies. */
  'copies.places': {
    roles: ['board'],
    input: z.strictObject({ place: path.nullable() }),
    ...answers<{ readonly board: SharedPlace | null; readonly copies: SharedPlace | null }>(),
  },
  /** What the last restore put by, if it is there still and whole. */
  'copies.aside': { roles: ['board'], input: z.strictObject({}), ...answers<BoardCopy | null>() },
  /** The board goes on elsewhere, from this copy: here it is no longer worked in. The vault is closed afterwards: the page locks. */
  'copies.retire': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, copy: path }),
    ...answers<null>(),
  },
  /** A board that was moved is taken into use here again, by one of its supervisors. Opens nothing. */
  'copies.takeBack': {
    roles: ['door'],
    input: z.strictObject({ path, passphrase }),
    ...answers<{ readonly path: string }>(),
  },
} as const;
