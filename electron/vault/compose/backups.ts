import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { OpenedBoardStore } from '../../../db/index.ts';
import type { BoardCopies, BoardCopy } from '../../../shared/ipc/payloads.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { StoreError, type BoardStore } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { asDiskError, syncFolder } from '../folder/durable-files.ts';
import { noteErased, takeErasedAlong } from '../folder/erased-list.ts';
import { isFileAt, layoutAt, layoutOf, type VaultLayout } from '../folder/layout.ts';
import { removeAtOnce } from '../folder/leftovers.ts';
import { markMoved } from '../folder/moved-mark.ts';
import type { CopyContent, VaultCopies, VaultFiles } from '../usecases/ports.ts';
import { putCopy } from './back-up.ts';
import {
  findCopies,
  lastAsideIn,
  lastCopyAt,
  listCopies,
  lookAtCopy,
  nextSeq,
  type ListedCopy,
} from './backups-list.ts';
import { copiesToDrop, isCopyDue } from './backups-rotation.ts';
import { checkRoom, erasedBeside, freeBytesAt, restoreCopy, withCopy } from './restore.ts';

/** In a place that somebody chose, so that two boards on one stick stay apart. */
const CHOSEN_FOLDER = 'Tavle-kopier';

/** See `VaultCopies`. Precondition: `store` is the vault's own, open and locked for this process. */
export function createCopies(layout: VaultLayout, store: OpenedBoardStore, clock: Clock): VaultCopies {
  const placeOf = (chosen: string | null): string =>
    chosen === null ? layout.backups : path.join(path.resolve(chosen), CHOSEN_FOLDER, path.basename(layout.folder));
  return {
    async list(chosen) {
      const there = await listCopies(placeOf(chosen));
      // What a restore put by lies beside the board, wherever the others go.
      const beside = chosen === null ? [] : await listCopies(layout.backups);
      const latestFirst = [...there, ...beside].sort((a, b) => (a.at < b.at ? 1 : -1));
      return copiesIn(chosen ?? layout.backups, chosen === null ? there : latestFirst);
    },
    isDue: (chosen) => isCopyDue(lastCopyAt(placeOf(chosen)), clock.now()),
    async make(chosen, reason) {
      const place = placeOf(chosen);
      checkPlace(chosen);
      const why = { seq: nextSeq(place), at: clock.now(), reason };
      const folder = putCopy(layout, place, why, (file) => {
        checkRoom(path.dirname(file), store.sizeInBytes());
        store.copyTo(file);
      });
      takeErasedAlong(layout, place);
      const made = await lookAtCopy(folder);
      if (made?.isWhole !== true) throw new StoreError('damaged');
      await dropOld(place);
      return shown(made);
    },
    has: (copy) => isFileAt(layoutOf(path.resolve(copy)).database) === true,
    look: ({ copy, passphrase }, look) =>
      withCopy(copy, passphrase, layout.folder, async ({ store }) =>
        ok(await look(contentOf(store, erasedBeside(layout, copy)))),
      ),
    async restore(chosen, erased, open) {
      await open.close();
      return restoreCopy(layout, chosen, { clock, erased });
    },
    async aside() {
      const found = lastAsideIn(layout.backups);
      const copy = found === null ? undefined : await lookAtCopy(found);
      return copy?.isWhole === true ? shown(copy) : null;
    },
    isBeside: (copy) => isInside(path.resolve(copy), layout.folder),
    hasSameKeys: (copy) => isSameFile(layoutOf(path.resolve(copy)).keys, layout.keys),
    markMoved: () => onDisk(() => markMoved(layout, clock.now())),
    noteErased: (ids) => onDisk(() => noteErased(layout, ids)),
  };
}

function isInside(target: string, folder: string): boolean {
  const between = path.relative(folder, target);
  return !between.startsWith('..') && !path.isAbsolute(between);
}

function isSameFile(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

function onDisk(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw asDiskError(error);
  }
}

/** Copies where no vault is open. */
export function copiesAtDoor(clock: Clock): Pick<VaultFiles, 'findCopies' | 'lookAtCopy' | 'restore'> {
  return {
    findCopies: async (place) => copiesIn(place, await findCopies(path.resolve(place))),
    lookAtCopy: ({ copy, passphrase }, look) =>
      withCopy(copy, passphrase, tmpdir(), async ({ store }) =>
        ok(await look(contentOf(store, erasedBeside(null, copy)))),
      ),
    async restore(given, chosen) {
      const layout = layoutAt(given);
      if (path.resolve(chosen.copy) === layout.folder) return err({ kind: 'in-use' });
      const restored = await restoreCopy(layout, chosen, { clock, erased: [] });
      return restored.ok ? ok({ path: layout.folder }) : restored;
    },
  };
}

function contentOf(store: BoardStore, listed: readonly string[]): CopyContent {
  return {
    listed,
    loadRecords: () => store.loadRecords(),
    loadRecent: (before, limit) => store.loadRecent(before, limit),
    loadSince: (moment) => store.loadSince(moment),
    erase: (erasure) => store.erase(erasure),
  };
}

/** A stick that was pulled out leaves a folder of its name behind on some systems: what was chosen must be there already. */
function checkPlace(chosen: string | null): void {
  if (chosen !== null && freeBytesAt(chosen) === null) throw new StoreError('gone');
}

/** Only whole ones count, and only whole ones go: what is damaged may still be all that somebody has. */
async function dropOld(place: string): Promise<void> {
  const whole = (await listCopies(place)).filter(({ isWhole, reason }) => isWhole && reason !== 'aside');
  const days = whole.map((copy) => ({ ...copy, day: copy.at.slice(0, 'YYYY-MM-DD'.length) }));
  for (const { folder } of copiesToDrop(days)) {
    try {
      removeAtOnce(folder);
    } catch {
      // One too many is in nobody's way; the next time may do.
    }
  }
  syncFolder(place);
}

function copiesIn(place: string, copies: readonly ListedCopy[]): BoardCopies {
  return { place, freeBytes: freeBytesAt(place), copies: copies.map(shown) };
}

function shown({ folder, board, at, reason, bytes, isWhole }: ListedCopy): BoardCopy {
  return { folder, board, at, reason, bytes, isWhole };
}
