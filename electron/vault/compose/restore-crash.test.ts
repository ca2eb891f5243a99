import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { openOffice, type Office } from '../testing/office.ts';
import { addCitizen, PASSPHRASE } from '../testing/samples.ts';
import { createVaultInProcess } from '../testing/in-process.ts';

vi.mock('@node-rs/argon2', async (original) => (await import('../testing/derive-once.ts')).deriveOnce(original));

vi.setConfig({ testTimeout: 240_000 });

/** Told before each step that changes something on the disk. */
const steps = vi.hoisted(() => ({ watch: undefined as ((name: string) => void) | undefined }));
vi.mock('node:fs', async (importOriginal) => {
  const real: Record<string, unknown> = { ...(await importOriginal<object>()) };
  for (const name of [
    'renameSync',
    'writeFileSync',
    'copyFileSync',
    'mkdirSync',
    'mkdtempSync',
    'rmSync',
    'fsyncSync',
  ]) {
    const work = real[name] as (...given: unknown[]) => unknown;
    real[name] = (...given: unknown[]): unknown => {
      steps.watch?.(name);
      return work(...given);
    };
  }
  return real;
});

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  steps.watch = undefined;
  await office.close();
});

async function citizensAt(vault: string): Promise<number> {
  const opened = createVaultInProcess();
  try {
    await opened.door().mustCall('vault.unlock', { path: vault, passphrase: PASSPHRASE, likely: [] });
    return (await opened.board().mustCall('board.load', {})).citizens.rows.length;
  } finally {
    await opened.close();
  }
}

it.skipIf(process.platform === 'win32')(
  'killed before any step on the disk, a restore leaves the board as it was or as it is restored, and the other one beside it',
  async () => {
    const board = office.board();
    const { lanes } = await board.mustCall('board.load', {});
    const add = (id: string) => board.mustCall('command.run', addCitizen(id, lanes[0]?.id ?? '', { name: id }));
    await add('c1');
    const { folder: copy } = await board.mustCall('copies.make', { place: null });
    await add('c2');
    await add('c3');
    const crashes = path.join(office.folder, 'crashes');
    mkdirSync(crashes);
    const points: { readonly at: string; readonly name: string }[] = [];
    steps.watch = (name) => {
      const watch = steps.watch;
      steps.watch = undefined;
      const at = path.join(crashes, String(points.length));
      // By another process: closing a file here would let go of the database's locks.
      spawnSync('cp', ['-a', office.made, at]);
      points.push({ at, name });
      steps.watch = watch;
    };
    await board.mustCall('copies.restore', { proof: PASSPHRASE, copy, passphrase: null });
    steps.watch = undefined;
    const last = path.join(crashes, 'last');
    spawnSync('cp', ['-a', office.made, last]);
    expect(points.length).toBeGreaterThanOrEqual(15);
    const found: number[] = [];
    for (const { at, name } of [...points, { at: last, name: 'at the end' }])
      found.push(
        await citizensAt(at).catch((error: unknown) => {
          throw new Error(`a kill before ${name} (${at}) loses the board`, { cause: error });
        }),
      );
    // As it was before the moment that counts, restored from then on.
    expect(new Set(found)).toEqual(new Set([3, 1]));
    expect(found).toEqual([...found].sort().reverse());
  },
);
