import { z } from 'zod';

import {
  accessExportSchema,
  accessKeepSchema,
  accessListSchema,
  accessNoteSchema,
  citizenAccessSchema,
  type AccessPage,
  type AccessState,
  type CitizenAccessReceipt,
} from './access-schemas.ts';

const answers = <T>(): { readonly answer?: T } => ({});

/** What a page may ask about who looked at what, and about all that is held of somebody; part of `vaultChannels`. */
export const accessChannels = {
  /** What a page tells of that passes no other channel. */
  'access.note': { roles: ['board'], input: accessNoteSchema, ...answers<null>() },
  /** Who looked at what, newest first; of their own acts alone for who is no supervisor. */
  'access.list': { roles: ['board'], input: accessListSchema, ...answers<AccessPage>() },
  'access.check': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({}),
    ...answers<AccessState>(),
  },
  /** How long the log is kept; null: as proposed. */
  'access.keepFor': { roles: ['board'], needs: 'supervisor', input: accessKeepSchema, ...answers<AccessState>() },
  'access.export': {
    roles: ['board'],
    needs: 'supervisor',
    input: accessExportSchema,
    ...answers<{ readonly count: number }>(),
  },
  /** Everything that is held about a citizen, into a file. */
  'access.citizen': {
    roles: ['board'],
    needs: 'supervisor',
    input: citizenAccessSchema,
    ...answers<CitizenAccessReceipt>(),
  },
} as const;
