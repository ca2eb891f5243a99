import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { afterEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import type { AccessAct } from '../../shared/domain/access.ts';
import {
  vaultChannels,
  type ChannelsOf,
  type LineRole,
  type VaultAnswer,
  type VaultChannel,
} from '../../shared/ipc/contract.ts';
import type { AccessLine } from '../../shared/ipc/access-schemas.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import { ACCESS_OF_CHANNELS, type Telling } from './handlers/access-table.ts';
import { createMemoryKeyStore } from './pin/testing/memory-key-store.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './testing/in-process.ts';
import { spelledPng } from './testing/pictures.ts';
import { addCitizen, PASSPHRASE, PERSON } from './testing/samples.ts';

// Every passphrase, every PIN and every copy takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** In the name and the note of whoever is on the board: where it is in an answer, somebody was seen. */
const CANARY = 'Kanarina';
const NEW = 'en ganske anden sætning her';
const PIN = '482713';
const EVERYTHING = { person: null, acts: null, citizenId: null, from: null, until: null, before: null, skip: 0 };
const OTHER = { name: 'Ole Østergård', passphrase: 'fire grønne æbler på et fad', role: 'consultant', temporary: true };

const { folder, remove } = makeTemporaryFolder();
const keyStore = createMemoryKeyStore();
let now = Date.parse('2026-11-22T09:00:00.000Z');
const clock = { now: () => new Date(now).toISOString(), today: () => isoDateOf(new Date(now)) };
let vault: InProcessVault = createVaultInProcess({ clock, keyStore });
afterEach(async () => {
  await vault.close();
  remove();
});

/** The channels whose telling was proven. */
const proven = new Set<VaultChannel>();
const lines: { readonly [R in LineRole]: () => TestPage<R> } = {
  door: () => vault.door(),
  board: () => vault.board(),
  glance: () => vault.glance(),
  wall: () => vault.wall(),
};

/** The rows of this very moment, if a board is open. */
async function rowsNow(): Promise<readonly AccessLine[] | undefined> {
  const answer = await vault.board().call('access.list', EVERYTHING);
  return answer.ok ? answer.value.rows.filter(({ at }) => at === clock.now()) : undefined;
}

/** Where the board lies. */
let made = '';
async function rowsOfOpened(): Promise<readonly AccessLine[]> {
  await anew();
  await vault.door().mustCall('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
  return (await rowsNow()) ?? [];
}

/** Calls a channel of the real vault, and proves that what the table says of it is what the log says. `act`: of the row that the use case itself writes. */
async function proves<R extends LineRole, C extends ChannelsOf<R>>(
  role: R,
  channel: C,
  input: unknown,
  act?: AccessAct,
): Promise<VaultAnswer<C>> {
  // What happens twice within a short while is one row: each call has a time of its own.
  now += 600_000;
  const answer = await (lines[role]() as TestPage<LineRole>).mustCall(channel as never, input);
  const rows = await rowsNow();
  const telling = ACCESS_OF_CHANNELS[channel] as Telling<VaultChannel>;
  const shown = JSON.stringify(answer);
  if (!('untold' in telling)) {
    const citizenId = telling.whom?.(input as never) ?? null;
    expect(rows, channel).toContainEqual(expect.objectContaining({ act: telling.act, citizenId }));
  } else if (telling.because === 'row') {
    if (act === undefined) throw new Error(`${channel}: which row does it write?`);
    // What leaves the board behind is told in the log of the board that is there then.
    const told = rows ?? (await rowsOfOpened());
    expect(told, channel).toContainEqual(expect.objectContaining({ act }));
  } else if (telling.because === 'nobody' || telling.because === 'closed') {
    expect(shown, channel).not.toContain(CANARY);
    if (telling.because === 'closed') expect(rows, channel).toBeUndefined();
  } else {
    const earlier = await vault.board().mustCall('access.list', { ...EVERYTHING, acts: [telling.because] });
    expect(earlier.total, channel).toBeGreaterThan(0);
  }
  proven.add(channel);
  return answer;
}

const board = <C extends ChannelsOf<'board'>>(channel: C, input: unknown, act?: AccessAct): Promise<VaultAnswer<C>> =>
  proves('board', channel, input, act);
const door = <C extends ChannelsOf<'door'>>(channel: C, input: unknown, act?: AccessAct): Promise<VaultAnswer<C>> =>
  proves('door', channel, input, act);
const fileNamed = (name: string): string => path.join(folder, name);

/** Another vault on the same computer, with nothing open. */
async function anew(): Promise<void> {
  await vault.close();
  vault = createVaultInProcess({ clock, keyStore });
}

it('every channel of the contract leaves its row, or shows nobody: all of them, in a real vault', async () => {
  const created = await door('vault.create', {
    folder,
    name: 'Nord',
    person: PERSON,
    passphrase: PASSPHRASE,
    lang: 'da',
  });
  made = created.path;
  const { lane, me } = await onTheBoard();
  await takenOut(lane);
  await intoTheBoard();
  await aboutTheLog();
  await aboutPeople();
  await atTheDoor(me);
  await copied();
  expect([...proven].sort()).toEqual(Object.keys(vaultChannels).sort());
});

async function onTheBoard(): Promise<{ readonly lane: string; readonly me: string }> {
  const { lanes, me } = await board('board.load', {});
  const lane = lanes[0]?.id ?? '';
  const fields = { name: `Amina ${CANARY}`, note: CANARY };
  await board('command.run', addCitizen('a', lane, fields), 'change.card');
  await board('history.undo', { entryId: null }, 'change.card');
  await board('history.redo', {}, 'change.card');
  expect(JSON.stringify(await board('citizen.story', { id: 'a', before: null }))).toContain(CANARY);
  await board('history.recent', { before: null });
  await board('board.asOf', { day: clock.today() });
  await board('board.replay', { from: clock.today(), to: clock.today() });
  await board('board.census', {});
  await board('metrics.read', { from: clock.today(), to: clock.today() });
  await proves('glance', 'glance.load', {});
  await proves('wall', 'wall.load', {});
  await board('session.save', { key: 'k', value: '{}' });
  const { id } = await board('portrait.add', { bytes: spelledPng('IHDR IDAT IEND') });
  await board('portrait.load', { ids: [id] });
  const end = lanes.find(({ isEnd }) => isEnd)?.id;
  await board('lane.keepFor', { id: end, retentionDays: 30 }, 'change.board');
  return { lane, me: me.id };
}

async function takenOut(lane: string): Promise<void> {
  await board('followUps.save', { file: fileNamed('x.ics'), consultantId: null, lang: 'da' });
  const asked = { level: 'identified', purpose: 'Møde', purposeKind: 'meeting', lanes: null, consultants: null };
  const { ticket } = await board('snapshot.make', { ...asked, fields: [], day: null });
  const saved = { ticket, format: 'csv', file: fileNamed('x.csv'), lang: 'da', passphrase: null };
  await board('snapshot.save', saved, 'export.snapshot');
  const days = { from: '2026-11-20', to: '2026-11-21', lanes: null, consultants: null };
  await board('snapshot.compare', days, 'look.past');
  const compared = { ...asked, ...days, format: 'csv', file: fileNamed('y.csv'), lang: 'da', passphrase: null };
  await board('snapshot.saveComparison', compared, 'export.comparison');
  const { level: _level, lanes: _lanes, consultants: _consultants, ...figure } = compared;
  await board('metrics.save', { ...figure, figure: 'load', file: fileNamed('z.csv') }, 'export.figures');
  await board('meeting.look', {});
  await board('meeting.decided', { beganAt: clock.now(), entries: [1] });
  await board('meeting.end', { id: 'm', beganAt: clock.now(), shown: 1, entries: [], reached: [], missed: [] });
  const agenda = [{ id: 'a', isShown: true, reasons: [] }];
  const offers = { shown: [], missed: [] };
  const minutes = { id: 'm', agenda, offers, purpose: 'Møde', purposeKind: 'meeting', passphrase: null };
  await board('meeting.saveMinutes', { ...minutes, file: fileNamed('referat.pdf'), lang: 'da' }, 'export.minutes');
  await vault.board().mustCall('command.run', addCitizen('b', lane, { name: `Bilal ${CANARY}` }));
  await board('erasure.preview', { ids: ['b'] });
  const { reference } = await board('erasure.run', { proof: PASSPHRASE, ids: ['b'] }, 'erase');
  await board('erasure.saveCertificate', { file: fileNamed('bevis.txt'), lang: 'da', reference });
}

async function intoTheBoard(): Promise<void> {
  const bytes = new TextEncoder().encode(`Navn;Note\nCarla ${CANARY};x\n;nameless\n`);
  const file = { fileName: 'liste.csv', bytes };
  const first = await board('import.open', file);
  await board('import.reading', { stop: false });
  await board('import.resume', {});
  await board('import.adjust', { importId: first.importId, adjustment: {} });
  await board('import.rows', { importId: first.importId, filter: 'all', from: 0, count: 5 });
  await board('import.close', { importId: first.importId });
  const { importId } = await vault.board().mustCall('import.open', file);
  await board('import.commit', { importId }, 'import.apply');
  await board('import.saveRefused', { importId, file: fileNamed('afvist.csv'), lang: 'da' });
}

async function aboutTheLog(): Promise<void> {
  await board('access.note', { act: 'copy.journal', citizenId: 'a' }, 'copy.journal');
  await board('access.list', EVERYTHING);
  await board('access.check', { begin: true });
  await board('access.kept', { days: null });
  await board('access.keepFor', { days: 365 }, 'log.keepFor');
  const asked = { what: 'whole', form: 'csv', purpose: 'own-control', lang: 'da' };
  await board('access.export', { file: fileNamed('log.csv'), ...asked }, 'export.log');
  const whom = { id: 'a', purpose: 'citizen-asked', lang: 'da', portrait: null };
  await board('access.citizen', { file: fileNamed('indsigt.pdf'), ...whom }, 'export.citizen');
}

async function aboutPeople(): Promise<void> {
  const proof = PASSPHRASE;
  await board('people.list', {});
  const { people } = await board('people.add', { proof, ...OTHER });
  const id = people.find(({ name }) => name === OTHER.name)?.id;
  await board('people.rename', { id, name: 'Ole Ø.' });
  await board('people.setRole', { proof, id, role: 'supervisor' });
  await board('people.resetPassphrase', { proof, id, passphrase: NEW });
  await board('people.remove', { proof, id });
  await board('keys.rotate', { proof }, 'keys.rotate');
  const pem = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await board('escrow.set', { proof, publicKey: pem });
  await board('escrow.remove', { proof });
  await board('passphrase.change', { proof, passphrase: NEW });
  await board('passphrase.change', { proof: NEW, passphrase: PASSPHRASE });
}

async function atTheDoor(me: string): Promise<void> {
  await board('pin.set', { proof: PASSPHRASE, pin: PIN });
  await board('pin.mine', {});
  await anew();
  await door('pin.state', { people: [me] });
  await door('vault.probe', { path: made });
  await door('vault.unlockWithPin', { path: made, person: me, pin: PIN });
  await board('pin.remove', {});
  const { recoveryKey } = await board('recovery.make', { proof: PASSPHRASE });
  await board('recovery.save', { file: fileNamed('nøgle.txt'), lang: 'da' });
  await board('recovery.confirm', { typed: recoveryKey });
  await anew();
  const way = { kind: 'recovery-key', typed: recoveryKey };
  await door('vault.recover', { path: made, way });
  await door('vault.forgetRecovered', {});
  await vault.door().mustCall('vault.recover', { path: made, way });
  await door('vault.recoverAs', { who: { kind: 'known', id: me }, passphrase: PASSPHRASE });
  await anew();
  await door('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
}

async function copied(): Promise<void> {
  const place = fileNamed('stik');
  mkdirSync(place);
  await board('copies.tend', { place });
  const { folder: copy } = await board('copies.make', { place });
  await board('copies.list', { place });
  await board('copies.places', { place });
  await board('copies.compare', { proof: PASSPHRASE, copy, passphrase: null });
  await board('copies.restore', { proof: PASSPHRASE, copy, passphrase: null }, 'copies.restored');
  await board('copies.aside', {});
  await retired(place);
  await anew();
  await door('place.look', { path: folder });
  await door('copies.find', { place });
  await door('copies.lookInto', { copy, passphrase: PASSPHRASE });
  made = fileNamed('ny pc');
  await door('copies.putBack', { path: made, copy, passphrase: PASSPHRASE }, 'copies.restored');
}

/** Its row is read once the board is taken into use again. */
async function retired(place: string): Promise<void> {
  const { folder: copy } = await vault.board().mustCall('copies.make', { place });
  now += 600_000;
  const at = clock.now();
  await vault.board().mustCall('copies.retire', { proof: PASSPHRASE, copy });
  await anew();
  await door('copies.takeBack', { path: made, passphrase: PASSPHRASE });
  await door('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
  const { rows } = await vault.board().mustCall('access.list', { ...EVERYTHING, acts: ['copies.retired'] });
  expect(rows).toMatchObject([{ at, person: expect.any(String) as string }]);
  proven.add('copies.retire');
}
