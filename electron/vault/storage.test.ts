import { renameSync, rmSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './testing/in-process.ts';
import { addCitizen, PASSPHRASE, PERSON } from './testing/samples.ts';

let vault: InProcessVault;
let board: TestPage<'board'>;
let made: string;
let lane: string;
let remove: () => void;
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = createVaultInProcess();
  const request = { folder: temporary.folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
  ({ path: made } = await vault.door().mustCall('vault.create', request));
  board = vault.board();
  lane = (await board.mustCall('board.load', {})).lanes[0]?.id ?? '';
});
afterEach(async () => {
  await vault.close();
  remove();
});

const gone = { ok: false, error: { kind: 'disk', cause: 'gone' } };
const add = (id: string) => board.call('command.run', addCitizen(id, lane, { name: id }));
const draft = (value: string | null) => board.call('session.save', { key: 'draft:citizen-new', value });

it('closes saying that everything is kept', async () => {
  await add('c1');
  await draft('{"name":"half"}');
  expect(await vault.close()).toEqual({ saved: true });
  expect(await vault.close()).toEqual({ saved: true });
});

// Windows lets nobody take an open file away.
describe.skipIf(process.platform === 'win32')('a board whose folder is taken away', () => {
  it('takes a change back, and does not call it saved', async () => {
    await add('c1');
    rmSync(made, { recursive: true });
    expect(await add('c2')).toEqual(gone);
    expect(await draft('"half"')).toEqual(gone);
    expect((await board.mustCall('board.load', {})).citizens.rows).toHaveLength(1);
    expect(board.changes).toHaveLength(1);
    expect(await vault.close()).toEqual({ saved: false });
    expect(await vault.close()).toEqual({ saved: false });
  });

  it('does not call it saved even when nothing was asked for since', async () => {
    rmSync(made, { recursive: true });
    expect(await vault.close()).toEqual({ saved: false });
  });

  it('counts a change as kept once it was kept after all', async () => {
    renameSync(made, `${made} 2`);
    expect(await add('c1')).toEqual(gone);
    expect(await draft('"half"')).toEqual(gone);
    renameSync(`${made} 2`, made);
    expect((await add('c1')).ok).toBe(true);
    expect((await draft('"half"')).ok).toBe(true);
    expect(await vault.close()).toEqual({ saved: true });
  });

  it('remembers a draft that could not be kept, and forgets how far one had scrolled', async () => {
    renameSync(made, `${made} 2`);
    expect(await draft('"half"')).toEqual(gone);
    expect(await board.call('session.save', { key: 'scroll', value: '7' })).toEqual(gone);
    renameSync(`${made} 2`, made);
    expect(await vault.close()).toEqual({ saved: false });
  });
});
