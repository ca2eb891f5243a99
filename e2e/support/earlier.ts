import { randomUUID } from 'node:crypto';

import { createVaultInProcess, type TestPage } from '../../electron/vault/testing/in-process.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { seedBoard } from '../demo/seed-board.ts';

/** A clock that stands still at noon, so many days ago. */
export function daysAgo(days: number): Clock {
  const moment = new Date();
  moment.setDate(moment.getDate() - days);
  moment.setHours(12, 0, 0, 0);
  return { now: () => moment.toISOString(), today: () => isoDateOf(moment) };
}

/** What somebody did on a board while nobody else had it open, at the time that `clock` shows. */
export interface Visit {
  readonly board: TestPage<'board'>;
  readonly run: (name: string, payload: unknown) => Promise<unknown>;
  /** The id of the citizen with this name. Throws where there is none. */
  readonly citizen: (name: string) => Promise<string>;
  /** The id of the lane with this name. Throws where there is none. */
  readonly lane: (name: string) => Promise<string>;
}

/** Opens the board with somebody's passphrase, lets them work on it, and closes it. */
export async function visit(
  { folder, passphrase, clock }: { readonly folder: string; readonly passphrase: string; readonly clock: Clock },
  work: (visit: Visit) => Promise<unknown>,
): Promise<void> {
  const vault = createVaultInProcess({ clock });
  await vault.door().mustCall('vault.unlock', { path: folder, passphrase, likely: [] });
  const board = vault.board();
  await work({
    board,
    run: (name, payload) => board.mustCall('command.run', { id: randomUUID(), name, payload }),
    async citizen(name) {
      const { columns, rows } = (await board.mustCall('board.load', {})).citizens;
      const row = rows.find((cells) => cells[columns.indexOf('name')] === name);
      return known(row?.[columns.indexOf('id')], name);
    },
    async lane(name) {
      const { lanes } = await board.mustCall('board.load', {});
      return known(lanes.find((lane) => lane.name === name)?.id, name);
    },
  });
  await vault.close();
}

/** A board of six weeks ago, on which some went on to the next lane a fortnight ago. */
export async function boardWithMoves(folder: string, passphrase: string): Promise<string> {
  const board = { folder, name: 'Virksomhedsteamet', passphrase, person: 'Mette Hornbæk' };
  const made = await seedBoard({ ...board, citizens: 57, clock: daysAgo(42) });
  await visit({ folder: made, passphrase, clock: daysAgo(14) }, async ({ board: page, run }) => {
    const { lanes, citizens } = await page.mustCall('board.load', {});
    const told = (row: readonly unknown[], name: string) => row[citizens.columns.indexOf(name)];
    const going = citizens.rows.filter((_, at) => at % 4 === 0);
    for (const row of going) {
      const next = lanes.findIndex(({ id }) => id === told(row, 'laneId')) + 1;
      const to = { laneId: lanes[Math.min(next, lanes.length - 1)]?.id, consultantId: told(row, 'consultantId') };
      await run('citizen.move', { id: told(row, 'id'), ...to, place: 'last' });
    }
  });
  return made;
}

function known(id: unknown, name: string): string {
  if (typeof id !== 'string') throw new Error(`nothing on the board is called ${name}`);
  return id;
}
