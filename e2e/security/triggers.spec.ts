import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { Variant } from '@jellybrick/dbus-next';
import type { Page } from '@playwright/test';

import type { Protection, TriggerId, TriggerState } from '../../shared/ipc/bridge.ts';
import { expectCloses } from '../support/closing.ts';
import { endBuses, type MockBus, type MockObjects, startBus } from '../support/dbus-mock.ts';
import type { StartOptions, Tavle, TavleHome } from '../support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from '../support/test.ts';
import { seedBoard } from '../demo/seed-board.ts';
import { measure } from './support/measure.ts';

const SESSION = '/org/freedesktop/login1/session/_32';
const LOGIN = 'org.freedesktop.login1';
const UPOWER = 'org.freedesktop.UPower';
const KDE = 'org.freedesktop.ScreenSaver';
const MANAGER = '/org/freedesktop/login1';
const yes = new Variant('b', true);
const no = new Variant('b', false);

const loginObjects: MockObjects = {
  [MANAGER]: {
    [`${LOGIN}.Manager`]: { GetSessionByPID: new Variant('o', SESSION), PreparingForSleep: no },
  },
  [SESSION]: { [`${LOGIN}.Session`]: { Active: yes, LockedHint: no } },
};
const powerObjects: MockObjects = { '/org/freedesktop/UPower': { [UPOWER]: { LidIsPresent: yes, LidIsClosed: no } } };
const saverObjects = (name: string, at: string): MockObjects => ({ [at]: { [name]: { GetActive: no } } });

/** Both buses of a desktop, with what tells of locks on it. */
async function startDesktop({ folder }: TavleHome) {
  const [system, session] = await Promise.all([startBus(folder, 'system'), startBus(folder, 'session')]);
  const [login, power, saver] = await Promise.all([
    system.service(LOGIN, loginObjects),
    system.service(UPOWER, powerObjects),
    session.service('org.gnome.ScreenSaver', saverObjects('org.gnome.ScreenSaver', '/org/gnome/ScreenSaver')),
  ]);
  return { system, session, login, power, saver, env: addressesOf(system, session) };
}

const addressesOf = (system: Pick<MockBus, 'address'>, session: Pick<MockBus, 'address'>) => ({
  DBUS_SYSTEM_BUS_ADDRESS: system.address,
  DBUS_SESSION_BUS_ADDRESS: session.address,
});

const logOf = ({ home }: Tavle): Promise<string> => readFile(path.join(home.userData, 'logs', 'tavle.log'), 'utf8');

const protectionOf = (page: Page): Promise<Protection> => page.evaluate(() => tavleBoard!.protection());

async function expectTriggers(page: Page, expected: Partial<Record<TriggerId, TriggerState>>): Promise<void> {
  await expect.poll(async () => (await protectionOf(page)).triggers, { timeout: 20_000 }).toMatchObject(expected);
}

const watched = { 'os-lock': 'on', sleep: 'on', 'user-switch': 'on', lid: 'on' } as const;
const unwatched = {
  'os-lock': 'unavailable',
  sleep: 'unavailable',
  'user-switch': 'unavailable',
  lid: 'unavailable',
} as const;

async function openBoard(
  home: TavleHome,
  start: (options: Omit<StartOptions, 'home'>) => Promise<Tavle>,
  env: Record<string, string>,
) {
  const board = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 3 });
  const tavle = await start({ board, env });
  return { tavle, board: await unlock(tavle) };
}

test.afterEach(endBuses);

test('without any bus the triggers say so, and idle time closes the board whatever is chosen', async ({
  home,
  start,
}) => {
  const nowhere = { address: `unix:path=${path.join(home.folder, 'nowhere')}` };
  const { board } = await openBoard(home, start, addressesOf(nowhere, nowhere));
  await expectTriggers(board.page, { ...unwatched, idle: 'on', 'global-hotkey': 'on', minimise: 'off' });
  await board.page.evaluate(() => tavleBoard!.saveSettings({ lockAfterMinutes: null }));
  const { triggers, lockAfterMinutes, glanceAfterMinutes } = await protectionOf(board.page);
  expect({ lockAfterMinutes, glanceAfterMinutes }).toEqual({ lockAfterMinutes: 6, glanceAfterMinutes: 3 });
  const unavailable = Object.values(triggers).filter((state) => state === 'unavailable').length;
  measure(
    'trigger-missing',
    `${unavailable} said to be unavailable; idle closes after ${lockAfterMinutes ?? '–'} min against the settings`,
    unavailable === 4 && lockAfterMinutes === 6,
  );
});

test('each thing the buses tell closes the board within a second', async ({ home, start }) => {
  const { login, power, saver, env } = await startDesktop(home);
  const { tavle, board } = await openBoard(home, start, env);
  await expectTriggers(board.page, watched);
  const session = { path: SESSION, interface: `${LOGIN}.Session` };
  const ways: Readonly<Record<string, () => void>> = {
    'the desktop locks': () =>
      saver.emit({
        path: '/org/gnome/ScreenSaver',
        interface: 'org.gnome.ScreenSaver',
        member: 'ActiveChanged',
        signature: 'b',
        body: [true],
      }),
    'the session is told to lock': () => login.emit({ ...session, member: 'Lock' }),
    'the session says that it is locked': () => login.changed(SESSION, session.interface, { LockedHint: yes }),
    'another user comes': () => login.changed(SESSION, session.interface, { Active: no }),
    'the lid is shut': () => power.changed('/org/freedesktop/UPower', UPOWER, { LidIsClosed: yes }),
    // Last: Chromium lets go of its connections then, that of the driver among them.
    'the PC goes to sleep': () =>
      login.emit({
        path: MANAGER,
        interface: `${LOGIN}.Manager`,
        member: 'PrepareForSleep',
        signature: 'b',
        body: [true],
      }),
  };
  const took: number[] = [];
  for (const [index, [name, act]] of Object.entries(ways).entries()) {
    if (index > 0) await unlock(tavle);
    await test.step(name, async () => void took.push(await expectCloses(tavle, act)));
  }
  measure('trigger-buses', `${took.length} of 6, slowest ${Math.max(...took)} ms`, took.length === 6);
});

test('what is no lock, or comes from somebody else, leaves the board open', async ({ home, start }) => {
  const { login, saver, session, system, env } = await startDesktop(home);
  const { board } = await openBoard(home, start, env);
  await expectTriggers(board.page, watched);
  const other = '/org/freedesktop/login1/session/_33';
  login.emit({ path: other, interface: `${LOGIN}.Session`, member: 'Lock' });
  login.changed(other, `${LOGIN}.Session`, { Active: no, LockedHint: yes });
  login.changed(SESSION, `${LOGIN}.Session`, { Active: yes, LockedHint: no, IdleHint: yes });
  login.emit({
    path: MANAGER,
    interface: `${LOGIN}.Manager`,
    member: 'PrepareForSleep',
    signature: 's',
    body: ['true'],
  });
  // Sent to every name there is, as only somebody who wants to be mistaken would.
  for (const bus of [system, session]) {
    const stranger = await bus.service('com.example.Stranger');
    for (let name = 0; name < 20; name++) {
      const to = `:1.${String(name)}`;
      stranger.emit({ path: SESSION, interface: `${LOGIN}.Session`, member: 'Lock', to });
      stranger.emit({
        path: '/org/gnome/ScreenSaver',
        interface: 'org.gnome.ScreenSaver',
        member: 'ActiveChanged',
        signature: 'b',
        body: [true],
        to,
      });
    }
  }
  // Whatever comes after all of these has come after they were heard.
  login.leave();
  saver.leave();
  await expectTriggers(board.page, { sleep: 'unavailable', 'os-lock': 'unavailable', lid: 'on' });
  await board.expectOpen();
});

test('services that come late are watched, those that go are not', async ({ home, start }) => {
  const [system, session] = await Promise.all([startBus(home.folder, 'system'), startBus(home.folder, 'session')]);
  const { tavle, board } = await openBoard(home, start, addressesOf(system, session));
  await expectTriggers(board.page, unwatched);
  const login = await system.service(LOGIN, loginObjects);
  await expectTriggers(board.page, { sleep: 'on', 'user-switch': 'on', 'os-lock': 'unavailable' });
  const saver = await session.service(KDE, saverObjects(KDE, '/ScreenSaver'));
  await expectTriggers(board.page, { 'os-lock': 'on' });
  login.leave();
  await expectTriggers(board.page, { sleep: 'unavailable', 'user-switch': 'unavailable', 'os-lock': 'on' });
  await expectCloses(tavle, () =>
    saver.emit({ path: '/ScreenSaver', interface: KDE, member: 'ActiveChanged', signature: 'b', body: [true] }),
  );
});

test('a message that is malformed on purpose ends nothing but the listening, which begins again', async ({
  home,
  start,
}) => {
  const { system, login, env } = await startDesktop(home);
  const { tavle, board } = await openBoard(home, start, env);
  await expectTriggers(board.page, watched);
  const stranger = await system.service('com.example.Stranger');
  // Says that it brings an open file along, and brings none: the bus lets that through.
  const asFile = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replace('\x01g\0\x01u\0', '\x01g\0\x01h\0'), 'latin1');
  for (const to of login.callers())
    stranger.emitRaw({ path: '/x', interface: 'com.example.X', member: 'Y', signature: 'u', body: [7], to }, asFile);
  await expect.poll(() => logOf(tavle)).toContain('bus-thread-failed');
  await board.expectOpen();
  await expectTriggers(board.page, watched);
  await expectCloses(tavle, () => login.emit({ path: SESSION, interface: `${LOGIN}.Session`, member: 'Lock' }));
});

// Chromium ends the app when a bus it once had goes away, so what the thread does then is seen in the thread alone.
test('the thread at the buses outlives a bus that ends, and one that takes the connection and says nothing', async ({
  home,
}) => {
  const session = await startBus(home.folder, 'session');
  await session.service(KDE, saverObjects(KDE, '/ScreenSaver'));
  const silent = path.join(home.folder, 'silent');
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(silent, resolve));
  const reports: unknown[] = [];
  const thread = new Worker(path.resolve(import.meta.dirname, '../../dist/main/bus-thread.cjs'), {
    env: addressesOf({ address: `unix:path=${silent}` }, session),
  });
  thread.on('message', (report: { readonly kind: string }) => {
    if (report.kind !== 'pulse') reports.push(report);
  });
  const watchedIs = (is: boolean) => ({ kind: 'watched', trigger: 'os-lock', is });
  await expect.poll(() => reports).toEqual([watchedIs(true)]);
  await session.kill();
  await expect.poll(() => reports).toEqual([watchedIs(true), watchedIs(false)]);
  const again = await startBus(home.folder, 'session');
  const saver = await again.service(KDE, saverObjects(KDE, '/ScreenSaver'));
  await expect.poll(() => reports, { timeout: 30_000 }).toEqual([watchedIs(true), watchedIs(false), watchedIs(true)]);
  saver.emit({ path: '/ScreenSaver', interface: KDE, member: 'ActiveChanged', signature: 'b', body: [true] });
  await expect.poll(() => reports.at(-1)).toEqual({ kind: 'fired', trigger: 'os-lock' });
  await thread.terminate();
  server.close();
});
