import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { followUpCalendar, isFollowUpCalendar } from '../usecases/follow-ups.ts';
import { loadBoard } from '../usecases/load-board.ts';
import { loadGlance } from '../usecases/load-glance.ts';
import { loadPastBoard, loadReplay } from '../usecases/past-board.ts';
import { loadRecentSteps } from '../usecases/recent-steps.ts';
import { runCommand } from '../usecases/run-command.ts';
import { saveSession } from '../usecases/session.ts';
import { loadStory, takeCensus } from '../usecases/story.ts';
import { redo, undo } from '../usecases/undo.ts';
import { writeOwnFile, type OwnFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

const CALENDAR: OwnFile = { ending: '.ics', isOurs: isFollowUpCalendar };

/** What the board page may ask about records and history, and a page in a glance at all. */
export function boardHandlers(
  state: VaultState,
): Pick<
  Handlers,
  | 'board.load'
  | 'glance.load'
  | 'wall.load'
  | 'command.run'
  | 'history.undo'
  | 'history.redo'
  | 'session.save'
  | 'citizen.story'
  | 'board.census'
  | 'history.recent'
  | 'board.asOf'
  | 'board.replay'
  | 'followUps.save'
> {
  return {
    'board.load': whenOpen(state, async ({ board }) => ok(await loadBoard(board))),
    'glance.load': whenOpen(state, async ({ board }) => ok(await loadGlance(board))),
    'wall.load': whenOpen(state, async ({ board }) => ok(await loadGlance(board, 'wall'))),
    'command.run': whenOpen(state, async ({ board }, command) => refused(await runCommand(board, command, command.id))),
    'history.undo': whenOpen(state, async ({ board }, { entryId }) => refused(await undo(board, entryId))),
    'history.redo': whenOpen(state, async ({ board }) => refused(await redo(board))),
    'citizen.story': whenOpen(state, async ({ board }, { id, before }) => ok(await loadStory(board, id, before))),
    'board.census': whenOpen(state, async ({ board }) => ok(await takeCensus(board))),
    'history.recent': whenOpen(state, async ({ board }, { before }) => ok(await loadRecentSteps(board, before))),
    'board.asOf': whenOpen(state, async ({ board }, { day }) => ok(await loadPastBoard(board, day))),
    'board.replay': whenOpen(state, async ({ board }, asked) => ok(await loadReplay(board, asked))),
    'followUps.save': whenOpen(state, ({ board }, { file, consultantId, lang }) =>
      board.queue.run(() => {
        const { text, count } = followUpCalendar(board, consultantId, lang);
        const written = refusedKeys(writeOwnFile(file, text, CALENDAR));
        return Promise.resolve(written.ok ? ok({ count }) : written);
      }),
    ),
    'session.save': whenOpen(state, async ({ board }, { key, value }) => ok(await saveSession(board, key, value))),
  };
}

function refused<T>(result: Result<T, Refusal>): Result<T, CallError> {
  return result.ok ? result : err({ kind: 'refused', refusal: result.error });
}
