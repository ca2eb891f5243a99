import { type MessagePortMain, type Session, WebContentsView } from 'electron';
import path from 'node:path';
import { pageChannels, type Protection } from '../../../shared/ipc/bridge.ts';
import type { LineRole, PageRole } from '../../../shared/ipc/contract.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import type { Log } from '../modules/log.ts';
import { forbidCoreDumps } from '../security/core-dumps.ts';
import { guardContents } from '../security/page-guards.ts';
import { pageOf } from '../security/resource-path.ts';
import { createSessionPool } from './page-sessions.ts';

export interface Page {
  readonly role: PageRole;
  readonly view: WebContentsView;
  /** Resolves when the page's own code has run and listens. Never, when it is killed before. */
  readonly ready: Promise<void>;
  /** Hands the page its end of the vault's line. After `ready`. */
  connect(port: MessagePortMain, line: LineRole): void;
  send(
    channel: (typeof pageChannels)[Exclude<keyof typeof pageChannels, 'port'>],
    ...args: readonly (string | Protection | WallState | null)[]
  ): void;
  /** SIGKILL: what it held goes with the process. Its session is emptied soon after. */
  kill(): void;
}

export interface PagesOptions {
  readonly preloadFolder: string;
  readonly prepareSession: (session: Session, role: PageRole) => void;
  readonly devTools: boolean;
  readonly background: () => string;
  /** The process ended without having been killed by us. */
  readonly onGone: (page: Page) => void;
  /** A page was made: what belongs on it besides its guards. */
  readonly onCreated: (page: Page) => void;
  readonly log: Log;
}

export interface Pages {
  open(role: PageRole): Page;
  /** The page a message came from, by the id of its contents. */
  byContentsId(id: number): Page | undefined;
}

/** What is left of a killed page here in main holds no records, and taking it apart would hold up the drawing of the door. */
const TIDY_AFTER_MS = 100;

/** Makes the pages: each in its own process, with its own empty session, without Node. */
export function createPages(options: PagesOptions): Pages {
  const sessions = createSessionPool(options.prepareSession, options.log);
  const pages = new Map<number, Page>();
  return {
    byContentsId: (id) => pages.get(id),
    open(role) {
      const loan = sessions.borrow(role);
      const view = createView(role, loan.session, options);
      const contents = view.webContents;
      const { id } = contents;
      guardContents(contents, options.log);
      const page: Page = {
        role,
        view,
        ready: new Promise((resolve) => {
          contents.once('dom-ready', () => {
            forbidCoreDumps(contents.getOSProcessId(), options.log);
            options.log.note('page-ready', { role });
            resolve();
          });
        }),
        connect: (port, line) => contents.postMessage(pageChannels.port, line, [port]),
        send: (channel, ...args) => contents.send(channel, ...args),
        kill() {
          if (!pages.delete(id)) return;
          killProcess(contents.getOSProcessId());
          setTimeout(() => {
            contents.close();
            loan.giveBack();
          }, TIDY_AFTER_MS);
        },
      };
      pages.set(id, page);
      contents.on('unresponsive', () => options.log.note('page-unresponsive', { role }));
      contents.on('render-process-gone', (_event, details) => {
        if (!pages.has(id)) return;
        options.log.note('page-gone', { role, reason: details.reason, code: details.exitCode });
        options.onGone(page);
      });
      // Refused like every navigation; but a page that wants to load itself again is broken, and a new one takes its place.
      contents.on('will-frame-navigate', ({ isMainFrame, url }) => {
        if (isMainFrame && url === addressOf(role) && pages.has(id)) options.onGone(page);
      });
      options.onCreated(page);
      // Refused only when the page is killed while it loads; a page that cannot be found stays blank and is seen in the log by its absence.
      contents.loadURL(addressOf(role)).catch(() => undefined);
      return page;
    },
  };
}

function addressOf(role: PageRole): string {
  return `app://${role}/${pageOf[role]}`;
}

function createView(
  role: PageRole,
  session: Session,
  { preloadFolder, devTools, background }: PagesOptions,
): WebContentsView {
  const view = new WebContentsView({
    webPreferences: {
      session,
      preload: path.join(preloadFolder, `${role}.cjs`),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools,
      // A spare page lays itself out and draws before it is needed.
      backgroundThrottling: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  view.setBackgroundColor(background());
  return view;
}

/** Not `forcefullyCrashRenderer`, which may leave a core file with all that was shown. 0 would mean ourselves. */
function killProcess(pid: number): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}
