import { readFileSync, rmSync } from 'node:fs';

import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { endMeeting, lookSinceMeeting } from '../usecases/meeting/meetings.ts';
import { makeMinutes } from '../usecases/meeting/minutes.ts';
import { writeNewFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { OpenedBoard, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What may be asked about meetings of the team. */
export function meetingHandlers(
  state: VaultState,
): Pick<Handlers, 'meeting.look' | 'meeting.end' | 'meeting.saveMinutes'> {
  return {
    'meeting.look': whenOpen(state, async ({ board }) => ok(await lookSinceMeeting(board))),
    'meeting.end': whenOpen(state, async ({ board }, asked) => {
      const { meeting, decisions } = await endMeeting(board, asked);
      return ok({ endedAt: meeting.endedAt, decisions });
    }),
    'meeting.saveMinutes': whenOpen(state, (opened, input) => saveMinutes(opened, input)),
  };
}

const NOT_WRITTEN = err({ kind: 'keys', refusal: { kind: 'file-not-written' } } as const);
const ENDING = '.pdf';

/** Told in the log first, then written, then read again from the disk: what does not hold everybody is taken away. */
async function saveMinutes(
  { board, documents }: OpenedBoard,
  { id, file: named, lang, purposeKind, ...asked }: VaultInput<'meeting.saveMinutes'>,
): Promise<Result<VaultAnswer<'meeting.saveMinutes'>, CallError>> {
  const meeting = await board.store.loadMeeting(id);
  if (!meeting) return err({ kind: 'bad-request' });
  const { citizenIds, ...made } = await makeMinutes(board, meeting, asked);
  const paper = { ...made, lang };
  const bytes = await documents.ask('minutes', { paper });
  if (!bytes) return NOT_WRITTEN;
  const file = named.toLowerCase().endsWith(ENDING) ? named : `${named}${ENDING}`;
  const count = made.minutes.people.length;
  const told = { level: 'glance', day: made.minutes.day, form: 'pdf', snapshotFor: purposeKind } as const;
  const detail = { ...told, count, who: citizenIds };
  await board.access.write({ act: 'export.minutes', citizenId: null, detail });
  const written = refusedKeys(writeNewFile(file, bytes));
  if (!written.ok) return written;
  const read = readAgain(file);
  if (read && (await documents.ask('minutes-holds', { paper, bytes: read })))
    return ok({ count, hash: made.hash, bytes: read.byteLength, file });
  rmSync(file, { force: true });
  return NOT_WRITTEN;
}

function readAgain(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}
