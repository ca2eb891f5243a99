import { z } from 'zod';

import type { PortraitId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import { MOST_ERASED } from '../domain/retention.ts';
import type { Result } from '../lib/result.ts';
import { accessChannels } from './access-channels.ts';
import type { CallError } from './errors.ts';
import { importChannels } from './import-channels.ts';
import {
  boardName,
  bytes,
  passphrase,
  path,
  pem,
  personId,
  personName,
  pin,
  portraitId,
  recoveryWay,
  role,
  sessionKey,
} from './input-schemas.ts';
import { MAX_PORTRAIT_BYTES } from './limits.ts';
import type {
  BoardCopies,
  BoardCopy,
  BoardPayload,
  Census,
  ChangePublished,
  CitizenStory,
  ComparedBoards,
  CommandReceipt,
  CopyPreview,
  ErasurePreview,
  ErasureReceipt,
  HeldSnapshot,
  KeyHolders,
  PastBoard,
  PinState,
  Portrait,
  RecentSteps,
  ReplayedDays,
  SnapshotReceipt,
  VaultProbe,
} from './payloads.ts';
import { citizenId, consultantId, isoDate, laneId } from './record-schemas.ts';
import { metricsChannels } from './metrics-channels.ts';
import { meetingChannels } from './meeting-channels.ts';
import { placeChannels } from './place-channels.ts';
import { replaySchema } from './replay-schema.ts';
import { pageCommandSchema } from './schemas.ts';
import {
  saveComparisonSchema,
  snapshotCompareSchema,
  snapshotMakeSchema,
  snapshotSaveSchema,
} from './snapshot-schemas.ts';

/** The pages there are: the door (no vault open yet), the board (a vault open), and the wall, on a screen that many see. */
export type PageRole = 'door' | 'board' | 'wall';
/** Who may ask over a line, bound to the line when it is made: a board page in a glance has fewer calls, and is sent less. */
export type LineRole = 'door' | BoardLine | 'wall';
/** Lines over which the vault projects what it sends: `glance` without names, `wall` with names and nothing else of what is hidden. */
export type OverviewLine = 'glance' | 'wall';
/** A line to a board page: `board` to one that shows everything. */
export type BoardLine = 'board' | 'glance';

/** Marks what a channel answers; carries a type and nothing at run time. */
const answers = <T>(): { readonly answer?: T } => ({});

/** Every call a page can make of the vault, over its port. The only table: both sides' types come from it. */
export const vaultChannels = {
  'vault.probe': { roles: ['door'], input: z.strictObject({ path }), ...answers<VaultProbe>() },
  'vault.create': {
    roles: ['door'],
    input: z.strictObject({
      folder: path,
      name: boardName,
      /** Of the person who makes the board, and is its first supervisor. */
      person: personName,
      passphrase,
      lang: z.enum(['da', 'en']),
    }),
    ...answers<{ readonly path: string }>(),
  },
  'vault.unlock': {
    roles: ['door'],
    /** `likely`: people who opened this board on this computer before; their slots are tried first. */
    input: z.strictObject({ path, passphrase, likely: z.array(personId).max(100) }),
    ...answers<{ readonly path: string }>(),
  },
  /** Which of these people has a PIN here. */
  'pin.state': {
    roles: ['door'],
    input: z.strictObject({ people: z.array(personId).max(100) }),
    ...answers<PinState>(),
  },
  'vault.unlockWithPin': {
    roles: ['door'],
    input: z.strictObject({ path, person: personId, pin }),
    ...answers<{ readonly path: string }>(),
  },
  /** First half of getting back in without a passphrase: shows whose passphrase can be made anew. Opens no board yet. */
  'vault.recover': {
    roles: ['door'],
    input: z.strictObject({ path, way: recoveryWay }),
    ...answers<{ readonly people: readonly Person[] }>(),
  },
  /** Second half: a new passphrase for one of them (who is a supervisor from then on), or for a new supervisor; then the board opens. */
  'vault.recoverAs': {
    roles: ['door'],
    input: z.strictObject({
      who: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('known'), id: personId }),
        z.strictObject({ kind: z.literal('new'), name: personName }),
      ]),
      passphrase,
    }),
    ...answers<{ readonly path: string }>(),
  },
  /** Nobody goes on to the second half: what the first opened is closed at once. Does nothing where there is nothing. */
  'vault.forgetRecovered': { roles: ['door'], input: z.strictObject({}), ...answers<null>() },
  /** The copies in or below a folder that somebody chose. */
  'copies.find': { roles: ['door'], input: z.strictObject({ place: path }), ...answers<BoardCopies>() },
  'copies.lookInto': {
    roles: ['door'],
    input: z.strictObject({ copy: path, passphrase }),
    ...answers<CopyPreview>(),
  },
  /** Puts a copy in the place of the vault at `path`, or where none is. Opens nothing. */
  'copies.putBack': {
    roles: ['door'],
    input: z.strictObject({ path, copy: path, passphrase }),
    ...answers<{ readonly path: string }>(),
  },
  'board.load': { roles: ['board'], input: z.strictObject({}), ...answers<BoardPayload>() },
  'command.run': { roles: ['board'], input: pageCommandSchema, ...answers<CommandReceipt>() },
  /** Null: the last step of this person; else a step of anybody's. */
  'history.undo': {
    roles: ['board'],
    input: z.strictObject({ entryId: z.number().int().nullable() }),
    ...answers<CommandReceipt>(),
  },
  'history.redo': { roles: ['board'], input: z.strictObject({}), ...answers<CommandReceipt>() },
  /** A citizen's contacts and the story of the card; `before`: the steps older than this entry. */
  'citizen.story': {
    roles: ['board'],
    input: z.strictObject({ id: citizenId, before: z.number().int().nullable() }),
    ...answers<CitizenStory>(),
  },
  /** What was done on the board lately, by anybody; `before`: the steps older than this entry. */
  'history.recent': {
    roles: ['board'],
    input: z.strictObject({ before: z.number().int().nullable() }),
    ...answers<RecentSteps>(),
  },
  /** The board as it was when that day ended. */
  'board.asOf': { roles: ['board'], input: z.strictObject({ day: isoDate }), ...answers<PastBoard>() },
  /** The board as it was when `to` ended, and what each day from `from` on changed. */
  'board.replay': { roles: ['board'], input: replaySchema, ...answers<ReplayedDays>() },
  /** Writes the next dates of somebody's citizens into a calendar file, with initials for names; tells how many. */
  'followUps.save': {
    roles: ['board'],
    input: z.strictObject({ file: path, consultantId: consultantId.nullable(), lang: z.enum(['da', 'en']) }),
    ...answers<{ readonly count: number }>(),
  },
  /** The proof that nobody was lost. */
  'board.census': { roles: ['board'], input: z.strictObject({}), ...answers<Census>() },
  /** The board without names: what may be left up among colleagues. */
  'glance.load': { roles: ['glance'], input: z.strictObject({}), ...answers<BoardPayload>() },
  /** The same with names: what a wall is given while somebody asks for them. */
  'wall.load': { roles: ['wall'], input: z.strictObject({}), ...answers<BoardPayload>() },
  'session.save': {
    roles: ['board'],
    input: z.strictObject({ key: sessionKey, value: z.string().max(1_000_000).nullable() }),
    ...answers<null>(),
  },
  'portrait.load': {
    roles: ['board'],
    input: z.strictObject({ ids: z.array(portraitId).max(500) }),
    ...answers<readonly Portrait[]>(),
  },
  'portrait.add': {
    roles: ['board'],
    input: z.strictObject({ bytes: bytes(MAX_PORTRAIT_BYTES) }),
    ...answers<{ readonly id: PortraitId }>(),
  },
  ...importChannels,
  /** What would go with these citizens, and where else their names stand. */
  'erasure.preview': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ ids: z.array(citizenId).min(1).max(MOST_ERASED) }),
    ...answers<ErasurePreview>(),
  },
  /** Takes citizens and all that is theirs away for good. */
  'erasure.run': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, ids: z.array(citizenId).min(1).max(MOST_ERASED) }),
    ...answers<ErasureReceipt>(),
  },
  /** Writes what was done, of nobody by name, into a text file. */
  'erasure.saveCertificate': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ file: path, lang: z.enum(['da', 'en']), reference: z.string().max(64) }),
    ...answers<null>(),
  },
  /** `place`: a folder that somebody chose for copies; null: beside the vault. */
  'copies.list': { roles: ['board'], input: z.strictObject({ place: path.nullable() }), ...answers<BoardCopies>() },
  'copies.make': { roles: ['board'], input: z.strictObject({ place: path.nullable() }), ...answers<BoardCopy>() },
  /** Makes a copy if one is due; null where none was. */
  'copies.tend': {
    roles: ['board'],
    input: z.strictObject({ place: path.nullable() }),
    ...answers<BoardCopy | null>(),
  },
  /** `passphrase`: that of the day of the copy, where it is another than today's. */
  'copies.compare': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, copy: path, passphrase: passphrase.nullable() }),
    ...answers<CopyPreview>(),
  },
  /** Puts a copy in the board's place. The vault is closed afterwards: the page locks. */
  'copies.restore': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, copy: path, passphrase: passphrase.nullable() }),
    ...answers<null>(),
  },
  /** The board as it is handed to others; held by the vault, so that what was seen is what `snapshot.save` writes. */
  'snapshot.make': { roles: ['board'], input: snapshotMakeSchema, ...answers<HeldSnapshot>() },
  /** Writes it to a new file and reads that again; `count`: people in it, null for numbers alone. */
  'snapshot.save': { roles: ['board'], input: snapshotSaveSchema, ...answers<SnapshotReceipt>() },
  /** What became of everybody between two days. */
  'snapshot.compare': { roles: ['board'], input: snapshotCompareSchema, ...answers<ComparedBoards>() },
  /** The same written to a new file and read again; `count` as of `snapshot.save`. */
  'snapshot.saveComparison': { roles: ['board'], input: saveComparisonSchema, ...answers<SnapshotReceipt>() },
  /** How long an end lane keeps its cards. */
  'lane.keepFor': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ id: laneId, retentionDays: z.number().int().nullable() }),
    ...answers<CommandReceipt>(),
  },
  ...accessChannels,
  ...metricsChannels,
  ...placeChannels,
  ...meetingChannels,
  'people.list': { roles: ['board'], input: z.strictObject({}), ...answers<KeyHolders>() },
  /** `proof` is the passphrase of the person at the board, typed once more: an unlocked board left alone gives nobody a key. */
  'people.add': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, name: personName, role, passphrase, temporary: z.boolean() }),
    ...answers<KeyHolders>(),
  },
  'people.rename': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ id: personId, name: personName }),
    ...answers<KeyHolders>(),
  },
  'people.setRole': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, id: personId, role }),
    ...answers<KeyHolders>(),
  },
  /** For somebody who forgot theirs: a new one, temporary, and their PIN is gone. */
  'people.resetPassphrase': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, id: personId, passphrase }),
    ...answers<KeyHolders>(),
  },
  'people.remove': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, id: personId }),
    ...answers<KeyHolders>(),
  },
  /** The own one. It is no longer temporary then. */
  'passphrase.change': {
    roles: ['board'],
    input: z.strictObject({ proof: passphrase, passphrase }),
    ...answers<null>(),
  },
  /** A new data key and a file encrypted anew, so that keys of people removed open old copies only. The vault is closed afterwards: the page locks. */
  'keys.rotate': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase }),
    ...answers<null>(),
  },
  /** A recovery key to write down. It opens nothing, and an earlier one stays, until it was typed back. */
  'recovery.make': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase }),
    ...answers<{ readonly recoveryKey: string }>(),
  },
  /** Writes the key just made, with what it is for, into a text file. */
  'recovery.save': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ file: path, lang: z.enum(['da', 'en']) }),
    ...answers<null>(),
  },
  'recovery.confirm': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ typed: z.string().max(200) }),
    ...answers<KeyHolders>(),
  },
  'escrow.set': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase, publicKey: pem }),
    ...answers<KeyHolders>(),
  },
  'escrow.remove': {
    roles: ['board'],
    needs: 'supervisor',
    input: z.strictObject({ proof: passphrase }),
    ...answers<KeyHolders>(),
  },
  /** Of the person at the board, on this computer. */
  'pin.mine': { roles: ['board'], input: z.strictObject({}), ...answers<PinState>() },
  'pin.set': { roles: ['board'], input: z.strictObject({ proof: passphrase, pin }), ...answers<PinState>() },
  'pin.remove': { roles: ['board'], input: z.strictObject({}), ...answers<PinState>() },
} as const satisfies Record<string, VaultChannelRow>;

interface VaultChannelRow {
  readonly roles: readonly LineRole[];
  /** Only a person with this role is answered, others with 'not-allowed'. */
  readonly needs?: 'supervisor';
  readonly input: z.ZodType;
  readonly answer?: unknown;
}

export type VaultChannel = keyof typeof vaultChannels;
export type VaultInput<C extends VaultChannel> = z.output<(typeof vaultChannels)[C]['input']>;
export type VaultAnswer<C extends VaultChannel> =
  NonNullable<(typeof vaultChannels)[C]['answer']> | Extract<(typeof vaultChannels)[C]['answer'], null>;
export type ChannelsOf<R extends LineRole> = {
  [C in VaultChannel]: (typeof vaultChannels)[C]['roles'][number] extends R ? C : never;
}[VaultChannel];

/** What the vault tells a board page unasked. In a glance a change carries only what a glance shows. */
export interface VaultEvents {
  'board.changed': ChangePublished;
}

/** Page → vault. */
export interface CallMessage {
  readonly n: number;
  readonly channel: VaultChannel;
  readonly input: unknown;
}
/** Vault → page. */
export type VaultMessage =
  | { readonly n: number; readonly result: Result<unknown, CallError> }
  | { [E in keyof VaultEvents]: { readonly event: E; readonly data: VaultEvents[E] } }[keyof VaultEvents];
