import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import { launch } from './launch.ts';

/** The built app, started in a real Electron with its own settings folder. */
export interface Tavle {
  readonly app: ElectronApplication;
  readonly home: TavleHome;
  /** The page behind the closed door, once it is shown. */
  readonly door: () => Promise<Page>;
  /** The board page, once it is shown. */
  readonly board: () => Promise<Page>;
  /** Quits as a user does, by closing the window. */
  readonly quit: () => Promise<void>;
}

/** A throw-away place for settings and boards. */
export interface TavleHome {
  readonly folder: string;
  readonly userData: string;
  readonly remove: () => Promise<void>;
}

export async function makeHome(): Promise<TavleHome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tavle-'));
  return {
    folder,
    userData: path.join(folder, 'settings'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

export interface StartOptions {
  readonly home: TavleHome;
  readonly board?: string;
  /** Another settings folder than the home's: a second PC. */
  readonly userData?: string;
  readonly lang?: 'da' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  /** Chromium's switches, as somebody's shortcut may give them. */
  readonly switches?: readonly string[];
  /** Beside what this process was started in. */
  readonly env?: Readonly<Record<string, string>>;
  /** Started instead of Electron, with the same arguments; it starts that. */
  readonly executable?: string;
}

const appFolder = path.resolve(import.meta.dirname, '../..');

/** The executable and driver that the `npm run` verbs hand over. */
function runtime(): string {
  const executable = process.env['TAVLE_ELECTRON'];
  if (executable === undefined)
    throw new Error('Start this through npm run test:e2e or npm run demo: they find Electron.');
  return executable;
}

/** What a person's shortcut would run. */
export function startArguments({
  home,
  board,
  userData = home.userData,
  lang,
  switches = [],
}: Omit<StartOptions, 'size' | 'env' | 'executable'>): {
  readonly executable: string;
  readonly args: string[];
} {
  return {
    executable: runtime(),
    args: [
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...switches,
      appFolder,
      '--user-data-dir',
      userData,
      ...(board === undefined ? [] : ['--board', board]),
      ...(lang === undefined ? [] : ['--lang', lang]),
    ],
  };
}

export async function startTavle({ size, env, executable, ...options }: StartOptions): Promise<Tavle> {
  const { home } = options;
  const { executable: electron, args } = startArguments(options);
  const app = await launch({
    executable: executable ?? electron,
    args,
    mark: options.userData ?? home.userData,
    ...(env === undefined ? {} : { env }),
  });
  if (size) await resize(app, size);
  return {
    app,
    home,
    door: () => shownPage(app, 'app://door/'),
    board: () => shownPage(app, 'app://board/'),
    quit: () => quit(app),
  };
}

/** Gives the window this size of content, in pixels. */
export async function resize(
  app: ElectronApplication,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(async ({ BaseWindow, app: electron }, { width, height }) => {
    await electron.whenReady();
    while (BaseWindow.getAllWindows().length === 0) await new Promise((done) => setTimeout(done, 20));
    BaseWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** The page whose view is in the window and visible, by its address: spare pages that wait in the background do not count. */
async function shownPage(app: ElectronApplication, address: string): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const page of app.windows()) {
      if (!page.url().startsWith(address) || page.isClosed()) continue;
      // A busy runtime may lose an answer; it is asked again until the time is up.
      if (await isShown(app, page).catch(() => false)) return page;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no page of ${address} is shown`);
}

/** In front of the others in the window, and not one that waits unseen at the same address. */
async function isShown(app: ElectronApplication, page: Page): Promise<boolean> {
  const inFront = await app.evaluate(({ BaseWindow }) => {
    // Between two pages it is bare ground.
    // Of a board and a wall the board was there first; they are listed in no order.
    const board = BaseWindow.getAllWindows().sort((one, other) => one.id - other.id)[0];
    const view = board?.contentView.children.at(-1) as Partial<Electron.WebContentsView> | undefined;
    return view?.webContents?.getURL() ?? '';
  });
  if (page.url() !== inFront) return false;
  const seen = await page.evaluate(() => document.visibilityState).catch(() => 'hidden');
  return seen === 'visible';
}

async function quit(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close');
  await app.evaluate(({ BaseWindow }) => {
    for (const window of BaseWindow.getAllWindows()) window.close();
  });
  await gone;
}

/** Everything that runs as part of the app, by operating system process id. */
export async function processIds(
  app: ElectronApplication,
): Promise<readonly { readonly pid: number; readonly type: string; readonly name: string }[]> {
  return app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map((metric) => ({ pid: metric.pid, type: metric.type, name: metric.name ?? '' })),
  );
}
