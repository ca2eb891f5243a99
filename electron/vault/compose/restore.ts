import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { isBoardFileHeld, isWholeBoardFile, openBoardStore, type OpenedBoardStore } from '../../../db/index.ts';
import { COPY_RULES } from '../../../shared/domain/rules/copies.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { IMPORT_KEY, MOVE_KEY, VIEW_KEY } from '../../../shared/ipc/session-keys.ts';
import { StoreError, type BoardStore, type Erased } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { asDiskError, syncFile, syncFolder } from '../folder/durable-files.ts';
import { readErased } from '../folder/erased-list.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';
import { DRAFT_PREFIX, sweepLeftovers } from '../folder/leftovers.ts';
import { openWithPassphrase } from '../keys/index.ts';
import { ownSessionKey } from '../usecases/own-session.ts';
import { copyName, type CopyWhy } from './back-up.ts';
import { lookAtCopy, nextSeq } from './backups-list.ts';
import { readKeys } from './key-text.ts';
import { bareView } from './restored-view-schema.ts';
import { ASIDE, finishRestore } from './restore-finish.ts';

/** A copy that was opened, in a draft that goes when the work is done. */
interface StagedCopy {
  readonly draft: VaultLayout;
  readonly store: OpenedBoardStore;
}

/** Who was erased, as the present board tells it. A copy knows of nobody who was erased after it was made. */
type KnownErased = readonly Erased[];

/**
 * Opens a copy of its copy with `passphrase`, in a draft beside `near` that is gone afterwards: the copy itself stays as it is, also when it is brought to a newer version.
 * Refused: missing, damaged, wrong-passphrase, newer. Throws `StoreError`.
 */
export async function withCopy<T>(
  folder: string,
  passphrase: string,
  near: string,
  work: (staged: StagedCopy) => Promise<Result<T, DoorRefusal>>,
): Promise<Result<T, DoorRefusal>> {
  const found = await lookAtCopy(folder);
  if (!found) return err({ kind: 'missing' });
  if (!found.isWhole) return err({ kind: 'damaged', part: 'data' });
  const copy = layoutOf(folder);
  const text = readKeys(copy);
  if (!text.ok) return text;
  const keys = await openWithPassphrase(text.value.file, passphrase, []);
  if (!keys.ok) return keys;
  let draft: string | undefined;
  try {
    checkRoom(near, found.bytes);
    sweepLeftovers(near, Date.now());
    draft = mkdtempSync(path.join(near, DRAFT_PREFIX));
    const staged = layoutOf(draft);
    copyFileSync(copy.database, staged.database);
    copyFileSync(copy.keys, staged.keys);
    for (const secret of keys.value.secrets) {
      if (!isWholeBoardFile(staged.database, secret)) continue;
      const { generation } = text.value.file;
      const opened = openBoardStore({
        file: staged.database,
        key: secret,
        keys: { generation, mayBeOlder: false },
        beforeMigration: () => undefined,
      });
      if (!opened.ok) return opened.error.kind === 'damaged' ? DAMAGED : err(opened.error);
      try {
        return await work({ draft: staged, store: opened.value });
      } finally {
        await opened.value.close();
      }
    }
    return DAMAGED;
  } catch (error) {
    throw asDiskError(error);
  } finally {
    keys.value.wipe();
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}

const DAMAGED = err({ kind: 'damaged', part: 'data' } as const);

/**
 * Puts a copy in the place of the vault in `layout`, or where none is. Whoever was erased stays so; the present vault is put by among the copies, whatever its state. A crash at
 * any point leaves the one or the other. Refused: what `withCopy` refuses, and in-use, not-writable. Throws `StoreError`. Precondition: this process has the vault closed.
 */
export async function restoreCopy(
  layout: VaultLayout,
  { copy, passphrase }: { readonly copy: string; readonly passphrase: string },
  { clock, erased }: { readonly clock: Clock; readonly erased: KnownErased },
): Promise<Result<null, DoorRefusal>> {
  if (isBoardFileHeld(layout.database)) return err({ kind: 'in-use' });
  let made: string | undefined;
  try {
    made = mkdirSync(layout.folder, { recursive: true });
  } catch {
    return err({ kind: 'not-writable' });
  }
  finishRestore(layout);
  const listed = erasedBeside(layout, copy);
  const why = asideWhy(layout, clock);
  const staged = await withCopy(copy, passphrase, layout.folder, async ({ draft, store }) => {
    await replayErased(store, erased, listed, clock);
    await forgetOpen(store);
    // The row of whoever decided it lies in the log that is put by: the restored one tells of it too.
    await store.appendAccess([{ at: clock.now(), person: null, act: 'copies.restored', citizenId: null, detail: {} }]);
    await store.close();
    decide(layout, draft, why);
    return ok(null);
  });
  if (staged.ok) finishRestore(layout);
  // Nothing is left of a folder that was made for nothing.
  else if (made !== undefined) rmSync(made, { recursive: true, force: true });
  return staged;
}

/** Erases on a restored board whoever was erased on the present one, told by itself or by the list beside it. */
async function replayErased(
  store: Pick<BoardStore, 'erase'>,
  erased: KnownErased,
  listed: readonly string[],
  clock: Clock,
): Promise<void> {
  for (const { id, at, person, facts } of erased) await store.erase({ ids: [id], at, person, facts: { [id]: facts } });
  const told = new Set<string>(erased.map(({ id }) => id));
  const ids = listed.filter((id) => !told.has(id)) as CitizenId[];
  if (ids.length > 0) await store.erase({ ids, at: clock.now(), person: NOBODY_KNOWN, facts: {} });
}

/** Whom the lists beside the vault and beside the copy tell to be erased. `layout` null: no vault is known but one that the copy may lie in. */
export function erasedBeside(layout: VaultLayout | null, copy: string): readonly string[] {
  const place = path.dirname(copy);
  const folders = [layout?.folder ?? path.dirname(place), place];
  return [...new Set(folders.flatMap(readErased))];
}

/**
 * What was open when the copy was made belongs to that day: a file half-way in, a dialog, a filter that would hide cards. A restored board begins bare, with the layout
 * that everybody is used to; what was half-typed on a card is still somebody's work, and stays.
 */
async function forgetOpen(store: Pick<BoardStore, 'loadPeople' | 'loadSession' | 'saveSession'>): Promise<void> {
  for (const { id } of await store.loadPeople())
    for (const [key, value] of Object.entries(await store.loadSession(id))) {
      if (key === VIEW_KEY) await store.saveSession(id, key, bareView(value));
      else if (isOfThatDay(key)) await store.saveSession(id, key, null);
    }
}

function isOfThatDay(key: string): boolean {
  return key === IMPORT_KEY || key === MOVE_KEY || key.startsWith(ownSessionKey(''));
}

/** Of whom only the list beside the board tells, nobody knows any more who did it. */
const NOBODY_KNOWN = 'unknown' as PersonId;

/** From the renaming on, the copy is the vault: see `finishRestore`. */
function decide(layout: VaultLayout, draft: VaultLayout, why: CopyWhy & { readonly name: string }): void {
  // What was only in a log would stay behind with the draft.
  for (const ending of ['-wal', '-journal'])
    if (existsSync(`${draft.database}${ending}`)) throw new StoreError('damaged');
  writeFileSync(path.join(draft.folder, ASIDE), JSON.stringify(why), { flush: true, mode: 0o600 });
  syncFile(draft.database);
  syncFile(draft.keys);
  syncFolder(draft.folder);
  // Somebody may have opened it meanwhile.
  if (isBoardFileHeld(layout.database)) throw new StoreError('gone');
  renameSync(draft.folder, layout.restored);
  syncFolder(layout.folder);
}

function asideWhy(layout: VaultLayout, clock: Clock): CopyWhy & { readonly name: string } {
  const why = { seq: nextSeq(layout.backups), at: clock.now(), reason: 'aside' } as const;
  return { ...why, name: `${copyName(why)}-aside` };
}

/** Throws `StoreError` 'full' before anything was begun. */
export function checkRoom(folder: string, bytes: number): void {
  const free = freeBytesAt(folder);
  if (free !== null && free < bytes + COPY_RULES.spareBytes) throw new StoreError('full');
}

/** Null where the disk does not tell. */
export function freeBytesAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
