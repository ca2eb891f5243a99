import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { checkAccess } from '../usecases/access-checking.ts';
import { accessLogFile, isAccessLog } from '../usecases/access-export.ts';
import { accessKept, keepAccessFor } from '../usecases/access-keeping.ts';
import { listAccess, notePageAct } from '../usecases/access-reading.ts';
import { writeOwnFile, type OwnFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

type AccessChannel =
  'access.note' | 'access.list' | 'access.check' | 'access.kept' | 'access.keepFor' | 'access.export';

/** What the board page may ask about who looked at what, and about all that is held of somebody. */
export function accessHandlers(state: VaultState): Pick<Handlers, AccessChannel> {
  return {
    'access.note': whenOpen(state, ({ board }, note) => {
      notePageAct(board, note);
      return Promise.resolve(ok(null));
    }),
    'access.list': whenOpen(state, async ({ board }, asked) => ok(await listAccess(board, asked))),
    'access.check': whenOpen(state, async ({ board }, { begin }) => ok(await checkAccess(board, begin))),
    'access.kept': whenOpen(state, async ({ board }, { days }) => {
      const kept = await accessKept(board, days);
      return kept.ok ? kept : err({ kind: 'refused', refusal: kept.error });
    }),
    'access.keepFor': whenOpen(state, async ({ board }, { days }) => {
      const kept = await keepAccessFor(board, days);
      return kept.ok ? kept : err({ kind: 'refused', refusal: kept.error });
    }),
    'access.export': whenOpen(state, ({ board }, { file, ...asked }) =>
      board.queue.run(async () => {
        const { text, count } = await accessLogFile(board, asked);
        const ending = asked.what === 'whole' ? `.${asked.form}` : '.csv';
        const written = writeAndReadBack(file, text, { ending, isOurs: isAccessLog });
        return written.ok ? ok({ count }) : written;
      }),
    ),
  };
}

const NOT_WRITTEN = err({ kind: 'keys', refusal: { kind: 'file-not-written' } } as const);

/** What stands in the file afterwards, which is what was to stand there. Refused as `writeOwnFile` is. */
function writeAndReadBack(named: string, text: string, kind: OwnFile): Result<string, CallError> {
  const written = refusedKeys(writeOwnFile(named, text, kind));
  if (!written.ok) return written;
  try {
    const file = path.extname(named).toLowerCase() === kind.ending ? named : `${named}${kind.ending}`;
    const read = readFileSync(file, 'utf8');
    return read === text ? ok(read) : NOT_WRITTEN;
  } catch {
    return NOT_WRITTEN;
  }
}
