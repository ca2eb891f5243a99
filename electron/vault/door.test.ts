import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { flipped, snapshotOf } from '../../db/testing/folder-snapshot.ts';
import { canonicalJson } from './keys/key-file-schema.ts';
import { createVaultInProcess, type InProcessVault } from './testing/in-process.ts';
import { startChild } from './testing/process.ts';
import { PASSPHRASE, PERSON } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** By then mere looks are in the access log. */
const LOOKS_WRITTEN_MS = 1000;

let folder: string;
let remove: () => void;
const vaults: InProcessVault[] = [];
const newVault = (): InProcessVault => {
  const vault = createVaultInProcess();
  vaults.push(vault);
  return vault;
};
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
});
afterEach(async () => {
  for (const vault of vaults.splice(0)) await vault.close();
  remove();
});

const asked = { name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
const make = async (): Promise<string> => {
  const vault = newVault();
  const { path: made } = await vault.door().mustCall('vault.create', { folder, ...asked });
  await vault.close();
  return made;
};
const unlock = (given: string, passphrase = PASSPHRASE) =>
  newVault().door().call('vault.unlock', { path: given, passphrase, likely: [] });

describe('vault.create', () => {
  it('makes a board with the suggested lanes, opens it, and tells its folder', async () => {
    const vault = newVault();
    const made = await vault.door().mustCall('vault.create', { folder, ...asked, name: 'Jobcenter: Øst' });
    expect(made.path).toBe(path.join(folder, 'Jobcenter Øst'));
    expect(vault.opened).toEqual([made.path]);
    const board = await vault.board().mustCall('board.load', {});
    expect(board.board.name).toBe('Jobcenter: Øst');
    expect(board.lanes.map(({ name }) => name)).toContain('Barsel');
    expect(board.lanes.at(-1)?.isEnd).toBe(true);
    expect(board).toMatchObject({
      consultants: [],
      citizens: { rows: [] },
      undo: { undo: null, redo: null },
      session: {},
    });
    await vault.close();
    expect(Object.keys(snapshotOf(folder))).toEqual(
      ['Jobcenter Øst', 'vault.db', 'vault.keys', 'vault.keys.bak'].map((name, index) =>
        index === 0 ? name : `Jobcenter Øst/${name}`,
      ),
    );
  });

  it("lets no CPR number and no hidden character into the name, nor into the folder's", async () => {
    const vault = newVault();
    const made = await vault
      .door()
      .mustCall('vault.create', { folder, ...asked, name: ' Team\u202E 010180-0002 \u200B' });
    expect(path.basename(made.path)).toBe('Team [CPR]');
    expect((await vault.board().mustCall('board.load', {})).board.name).toBe('Team [CPR]');
    for (const name of ['\u200B', ' ', '010180-0002', 'x'.repeat(81)])
      expect(
        await newVault()
          .door()
          .call('vault.create', { folder, ...asked, name }),
      ).toEqual({
        ok: false,
        error: { kind: 'bad-request' },
      });
  });

  it('names the lanes in the language chosen', async () => {
    const vault = newVault();
    await vault.door().mustCall('vault.create', { folder, ...asked, lang: 'en' });
    expect((await vault.board().mustCall('board.load', {})).lanes.map(({ name }) => name)).toContain('Parental leave');
  });

  it.each([
    [{ kind: 'door', refusal: { kind: 'weak-passphrase', minLength: 12 } }, () => ({ passphrase: 'x'.repeat(11) })],
    [{ kind: 'door', refusal: { kind: 'weak-passphrase', minLength: 12 } }, () => ({ passphrase: '👩‍🏫'.repeat(3) })],
    [{ kind: 'door', refusal: { kind: 'exists' } }, () => ({})],
    [{ kind: 'door', refusal: { kind: 'not-writable' } }, (made: string) => ({ folder: path.join(made, 'vault.db') })],
    [{ kind: 'disk', cause: 'gone' }, () => ({ folder: '/proc/nowhere/at/all' })],
  ])('refuses with %j and leaves nothing behind', async (error, changed) => {
    const made = await make();
    const before = snapshotOf(folder);
    expect(
      await newVault()
        .door()
        .call('vault.create', { folder, ...asked, ...changed(made) }),
    ).toEqual({ ok: false, error });
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('opens one board in its life', async () => {
    const vault = newVault();
    const [first, second] = await Promise.all(
      ['A', 'B'].map((name) => vault.door().call('vault.create', { folder, ...asked, name })),
    );
    expect(first?.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: { kind: 'closed' } });
    expect(Object.keys(snapshotOf(folder))).not.toContain('B');
  });
});

describe('vault.unlock', () => {
  it('opens the folder, or a file in it', async () => {
    const made = await make();
    for (const given of [made, `${made}/`, path.join(made, 'vault.db'), path.join(made, 'vault.keys')]) {
      const vault = newVault();
      expect(await vault.door().mustCall('vault.unlock', { path: given, passphrase: PASSPHRASE, likely: [] })).toEqual({
        path: made,
      });
      expect(vault.opened).toEqual([made]);
      await vault.close();
    }
  });

  const file = (made: string, name: string): string => path.join(made, name);
  const damage = (made: string, name: string, at: number): void =>
    writeFileSync(file(made, name), flipped(readFileSync(file(made, name)), at));
  const newerKeys = (made: string): void => {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const content = { format: 'tavle.keys', version: 7 };
    writeFileSync(
      file(made, 'vault.keys'),
      `${canonicalJson({ ...content, checksum: createHash('sha256').update(canonicalJson(content)).digest('base64') })}\n`,
    );
  };
  const cases: readonly [name: string, refusal: object, change: (made: string) => unknown][] = [
    ['a missing folder', { kind: 'missing' }, (made) => rmSync(made, { recursive: true })],
    ['a missing database', { kind: 'missing' }, (made) => rmSync(file(made, 'vault.db'))],
    ['missing keys', { kind: 'damaged', part: 'keys' }, (made) => rmSync(file(made, 'vault.keys'))],
    ['empty keys', { kind: 'damaged', part: 'keys' }, (made) => truncateSync(file(made, 'vault.keys'))],
    ['cut keys', { kind: 'damaged', part: 'keys' }, (made) => truncateSync(file(made, 'vault.keys'), 200)],
    ['a flipped bit in the keys', { kind: 'damaged', part: 'keys' }, (made) => damage(made, 'vault.keys', 333)],
    ['newer keys', { kind: 'newer', found: 7, supported: 1 }, newerKeys],
    ['an empty database', { kind: 'damaged', part: 'data' }, (made) => truncateSync(file(made, 'vault.db'))],
    ['a cut database', { kind: 'damaged', part: 'data' }, (made) => truncateSync(file(made, 'vault.db'), 4096 * 3)],
    ['a flipped bit in the first page', { kind: 'damaged', part: 'data' }, (made) => damage(made, 'vault.db', 2000)],
    ['a flipped bit in the salt', { kind: 'damaged', part: 'data' }, (made) => damage(made, 'vault.db', 5)],
    [
      "another vault's database",
      { kind: 'damaged', part: 'data' },
      async (made) => {
        const other = path.join(folder, 'elsewhere');
        mkdirSync(other);
        const vault = newVault();
        await vault.door().mustCall('vault.create', { ...asked, folder: other });
        await vault.close();
        copyFileSync(path.join(other, 'Nord', 'vault.db'), file(made, 'vault.db'));
      },
    ],
  ];

  it.each(cases)('refuses %s by name and writes nothing', async (_name, refusal, change) => {
    const made = await make();
    await change(made);
    const before = snapshotOf(folder);
    expect(await unlock(made)).toEqual({ ok: false, error: { kind: 'door', refusal } });
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('tells a wrong passphrase from a damaged database, and writes nothing', async () => {
    const made = await make();
    damage(made, 'vault.db', 2000);
    const before = snapshotOf(folder);
    expect(await unlock(made, 'something else altogether')).toEqual({
      ok: false,
      error: { kind: 'door', refusal: { kind: 'wrong-passphrase' } },
    });
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('lets a right passphrase follow a wrong one', async () => {
    const vault = newVault();
    const made = await make();
    const door = vault.door();
    expect(
      (await door.call('vault.unlock', { path: made, passphrase: 'something else altogether', likely: [] })).ok,
    ).toBe(false);
    expect(vault.opened).toEqual([]);
    expect(await door.call('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] })).toEqual({
      ok: true,
      value: { path: made },
    });
  });

  it('finds damage in a page that only the records are on', async () => {
    const vault = newVault();
    const { path: made } = await vault.door().mustCall('vault.create', { folder, ...asked });
    const bytes = new TextEncoder().encode(
      `Sagsnr;Navn;Noter\r\n${Array.from({ length: 400 }, (_, n) => `${n};Navn ${n};${'Lang note. '.repeat(20)}`).join('\r\n')}\r\n`,
    );
    const board = vault.board();
    const { importId } = await board.mustCall('import.open', { fileName: 'mange.csv', bytes });
    expect((await board.mustCall('import.commit', { importId })).taken).toBe(400);
    await vault.close();
    const size = readFileSync(file(made, 'vault.db')).length;
    let told = 0;
    for (let page = 4; page < size / 4096; page += 9) {
      damage(made, 'vault.db', page * 4096 + 100);
      const before = snapshotOf(made);
      const opened = newVault();
      const result = await opened.door().call('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
      await opened.close();
      if (!result.ok) {
        expect(result.error).toEqual({ kind: 'door', refusal: { kind: 'damaged', part: 'data' } });
        expect(snapshotOf(made)).toEqual(before);
        told += 1;
      }
      damage(made, 'vault.db', page * 4096 + 100);
    }
    expect(told).toBeGreaterThan(3);
  });

  it('tells within two seconds that another process has it open, and writes nothing', async () => {
    const made = await make();
    const holder = startChild(made, 'hold');
    try {
      await holder.said(1);
      expect(holder.lines).toEqual(['open']);
      // Its holder writes down that the board was looked at, a moment later.
      await new Promise((resolve) => setTimeout(resolve, LOOKS_WRITTEN_MS));
      const before = snapshotOf(folder);
      const started = performance.now();
      expect(await unlock(made)).toEqual({ ok: false, error: { kind: 'door', refusal: { kind: 'in-use' } } });
      expect(performance.now() - started).toBeLessThan(2000);
      expect(snapshotOf(folder)).toEqual(before);
    } finally {
      await holder.kill();
    }
    expect((await unlock(made)).ok).toBe(true);
  });

  it.each(['folder', 'file'] as const)('tells a %s it may not write to', async (what) => {
    const made = await make();
    const keys = path.join(made, 'vault.keys');
    const before = snapshotOf(folder);
    // Root may write everywhere: as root the same is asked by a process of nobody's.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    const owned = [folder, made, ...(what === 'folder' ? readdirSync(made).map((name) => path.join(made, name)) : [])];
    if (nobody !== undefined) for (const one of owned) chownSync(one, nobody, nobody);
    const [target, open, shut] = what === 'folder' ? [made, 0o755, 0o555] : [keys, 0o600, 0o000];
    chmodSync(target, shut);
    const child = startChild(made, 'hold', nobody === undefined ? {} : { uid: nobody, gid: nobody });
    await child.said(1);
    await child.kill();
    expect(child.lines).toEqual([JSON.stringify({ kind: 'door', refusal: { kind: 'not-writable' } })]);
    chmodSync(target, open);
    expect(snapshotOf(folder)).toEqual(before);
  });
});

describe('vault.probe', () => {
  it('tells what can be told without a passphrase, and writes nothing', async () => {
    const made = await make();
    const door = newVault().door();
    const probe = (given: string) => door.mustCall('vault.probe', { path: given });
    const before = snapshotOf(folder);
    expect(await probe(made)).toEqual({ kind: 'ready' });
    expect(await probe(path.join(folder, 'none'))).toEqual({ kind: 'missing' });
    expect(await probe('\u0000')).toEqual({ kind: 'missing' });
    expect(snapshotOf(folder)).toEqual(before);
    truncateSync(path.join(made, 'vault.keys'), 9);
    expect(await probe(made)).toEqual({ kind: 'damaged' });
  });
});
