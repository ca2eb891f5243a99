import { app, nativeTheme, safeStorage } from 'electron';
import path from 'node:path';
import type { Settings } from '../../../shared/ipc/bridge.ts';
import type { BoardView } from '../../../shared/ipc/payloads.ts';
import { listenForHotkey } from '../lock/hotkey.ts';
import { type Lock, type LockOptions, runLock } from '../lock/run-lock.ts';
import { startVaultProcess, type VaultProcess } from '../lock/vault-process.ts';
import { serveFiles } from '../security/app-protocol.ts';
import { forbidCoreDumps } from '../security/core-dumps.ts';
import { hasOsKeyStore } from '../security/key-store.ts';
import { closeSession } from '../security/network.ts';
import { createMainWindow, groundColor, type MainWindow } from '../windows/main-window.ts';
import { answerPages } from '../windows/page-calls.ts';
import { createPages, type Pages } from '../windows/page.ts';
import { displaysFor, openWallWindow } from '../windows/wall-window.ts';
import { createWallScreen, type WallScreen } from '../windows/wall.ts';
import { createSystemDialogs } from '../windows/system-dialogs.ts';
import { createOwnClipboard, type OwnClipboard } from '../clipboard/own-clipboard.ts';
import { systemClipboard } from '../clipboard/system-clipboard.ts';
import { type Triggers, watchTriggers } from '../triggers/index.ts';
import { type AppArguments, argumentsToGoOn } from './arguments.ts';
import { type Boards, createBoards } from './boards.ts';
import { openDoorLook } from './door-look.ts';
import { reportFailures } from './failures.ts';
import { createLiveSettings, type LiveSettings } from './live-settings.ts';
import type { Log, LogFile } from './log.ts';
import { setMenu } from './menu.ts';
import { createPageHandlers } from './page-handlers.ts';
import { keepToOneWindow } from './one-window.ts';
import { createReminders, type Reminders } from './reminders.ts';
import type { SettingsFile } from './settings.ts';
import { settledOrLate } from './settled-or-late.ts';
import { systemNotices } from './system-notices.ts';

export interface AppOptions {
  readonly arguments: AppArguments;
  readonly settings: SettingsFile;
  readonly devServer: URL | null;
  readonly log: LogFile;
}

/** Puts the parts together once Electron is ready: pages, window, lock, menu. */
export function startApp(options: AppOptions): void {
  const { arguments: started, settings, log } = options;
  const boards = createBoards(settings, started.board);
  log.note('app-started', { version: app.getVersion(), electron: process.versions.electron });
  const live: LiveSettings = createLiveSettings({
    file: settings,
    lang: started.lang,
    chooseHotkey: (accelerator) => triggers.chooseHotkey(accelerator),
    onSaved() {
      nativeTheme.themeSource = live.read().theme;
      triggers.settingsChanged();
      reminders.settingsChanged();
      lock.renewSpare();
      showMenu();
    },
    log,
  });
  reportFailures(log);
  forbidCoreDumps(process.pid, log);
  nativeTheme.themeSource = live.read().theme;

  const ownClipboard = createOwnClipboard(systemClipboard());
  const window = createMainWindow(settings, () => lock.send({ kind: 'quit-asked' }));
  const exit = exitOf(window, ownClipboard, log);
  const dialogs = createSystemDialogs(exit);
  const pages = openPages(options, () => ({ lock, triggers, wall }));
  const lock: Lock = runLock({
    pages,
    window,
    startVault: (heard) => startVault(heard, log),
    closeWall: () => wall.close(),
    rememberBoard: (folder, person) => boards.remember(folder, person),
    onClosed: () => void ownClipboard.clearNow(),
    endDialogs: () => dialogs.end(() => argumentsToGoOn(process.argv.slice(1), whereItEnds(lock, boards))),
    isDialogOpen: () => dialogs.isOpen(),
    onState(state) {
      reminders.stateChanged(state);
      wall.allowNames(viewOf(lock) === 'open');
      showMenu();
      triggers.stateChanged(state);
    },
    end: exit,
    log,
  });
  const wall = openWallScreen(pages, window, lock, log);
  const triggers: Triggers = watchTriggers({
    ...{ lock, window: window.window, busThreadFile: inDist('main', 'bus-thread.cjs'), log },
    settings: () => live.read(),
  });
  const showMenu = keepMenu(() => setAppMenu(live.read(), lock, window));
  const reminders = openReminders(live, window, () => lock);
  const doorLook = openDoorLook(app.getPath('userData'), settings);
  const parts = { lock, window, dialogs, boards, triggers, clipboard: ownClipboard, doorLook, reminders, wall };
  answerPages(pages, createPageHandlers({ ...parts, settings: live, log }), log);
  keepToOneWindow(lock, { focus: () => window.focusWindow(), offer: (board) => offerBoard(board, boards, lock) });
  lock.send({ kind: 'app-ready', ...(started.doorReason === null ? {} : { reason: started.doorReason }) });
}

function exitOf(window: MainWindow, clipboard: OwnClipboard, log: LogFile): () => void {
  return () => {
    window.saveBounds();
    log.note('app-ended');
    void settledOrLate([clipboard.clearNow(), log.flush()], EXIT_MS).then(() => {
      log.flushNow();
      app.exit(0);
    });
  };
}

/** So long the end waits for the clipboard and for a disk. */
const EXIT_MS = 200;

/** A click brings the window and, where everything is in sight, the day's list. */
function openReminders(live: LiveSettings, window: MainWindow, lock: () => Lock): Reminders {
  return createReminders({
    notifier: systemNotices,
    settings: () => live.read(),
    onClick() {
      window.focusWindow();
      lock().openBoard()?.send('board.action', 'myDay');
    },
  });
}

function offerBoard(board: string, boards: Boards, lock: Lock): void {
  boards.offer(board);
  lock.tellOffer();
}

function openWallScreen(pages: Pages, window: MainWindow, lock: Lock, log: Log): WallScreen {
  return createWallScreen({
    ...{ pages, log },
    displays: () => displaysFor(window.window),
    openWindow: (...order) => openWallWindow(window.window, ...order),
    join: (page, line, isWanted) => lock.joinWall(page, line, isWanted),
    tell: (state) => lock.openBoard()?.send('wall.state', state),
    lock: () => lock.send({ kind: 'lock-asked' }),
    now: () => performance.now(),
  });
}

/** For a start that goes on at the door of the board just locked. */
function whereItEnds(lock: Lock, boards: Boards): Pick<AppArguments, 'board' | 'doorReason'> {
  const state = lock.state();
  return { board: boards.next(), doorReason: state.kind === 'door' ? state.reason : null };
}

const inDist = (...names: readonly string[]): string => path.join(app.getAppPath(), 'dist', ...names);

/** `later`: what the pages tell, and is made with them. */
function openPages(
  { devServer, log }: AppOptions,
  later: () => { readonly lock: Lock; readonly triggers: Triggers; readonly wall: WallScreen },
): Pages {
  return createPages({
    preloadFolder: inDist('preload'),
    prepareSession(session, role) {
      serveFiles(session, role, inDist('renderer'), devServer);
      closeSession(session, role, devServer, log);
    },
    devTools: !app.isPackaged,
    background: groundColor,
    onGone: (page) => (page.role === 'wall' ? later().wall : later().lock).pageGone(page),
    onCreated(page) {
      const { lock, triggers } = later();
      listenForHotkey(page.view.webContents, lock, process.platform);
      triggers.listen(page);
    },
    log,
  });
}

function startVault(heard: Parameters<LockOptions['startVault']>[0], log: Log): VaultProcess {
  return startVaultProcess({
    ...heard,
    file: inDist('vault', 'index.cjs'),
    hasOsKeyStore: hasOsKeyStore(safeStorage, process.platform),
    output: app.isPackaged ? null : process.stderr,
    log,
  });
}

/** Sets the menu now, and again a while after each call: the menu is not what anybody waits for when the board is covered. */
function keepMenu(set: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  set();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(set, MENU_AFTER_MS);
  };
}

const MENU_AFTER_MS = 150;

function setAppMenu({ lang }: Settings, lock: Lock, window: MainWindow): void {
  setMenu({
    lang,
    view: viewOf(lock),
    show: (view) => lock.send({ kind: 'show-asked', view }),
    lock: () => lock.send({ kind: 'lock-asked' }),
    quit: () => lock.send({ kind: 'quit-asked' }),
    act: (actionId) => lock.openBoard()?.send('board.action', actionId),
    zoom: (step) => window.zoom(step),
    platform: process.platform,
  });
}

function viewOf(lock: Lock): BoardView | null {
  const state = lock.state();
  return state.kind === 'open' ? state.view : null;
}
