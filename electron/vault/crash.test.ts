import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { createVaultInProcess } from './testing/in-process.ts';
import { spelledPng } from './testing/pictures.ts';
import { startChild } from './testing/process.ts';
import { PASSPHRASE, PERSON } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CANARY = 'Zølvferkanarie';

/** Files below `folder` that hold `text`, as UTF-8 or UTF-16LE. */
function filesWith(folder: string, text: string): readonly string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return false;
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  });
}

describe('a vault whose process is killed', () => {
  let folder: string;
  let remove: () => void;
  let made: string;
  beforeEach(async () => {
    ({ folder, remove } = makeTemporaryFolder());
    const vault = createVaultInProcess();
    ({ path: made } = await vault
      .door()
      .mustCall('vault.create', { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' }));
    await vault.close();
  });
  afterEach(() => remove());

  it('has every acknowledged citizen, round after round', async () => {
    let acknowledged = -1;
    for (let round = 0; round < 3; round += 1) {
      const child = startChild(made, 'commit');
      await child.said(41 + round * 17);
      await child.kill();
      acknowledged = Math.max(acknowledged, Number(child.lines.at(-1)));
      const vault = createVaultInProcess();
      await vault.door().mustCall('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
      const { citizens, undo } = await vault.board().mustCall('board.load', {});
      await vault.close();
      const ids = new Set(citizens.rows.map((row) => row[citizens.columns.indexOf('id')]));
      for (let n = 0; n <= acknowledged; n += 1) expect(ids.has(`citizen-${n}`)).toBe(true);
      // At most the one that was on its way came without being acknowledged.
      expect(ids.size - acknowledged).toBeLessThanOrEqual(2);
      expect(undo.undo?.command).toBe('citizen.add');
    }
    expect(acknowledged).toBeGreaterThanOrEqual(100);
  });

  it('has no word of anybody in any file, while it is open and after it was killed', async () => {
    const temporary = path.join(folder, 'temporary');
    mkdirSync(temporary);
    const child = startChild(made, 'commit', {
      canary: CANARY,
      cwd: temporary,
      env: { ...process.env, TMPDIR: temporary, NODE_COMPILE_CACHE: '' },
    });
    await child.said(60);
    expect(filesWith(folder, CANARY)).toEqual([]);
    await child.kill();
    expect(statSync(path.join(made, 'vault.db-wal')).size).toBeGreaterThan(100_000);
    expect(filesWith(folder, CANARY)).toEqual([]);
    expect(filesWith(folder, 'Barsel')).toEqual([]);
    expect(filesWith(folder, PASSPHRASE)).toEqual([]);
    expect(filesWith(folder, 'CREATE TABLE')).toEqual([]);

    // The search does find what is there to be found.
    for (const encoding of ['utf8', 'utf16le'] as const)
      writeFileSync(path.join(temporary, encoding), `x${CANARY}x`, encoding);
    expect(filesWith(folder, CANARY)).toHaveLength(2);
  });

  it('has no word of sessions, portraits or imports in any file either', async () => {
    const vault = createVaultInProcess();
    await vault.door().mustCall('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
    const board = vault.board();
    await board.mustCall('session.save', { key: 'draft', value: JSON.stringify({ name: CANARY }) });
    const picture = spelledPng(CANARY);
    const { id } = await board.mustCall('portrait.add', { bytes: picture });
    const csv = new TextEncoder().encode(`Navn;Noter;Tavle\r\n${CANARY};${CANARY} note;${CANARY} bane\r\n`);
    const { importId } = await board.mustCall('import.open', { fileName: `${CANARY}.csv`, bytes: csv });
    await board.mustCall('import.commit', { importId });
    expect((await board.mustCall('portrait.load', { ids: [id] }))[0]).toEqual({
      id,
      mime: 'image/png',
      bytes: picture,
    });
    await vault.close();
    expect(filesWith(folder, CANARY)).toEqual([]);

    const again = createVaultInProcess();
    await again.door().mustCall('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [] });
    const { session, citizens } = await again.board().mustCall('board.load', {});
    await again.close();
    expect(session).toEqual({ draft: JSON.stringify({ name: CANARY }) });
    expect(citizens.rows).toHaveLength(1);
  });
});
