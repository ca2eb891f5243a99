import { app, clipboard, nativeTheme, safeStorage } from 'electron';
import path from 'node:path';
import type { Settings } from '../../../shared/ipc/bridge.ts';
import type { BoardView } from '../../../shared/ipc/payloads.ts';
import { isLockHotkey } from '../lock/hotkey.ts';
import { runLock, type Lock } from '../lock/run-lock.ts';
import { startVaultProcess } from '../lock/vault-process.ts';
import { serveFiles } from '../security/app-protocol.ts';
import { forbidCoreDumps } from '../security/core-dumps.ts';
import { hasOsKeyStore } from '../security/key-store.ts';
import { closeSession } from '../security/network.ts';
import { createMainWindow, groundColor, type MainWindow } from '../windows/main-window.ts';
import { answerPages } from '../windows/page-calls.ts';
import { createPages, type Page } from '../windows/page.ts';
import { createOwnClipboard } from '../clipboard/own-clipboard.ts';
import { systemClipboard } from '../clipboard/system-clipboard.ts';
import { type Triggers, watchTriggers } from '../triggers/index.ts';
import type { AppArguments } from './arguments.ts';
import { createBoards } from './boards.ts';
import { openDoorLook } from './door-look.ts';
import { withIdleMinutes } from './idle-minutes.ts';
import type { Log } from './log.ts';
import { setMenu } from './menu.ts';
import { createPageHandlers } from './page-handlers.ts';
import { boardOfSecondStart } from './second-start-schema.ts';
import type { SettingsPatch } from './settings-schema.ts';
import { type SettingsFile, settingsOfPages } from './settings.ts';

export interface AppOptions {
  readonly arguments: AppArguments;
  readonly settings: SettingsFile;
  readonly devServer: URL | null;
  readonly log: Log;
}

/** Puts the parts together once Electron is ready: pages, window, lock, menu. */
export function startApp({ arguments: started, settings, devServer, log }: AppOptions): void {
  const dist = path.join(app.getAppPath(), 'dist');
  const boards = createBoards(settings, started.board);
  // A language from the command line holds for this run, until somebody chooses one.
  let lang = started.lang ?? settings.read().lang;
  const current = (): Settings => ({ ...settingsOfPages(settings.read()), lang });
  log.note('app-started', { version: app.getVersion(), electron: process.versions.electron });
  reportFailures(log);
  forbidCoreDumps(process.pid, log);
  nativeTheme.themeSource = current().theme;

  const ownClipboard = createOwnClipboard(systemClipboard());
  const window = createMainWindow(settings, () => lock.send({ kind: 'quit-asked' }));
  const pages = createPages({
    preloadFolder: path.join(dist, 'preload'),
    prepareSession(session, role) {
      serveFiles(session, role, path.join(dist, 'renderer'), devServer);
      closeSession(session, role, devServer, log);
    },
    devTools: !app.isPackaged,
    background: groundColor,
    onGone: (page) => lock.pageGone(page),
    onCreated(page) {
      listenForHotkey(page, lock);
      triggers.listen(page);
    },
    log,
  });
  const lock: Lock = runLock({
    pages,
    window,
    startVault: (heard) =>
      startVaultProcess({
        ...heard,
        file: path.join(dist, 'vault', 'index.cjs'),
        hasOsKeyStore: hasOsKeyStore(safeStorage, process.platform),
        output: app.isPackaged ? null : process.stderr,
        log,
      }),
    rememberBoard: (folder, person) => boards.remember(folder, person),
    onClosed: () => ownClipboard.clearNow(),
    onState(state) {
      showMenu();
      triggers.stateChanged(state);
    },
    end() {
      window.saveBounds();
      log.note('app-ended');
      app.exit(0);
    },
    log,
  });
  const triggers: Triggers = watchTriggers({
    lock,
    window: window.window,
    settings: current,
    busThreadFile: path.join(dist, 'main', 'bus-thread.cjs'),
    isWayland: isWayland(process.platform, process.env),
    log,
  });
  const showMenu = keepMenu(() => setAppMenu(current(), lock, window));
  const saveSettings = (patch: SettingsPatch): Settings => {
    const { globalHotkey } = patch;
    // Keys that another program has are not taken for keys that work.
    const hotkeyHolds = globalHotkey === undefined || triggers.chooseHotkey(globalHotkey);
    const minutes = withIdleMinutes(current(), definedOnly(patch));
    const holds = {
      ...definedOnly(patch),
      ...minutes,
      ...(hotkeyHolds ? {} : { globalHotkey: current().globalHotkey }),
    };
    if (!settings.save(holds)) log.note('settings-not-saved');
    lang = patch.lang ?? lang;
    nativeTheme.themeSource = current().theme;
    triggers.settingsChanged();
    lock.renewSpare();
    showMenu();
    return current();
  };
  answerPages(
    pages,
    createPageHandlers({
      lock,
      window,
      boards,
      triggers,
      clipboard: ownClipboard,
      doorLook: openDoorLook(app.getPath('userData'), settings),
      settings: current,
      saveSettings,
      log,
    }),
    log,
  );
  const offer = (board: string): void => {
    boards.offer(board);
    lock.tellOffer();
  };
  keepToOneWindow(lock, { focus: () => window.focusWindow(), offer });
  lock.send({ kind: 'app-ready' });
}

/** Caught here and not in the page, so that a page that hangs is locked as well; on every page, whichever has the keyboard. */
function listenForHotkey(page: Page, lock: Lock): void {
  page.view.webContents.on('before-input-event', (event, input) => {
    if (!isLockHotkey(input, process.platform)) return;
    event.preventDefault();
    // At the door there is nothing to lock, and what is being typed there stays.
    if (lock.state().kind !== 'door') lock.send({ kind: 'lock-asked' });
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

interface SecondStartActions {
  readonly focus: () => void;
  readonly offer: (board: string) => void;
}

/** A second start shows the window. The board it names is offered by the door, now or after the next lock: an open board stays open. */
function keepToOneWindow(lock: Lock, { focus, offer }: SecondStartActions): void {
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const board = boardOfSecondStart(handedOver);
    if (board !== null) offer(board);
    focus();
  });
  app.on('activate', focus);
  app.on('before-quit', (event) => {
    if (lock.state().kind === 'ended') return;
    event.preventDefault();
    lock.send({ kind: 'quit-asked' });
  });
}

/** A broken invariant in main ends the app, and the vault and the pages with it: nothing stays open in an unknown state. */
function reportFailures(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.note('app-failed', { error: error.name, place: ownPlace(error) });
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.name}\n`);
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? reason : new Error();
    log.note('app-rejection', { error: error.name, place: ownPlace(error) });
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.name}\n`);
  });
}

/** Line and column in our own bundle; the message itself could hold anything. */
function ownPlace(error: Error): string {
  return /index\.cjs:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? '-';
}

function viewOf(lock: Lock): BoardView | null {
  const state = lock.state();
  return state.kind === 'open' ? state.view : null;
}

function isWayland(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return (
    platform === 'linux' && (environment['XDG_SESSION_TYPE'] === 'wayland' || Boolean(environment['WAYLAND_DISPLAY']))
  );
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** What was left out and what was said to be `undefined` are the same. */
function definedOnly<T extends object>(patch: T): Defined<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
}
