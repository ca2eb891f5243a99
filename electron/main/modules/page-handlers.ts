import type { DoorReason, DoorState } from '../../../shared/ipc/bridge.ts';
import type { Lock } from '../lock/run-lock.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page } from '../windows/page.ts';
import { wallHandlers } from '../windows/wall-handlers.ts';
import type { WallScreen } from '../windows/wall.ts';
import type { PageHandlers } from '../windows/page-calls.ts';
import type { SystemDialogs } from '../windows/system-dialogs.ts';
import type { OwnClipboard } from '../clipboard/own-clipboard.ts';
import type { Triggers } from '../triggers/index.ts';
import type { Boards } from './boards.ts';
import type { DoorLooks } from './door-look.ts';
import type { LiveSettings } from './live-settings.ts';
import type { Log } from './log.ts';
import type { Reminders } from './reminders.ts';
import { chooseFolder, chooseNewFile, documentsFolder } from './dialogs.ts';

export interface PageHandlersOptions {
  readonly lock: Lock;
  readonly window: MainWindow;
  readonly dialogs: SystemDialogs;
  readonly boards: Boards;
  readonly triggers: Triggers;
  readonly clipboard: OwnClipboard;
  readonly doorLook: DoorLooks;
  readonly settings: LiveSettings;
  readonly reminders: Reminders;
  readonly wall: WallScreen;
  readonly log: Log;
}

/** What main does for the pages, channel by channel. */
export function createPageHandlers(options: PageHandlersOptions): PageHandlers {
  const { lock, dialogs, boards, triggers, clipboard, doorLook, settings, reminders, wall, log } = options;
  return {
    'door.state': (): DoorState => ({
      settings: settings.read(),
      reason: doorReason(lock),
      boardPath: boards.next(),
      recentPaths: boards.others(),
      proposedFolder: documentsFolder(),
      knownPeople: boards.knownPeople(),
      look: doorLook.read(),
    }),
    ...choosers(options),
    'door.forgetPath': (_page, folder) => boards.forget(folder),
    'settings.read': () => settings.read(),
    'settings.save': (page, patch) => {
      const isAllowed = page.role === 'board' || Object.keys(patch).every((key) => key === 'lang' || key === 'theme');
      if (page !== lock.pageInSight() || !isAllowed) throw new Error('refused');
      return settings.save(patch);
    },
    'page.painted': (page) => {
      log.note('page-painted', { role: page.role, sinceStartMs: Math.round(performance.now()) });
      if (page.role === 'wall') wall.painted(page);
      else lock.pagePainted(page);
      triggers.startLate();
    },
    'board.lock': (page) => {
      if (page === lock.openBoard()) lock.send({ kind: 'lock-asked' });
    },
    'board.show': (page, view) => {
      if (page === lock.openBoard()) lock.send({ kind: 'show-asked', view });
    },
    'board.copied': () => clipboard.copied(),
    'board.choosing': (page, isOpen) => {
      // Closed, it may say so at any time. A page that is on its way out may still have opened one.
      if (isOpen && page !== lock.boardPage()) return;
      dialogs.pageChooses(page, isOpen);
      if (isOpen && page !== lock.openBoard()) lock.send({ kind: 'lock-asked' });
    },
    'board.remind': (page, counts) => {
      if (isWholeBoard(lock, page)) reminders.remind(counts);
    },
    'protection.read': () => triggers.protection(),
    'doorLook.read': () => doorLook.read(),
    'doorLook.save': (page, look) => {
      requireWholeBoard(lock, page);
      const saved = doorLook.save(look);
      lock.renewSpare();
      return saved;
    },
    ...wallHandlers(lock, wall),
    'board.closingDone': (page) => {
      // Not of a page that was replaced: the one that took its place may have drafts still.
      if (page === lock.boardPage()) lock.draftsSaved();
    },
  };
}

/** What somebody chooses in a dialog of the system. */
function choosers({
  lock,
  window,
  dialogs,
  settings,
}: PageHandlersOptions): Pick<PageHandlers, 'door.chooseFolder' | 'board.chooseNewFile' | 'board.chooseCopyPlace'> {
  return {
    'door.chooseFolder': (_page, purpose) => dialogs.during(chooseFolder(window.window, settings.read().lang, purpose)),
    'board.chooseNewFile': (page, purpose) => {
      requireWholeBoard(lock, page);
      return dialogs.during(chooseNewFile(window.window, settings.read().lang, purpose));
    },
    'board.chooseCopyPlace': (page) => {
      requireWholeBoard(lock, page);
      return dialogs.during(chooseFolder(window.window, settings.read().lang, 'copies'));
    },
  };
}

/** A door made ready while the board is open is shown when it is locked, before anybody knows whether everything is saved. */
function doorReason(lock: Lock): DoorReason {
  const state = lock.state();
  return state.kind === 'door' || state.kind === 'closing' ? state.reason : 'locked-unknown';
}

/** Throws unless the page is the one in sight that shows everything. */
function requireWholeBoard(lock: Lock, page: Page): void {
  if (!isWholeBoard(lock, page)) throw new Error('refused');
}

function isWholeBoard(lock: Lock, page: Page): boolean {
  const state = lock.state();
  return page === lock.openBoard() && state.kind === 'open' && state.view === 'open';
}
