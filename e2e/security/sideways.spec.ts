import { spawn, spawnSync } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ensurePrograms } from '../../build/scripts/lib/system-libraries.ts';
import { BoardPage } from '../support/board-page.ts';
import { endBuses, startBus } from '../support/dbus-mock.ts';
import type { Tavle } from '../support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from '../support/test.ts';
import { makeCanaryBoard } from './support/canary-board.ts';
import { measure } from './support/measure.ts';
import { privatePlaces } from './support/private-places.ts';

test.skip(process.platform !== 'linux', 'asks the X server');
test.afterEach(endBuses);

test('titles, the accessibility tree, recent files and the bus tell nothing, closed and in a glance', async ({
  home,
  start,
}) => {
  test.setTimeout(180_000);
  await ensurePrograms({ xprop: 'x11-utils', xwininfo: 'x11-utils' }, 'Reading the titles of windows');
  const bus = await startBus(home.folder, 'session');
  const said = watchBus(bus.address, path.join(home.folder, 'said.txt'));
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 30 });
  const places = privatePlaces(home);
  const tavle = await start({ board: made.folder, env: { ...places, DBUS_SESSION_BUS_ADDRESS: bus.address } });
  const board = await unlock(tavle);
  const look = async (): Promise<Places> => ({
    titles: windowProperties() + (await ownTitles(tavle)),
    accessibility: await accessibilityTrees(tavle),
    'recent files': contentBelow(home.folder, /recently-used|recent-documents|\.xbel$/),
    bus: said(),
  });
  const open = count(await look(), made.canary);
  expect(open.accessibility, 'while open, a screen reader reads the names').toBeGreaterThan(0);

  await board.glance();
  const glance = new BoardPage(await tavle.board());
  await expect(glance.glanceCards().first()).toBeVisible();
  report('sideways-glance', count(await look(), made.canary));
  await glance.lock();
  await tavle.door();
  await expect.poll(() => tavle.app.windows().some((page) => page.url().startsWith('app://door'))).toBe(true);
  report('sideways-closed', count(await look(), made.canary));
});

type Places = Readonly<Record<'titles' | 'accessibility' | 'recent files' | 'bus', string>>;

function count(places: Places, canary: string): Record<keyof Places, number> {
  return Object.fromEntries(
    Object.entries(places).map(([place, text]) => [place, text.split(canary).length - 1]),
  ) as Record<keyof Places, number>;
}

function report(row: 'sideways-glance' | 'sideways-closed', found: Readonly<Record<string, number>>): void {
  const told = Object.entries(found).map(([place, hits]) => `${place} ${hits}`);
  measure(
    row,
    told.join(', '),
    Object.values(found).every((hits) => hits === 0),
  );
}

/** Every property of every window on the display: what a taskbar, a window switcher or another program can read. */
function windowProperties(): string {
  const tree = spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' }).stdout;
  const ids = [...tree.matchAll(/0x[0-9a-f]+/g)].map(([id]) => id);
  const properties = [...new Set(ids)].map((id) => spawnSync('xprop', ['-id', id], { encoding: 'utf8' }).stdout);
  expect(properties.join(), 'the window is among them').toContain('"Tavle"');
  return [tree, ...properties].join('\n');
}

function ownTitles({ app }: Tavle): Promise<string> {
  return app.evaluate(({ BaseWindow, webContents }) =>
    [
      ...BaseWindow.getAllWindows().map((window) => window.getTitle()),
      ...webContents.getAllWebContents().map((contents) => contents.getTitle()),
    ].join('\n'),
  );
}

/** What a screen reader is given, of every page there is. */
async function accessibilityTrees({ app }: Tavle): Promise<string> {
  const trees = await app.evaluate(async ({ webContents }) => {
    const found: string[] = [];
    for (const contents of webContents.getAllWebContents()) {
      const own = !contents.debugger.isAttached();
      if (own) contents.debugger.attach();
      try {
        await contents.debugger.sendCommand('Accessibility.enable');
        found.push(JSON.stringify(await contents.debugger.sendCommand('Accessibility.getFullAXTree')));
      } catch (error) {
        // A page that went meanwhile tells nobody anything.
        if (!contents.isDestroyed() && !String(error).includes('target closed')) throw error;
      } finally {
        if (own && !contents.isDestroyed()) contents.debugger.detach();
      }
    }
    return found;
  });
  return trees.join('\n');
}

/** Everything that any program says on the bus: notifications, tray icons, recent documents. Ends with the bus. */
function watchBus(address: string, file: string): () => string {
  const monitor = spawn('dbus-monitor', ['--address', address], { stdio: ['ignore', openSync(file, 'w'), 'ignore'] });
  monitor.unref();
  return () => {
    const said = readFileSync(file, 'utf8');
    expect(said, 'the bus is listened to').toContain('org.freedesktop.DBus');
    return said;
  };
}

function contentBelow(folder: string, name: RegExp): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
