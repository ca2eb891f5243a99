import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { LANE_IDS } from '../../shared/changes/testing/random-records.ts';
import { randomCommand } from '../../shared/commands/testing/random-commands.ts';
import type { TestPage } from './testing/in-process.ts';
import { openOffice } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key, and every step is synced to the disk.
vi.setConfig({ testTimeout: 600_000 });

it('everybody who ever came is on the board, ended, removed or erased, whatever is done, taken back and done again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(randomCommand, fc.constantFrom('do', 'do', 'do', 'undo', 'redo', 'erase')), { maxLength: 40 }),
      async (steps) => {
        const office = await openOffice();
        try {
          const board = office.board();
          for (const [index, id] of LANE_IDS.slice(0, 2).entries()) {
            const look = { color: 'teal', icon: 'flag', expectedDays: null, cadenceDays: 7 };
            const payload = { id, name: id, glanceName: '', ...look, isEnd: index === 1, away: null, after: null };
            await board.mustCall('command.run', { id: 'lane', name: 'lane.add', payload });
          }
          for (const [command, how] of steps) {
            if (how === 'undo') await board.call('history.undo', { entryId: null });
            else if (how === 'redo') await board.call('history.redo', {});
            else if (how === 'erase') await eraseFirst(board);
            else await board.call('command.run', command);
            const { ever, onBoard, ended, removed, erased } = await board.mustCall('board.census', {});
            expect(onBoard + ended + removed + erased).toBe(ever);
            expect(Math.min(removed, erased)).toBeGreaterThanOrEqual(0);
          }
          const { citizens } = await board.mustCall('board.load', {});
          const { onBoard, ended } = await board.mustCall('board.census', {});
          expect(onBoard + ended).toBe(citizens.rows.length);
        } finally {
          await office.close();
        }
      },
    ),
    { numRuns: 15 },
  );
});

/** Whoever stands first; nobody where the board is empty. */
async function eraseFirst(board: TestPage<'board'>): Promise<void> {
  const { columns, rows } = (await board.mustCall('board.load', {})).citizens;
  const id = rows[0]?.[columns.indexOf('id')];
  if (id === undefined) return;
  const before = await board.mustCall('board.census', {});
  await board.mustCall('erasure.run', { proof: PASSPHRASE, ids: [id] });
  const after = await board.mustCall('board.census', {});
  expect(after.ever).toBe(before.ever);
  expect(after.erased).toBeGreaterThan(before.erased);
}
