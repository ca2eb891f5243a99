import type { AccessAct, AccessDetail } from '../../../shared/domain/access.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { VaultAnswer, VaultChannel, VaultInput } from '../../../shared/ipc/contract.ts';
import { daysBetween } from '../../../shared/lib/iso-date.ts';

interface ToldAs<C extends VaultChannel> {
  readonly act: AccessAct;
  /** Whether the row is on the disk before the page is answered. Mere looks are written together, a moment later. */
  readonly isLook: boolean;
  readonly whom?: (input: VaultInput<C>) => CitizenId;
  readonly detail?: (input: VaultInput<C>, answer: VaultAnswer<C>) => AccessDetail;
}

/** Nothing is told here, and why, in words and as something that is tried out. */
interface NotTold {
  readonly untold: string;
  /**
   * `row`: the use case writes it. `nobody`: the answer says nothing of anybody on the board. `closed`: there is no board, and nothing is said of anybody.
   * An act: a part of something that was told of so, on the same board.
   */
  readonly because: 'row' | 'nobody' | 'closed' | AccessAct;
}

/** How calls of a channel that went well are told in the access log. */
export type Telling<C extends VaultChannel> = ToldAs<C> | NotTold;

const STEP = {
  untold: 'A step of the history writes its row itself, in the same transaction.',
  because: 'row',
} as const;
const OWN_ROW = {
  untold: 'The use case writes the row itself, before anything leaves the board.',
  because: 'row',
} as const;
const NOBODY = { untold: 'Tells nothing of anybody on the board.', because: 'nobody' } as const;
const CLOSED = { untold: 'No board is open, so that there is no log to write in.', because: 'closed' } as const;
const IMPORTING = {
  untold: 'Goes on with a file that was told of when it was read.',
  because: 'import.read',
} as const;
const done = (act: AccessAct): { readonly act: AccessAct; readonly isLook: false } => ({ act, isLook: false });
const look = (act: AccessAct): { readonly act: AccessAct; readonly isLook: true } => ({ act, isLook: true });

/** Every channel. A channel that is not here does not compile. */
export const ACCESS_OF_CHANNELS: { readonly [C in VaultChannel]: Telling<C> } = {
  'vault.probe': NOBODY,
  'vault.create': done('unlock.created'),
  'vault.unlock': done('unlock.passphrase'),
  'vault.unlockWithPin': done('unlock.pin'),
  'vault.recover': {
    untold: 'Shows who has a key and opens no board yet; the second half tells.',
    because: 'closed',
  },
  'vault.recoverAs': done('unlock.recovery'),
  'vault.forgetRecovered': NOBODY,
  'pin.state': NOBODY,
  'pin.mine': NOBODY,
  'pin.set': done('keys.pin'),
  'pin.remove': done('keys.pin'),
  'copies.find': NOBODY,
  'copies.lookInto': CLOSED,
  'copies.putBack': { untold: 'Writes its row in the log of the board that comes back.', because: 'row' },
  'copies.list': NOBODY,
  'copies.make': done('copies.made'),
  'copies.tend': {
    untold: 'Made by the program itself when it is due, under the same keys, for nobody to look at.',
    because: 'nobody',
  },
  'copies.compare': done('copies.compared'),
  'copies.restore': OWN_ROW,
  'copies.aside': NOBODY,
  'copies.retire': OWN_ROW,
  'copies.takeBack': CLOSED,
  'copies.places': NOBODY,
  'place.look': NOBODY,
  'board.load': look('look.board'),
  'glance.load': look('look.glance'),
  'wall.load': look('look.wall'),
  'command.run': STEP,
  'history.undo': STEP,
  'history.redo': STEP,
  'citizen.story': { ...look('look.card'), whom: ({ id }) => id },
  'history.recent': look('look.history'),
  'board.asOf': { ...look('look.past'), detail: ({ day }) => ({ day }) },
  'board.census': { untold: 'Counts everybody and tells of nobody.', because: 'nobody' },
  'board.replay': {
    ...look('look.past'),
    detail: ({ from, to }) => ({ day: to, days: daysBetween(from, to) + 1 }),
  },
  'followUps.save': { ...done('export.calendar'), detail: (_input, { count }) => ({ count }) },
  'session.save': {
    untold: 'Keeps what a page has open for the same person; what it was about was told when it was opened.',
    because: 'nobody',
  },
  'portrait.load': { ...look('look.portraits'), detail: ({ ids }) => ({ count: ids.length }) },
  'portrait.add': done('change.portrait'),
  'import.open': done('import.read'),
  'import.reading': IMPORTING,
  'import.resume': IMPORTING,
  'import.adjust': IMPORTING,
  'import.rows': IMPORTING,
  'import.close': IMPORTING,
  'import.commit': STEP,
  'import.saveRefused': { ...done('export.refused'), detail: (_input, { count }) => ({ count, form: 'csv' }) },
  'erasure.preview': { ...look('look.erasure'), detail: ({ ids }) => ({ count: ids.length }) },
  'erasure.run': STEP,
  'erasure.saveCertificate': done('export.certificate'),
  'snapshot.make': {
    untold: 'What a page has already; a past day is told of by the handler, and the file when it is written.',
    because: 'look.board',
  },
  'snapshot.save': OWN_ROW,
  'snapshot.saveComparison': OWN_ROW,
  'snapshot.compare': {
    untold: 'What a page has already; each past day is told of by the handler.',
    because: 'row',
  },
  'meeting.look': look('look.history'),
  'meeting.decided': {
    untold: 'What the page did itself since it was told of the meeting.',
    because: 'look.history',
  },
  'meeting.end': look('look.history'),
  'meeting.saveMinutes': OWN_ROW,
  'lane.keepFor': STEP,
  'metrics.read': {
    ...look('look.figures'),
    detail: (_input, { from, to }) => ({ day: to, days: daysBetween(from, to) + 1 }),
  },
  'metrics.save': OWN_ROW,
  'access.note': OWN_ROW,
  'access.list': look('look.log'),
  'access.check': NOBODY,
  'access.kept': NOBODY,
  'access.keepFor': OWN_ROW,
  'access.export': OWN_ROW,
  'access.citizen': OWN_ROW,
  'people.list': look('look.people'),
  'people.add': done('keys.add'),
  'people.rename': { ...done('keys.rename'), detail: ({ id }) => ({ about: id }) },
  'people.setRole': { ...done('keys.role'), detail: ({ id }) => ({ about: id }) },
  'people.resetPassphrase': { ...done('keys.reset'), detail: ({ id }) => ({ about: id }) },
  'people.remove': { ...done('keys.remove'), detail: ({ id }) => ({ about: id }) },
  'passphrase.change': done('keys.own'),
  'keys.rotate': OWN_ROW,
  'recovery.make': done('keys.recovery'),
  'recovery.save': done('export.recoverySheet'),
  'recovery.confirm': done('keys.recovery'),
  'escrow.set': done('keys.escrow'),
  'escrow.remove': done('keys.escrow'),
};
