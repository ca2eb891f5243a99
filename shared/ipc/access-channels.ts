import {
  accessCheckSchema,
  accessExportSchema,
  accessKeepSchema,
  accessListSchema,
  accessNoteSchema,
  citizenAccessSchema,
  type AccessChecked,
  type AccessKept,
  type AccessPage,
  type AccessPruned,
  type CitizenAccessReceipt,
} from './access-schemas.ts';

const answers = <T>(): { readonly answer?: T } => ({});

/** What a page may ask about who looked at what, and about all that is held of somebody; part of `vaultChannels`. */
export const accessChannels = {
  /** What a page tells of that passes no other channel. */
  'access.note': { roles: ['board'], input: accessNoteSchema, ...answers<null>() },
  /** Who looked at what, newest first; of their own acts alone for who is no supervisor. */
  'access.list': { roles: ['board'], input: accessListSchema, ...answers<AccessPage>() },
  /** Whether the log is whole: the next slice of a look over all of it. */
  'access.check': {
    roles: ['board'],
    needs: 'supervisor',
    input: accessCheckSchema,
    ...answers<AccessChecked>(),
  },
  /** How long the log is kept, and what would go if it were kept for so long. */
  'access.kept': { roles: ['board'], needs: 'supervisor', input: accessKeepSchema, ...answers<AccessKept>() },
  /** From now on the log is kept for so long; what is older goes at once. */
  'access.keepFor': { roles: ['board'], needs: 'supervisor', input: accessKeepSchema, ...answers<AccessPruned>() },
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
