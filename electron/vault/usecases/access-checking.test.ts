import { expect, it, vi } from 'vitest';

import { accessBoard, accessNote } from '../../../db/testing/access-board.ts';
import { KEEPER } from '../../../db/testing/fixtures.ts';
import { isoDateOf } from '../../../shared/lib/iso-date.ts';
import { checkAccess } from './access-checking.ts';
import { createAccessLog } from './access-log.ts';
import { createQueue } from './queue.ts';

vi.setConfig({ testTimeout: 60_000 });

it('leaves room for a command after each slice of 20,000 rows, and holds the queue for no more than a slice', async () => {
  const { store: opened, remove } = await accessBoard();
  const store = opened();
  for (let n = 0; n < 20; n += 1)
    await store.appendAccess(Array.from({ length: 1000 }, () => accessNote({ detail: { count: n } })));
  const clock = { now: () => new Date().toISOString(), today: () => isoDateOf(new Date()) };
  const queue = createQueue();
  const access = createAccessLog({ store, person: KEEPER, clock, queue });
  const board = { queue, store, access };
  const turns: string[] = [];
  let begin = true;
  let looked = 0;
  for (;;) {
    // Both are asked for at once, as a page that checks and a person who works do.
    const slice = checkAccess(board, begin);
    const command = access.write(accessNote({ act: 'change.card' })).then(() => void turns.push('command'));
    const checked = await slice;
    turns.push('slice');
    expect(checked.rows - looked).toBeLessThanOrEqual(1000);
    looked = checked.rows;
    begin = false;
    await command;
    if (checked.isOver) break;
  }
  expect(turns.filter((turn) => turn === 'slice')).toHaveLength(21);
  expect(turns.join(' ')).toBe(Array.from({ length: 21 }, () => 'slice command').join(' '));
  expect(await checkAccess(board, false)).toMatchObject({ rows: 20_020, of: 20_020, isOver: true, breakCount: 0 });
  expect(await checkAccess(board, true)).toMatchObject({ rows: 1000, of: 20_021, isOver: false });
  await remove();
});
