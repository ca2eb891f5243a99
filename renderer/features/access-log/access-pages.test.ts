import { expect, it } from 'vitest';

import type { AccessLine, AccessPage } from '../../../shared/ipc/access-schemas.ts';
import { ok } from '../../../shared/lib/result.ts';
import { createAccessPages, type PagePlace } from './access-pages.ts';

const lineOf = (seq: number): AccessLine => ({
  seq,
  at: '2026-11-22T10:00:00.000Z',
  person: null,
  by: '',
  act: 'look.card',
  citizenId: null,
  whom: '',
  detail: {},
  found: [],
});

/** A log whose rows are numbered; rows may come while it is read. */
function logOf(rows: number) {
  let newest = rows;
  const asked: PagePlace[] = [];
  const ask = ({ before, skip }: PagePlace) => {
    asked.push({ before, skip });
    const from = (before ?? newest + 1) - 1 - skip;
    const page = Array.from({ length: Math.max(0, Math.min(200, from)) }, (_, n) => lineOf(from - n));
    const answer: AccessPage = { rows: page, total: before === null && skip === 0 ? newest : null, people: [] };
    return Promise.resolve(ok(answer));
  };
  return { ask, asked, add: (count: number) => void (newest += count) };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('fetches what is looked at, anywhere in 200,000 rows, and passes over no more rows than it must', async () => {
  const log = logOf(200_000);
  const pages = createAccessPages(log.ask);
  await pages.begin();
  expect(pages.state().total).toBe(200_000);
  log.add(7);
  for (const index of [0, 199, 200, 777, 100_000, 99_900, 199_999]) {
    pages.want(index, index + 20);
    await settled();
    expect(pages.rowAt(index)?.seq).toBe(200_000 - index);
  }
  expect(log.asked.slice(0, 4)).toEqual([
    { before: null, skip: 0 },
    { before: 199_801, skip: 0 }, // rows 199 to 219
    { before: 199_601, skip: 200 }, // row 777 is on the page after the next
    { before: 199_201, skip: 99_200 },
  ]);
});

it('holds only what lies about the place that is looked at, however far one scrolls', async () => {
  const pages = createAccessPages(logOf(200_000).ask);
  await pages.begin();
  for (let index = 0; index < 200_000; index += 400) {
    pages.want(index, index + 400);
    await settled();
  }
  expect(pages.state().pages.size).toBeLessThanOrEqual(40);
  expect(pages.rowAt(0)?.seq).toBe(200_000);
  expect(pages.rowAt(199_800)?.seq).toBe(200);
  expect(pages.rowAt(1000)).toBeUndefined();
  pages.want(1000, 1020);
  await settled();
  expect(pages.rowAt(1000)?.seq).toBe(199_000);
});

it('asks for one page at a time, and for none that was scrolled past meanwhile', async () => {
  const log = logOf(200_000);
  const pages = createAccessPages(log.ask);
  await pages.begin();
  for (let index = 0; index <= 150_000; index += 500) pages.want(index, index + 20);
  await settled();
  expect(pages.rowAt(150_000)?.seq).toBe(50_000);
  expect(log.asked.length).toBeLessThanOrEqual(4);
});
