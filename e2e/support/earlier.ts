import { randomUUID } from 'node:crypto';

import { createVaultInProcess, type TestPage } from '../../electron/vault/testing/in-process.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';

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

function known(id: unknown, name: string): string {
  if (typeof id !== 'string') throw new Error(`nothing on the board is called ${name}`);
  return id;
}
