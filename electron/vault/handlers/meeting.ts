import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { decidedSoFar, endMeeting, lookSinceMeeting } from '../usecases/meeting/meetings.ts';
import { makeMinutes } from '../usecases/meeting/minutes.ts';
import { exportFile } from './export-file.ts';
import type { OpenedBoard, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What may be asked about meetings of the team. */
export function meetingHandlers(
  state: VaultState,
): Pick<Handlers, 'meeting.look' | 'meeting.decided' | 'meeting.end' | 'meeting.saveMinutes'> {
  return {
    'meeting.look': whenOpen(state, async ({ board }) => ok(await lookSinceMeeting(board))),
    'meeting.decided': whenOpen(state, async ({ board }, asked) => ok(await decidedSoFar(board, asked))),
    'meeting.end': whenOpen(state, async ({ board }, asked) => {
      const { meeting, decisions } = await endMeeting(board, asked);
      return ok({ endedAt: meeting.endedAt, decisions });
    }),
    'meeting.saveMinutes': whenOpen(state, (opened, input) => saveMinutes(opened, input)),
  };
}

async function saveMinutes(
  { board, documents }: OpenedBoard,
  { id, file: named, lang, passphrase, purposeKind, ...asked }: VaultInput<'meeting.saveMinutes'>,
): Promise<Result<VaultAnswer<'meeting.saveMinutes'>, CallError>> {
  const meeting = await board.store.loadMeeting(id);
  if (!meeting) return err({ kind: 'bad-request' });
  const { citizenIds, ...made } = await makeMinutes(board, meeting, asked);
  const paper = { ...made, lang, passphrase };
  const count = citizenIds.length;
  const saved = await exportFile(board, {
    named,
    ending: '.pdf',
    bytes: await documents.ask('minutes', { paper }),
    act: 'export.minutes',
    detail: {
      level: 'glance',
      day: made.minutes.day,
      form: 'pdf',
      snapshotFor: purposeKind,
      count,
      who: citizenIds,
    },
    holds: (bytes) => documents.ask('minutes-holds', { paper, bytes }),
  });
  return saved.ok ? ok({ count, hash: made.hash, ...saved.value }) : saved;
}
