import { randomUUID } from 'node:crypto';

import { createVaultInProcess } from '../electron/vault/testing/in-process.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { INVENTED_CONSULTANTS, inventCaseload } from './demo/invented-caseload.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

/** What Chromium calls a long task, in milliseconds. */
const LONG_TASK_MS = 50;

for (const citizens of [1_000, 10_000]) {
  test(`${String(citizens)} citizens: the page holds only what is in sight, and a drag has no long task`, async ({ home, start }) => {
    test.setTimeout(180_000);
    const folder = await largeBoard(home.folder, citizens);
    const board = await unlock(await start({ board: folder, size: { width: 1920, height: 1080 } }));
    await expect(board.cell('Praktik', 'Mette Hornbæk').getByRole('listitem').first()).toBeVisible();
    expect(await board.page.getByRole('listitem').count()).toBeLessThan(250);

    const cell = board.cell('Praktik', 'Mette Hornbæk');
    const card = cell.getByRole('listitem').nth(1);
    await card.scrollIntoViewIfNeeded();
    await board.page.waitForTimeout(500);
    await board.page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { longTasks: seen });
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    });
    await board.drag(card, board.cell('Løntilskud', 'Mette Hornbæk'), { x: 60, y: 60 });
    await board.page.waitForTimeout(500);
    const longTasks = await board.page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    test.info().annotations.push({ type: 'long tasks', description: JSON.stringify(longTasks) });
    expect(longTasks.filter((duration) => duration > LONG_TASK_MS)).toEqual([]);
  });
}

/** A board of this many invented people, brought in as a consultant would: by a file. */
async function largeBoard(folder: string, count: number): Promise<string> {
  const vault = createVaultInProcess();
  const { path } = await vault.door().mustCall('vault.create', { folder, name: 'Stor', passphrase: PASSPHRASE, lang: 'da' });
  const board = vault.board();
  for (const consultant of INVENTED_CONSULTANTS) await board.mustCall('command.run', { id: randomUUID(), name: 'consultant.add', payload: { id: randomUUID(), ...consultant } });
  const people = inventCaseload(count, isoDateOf(new Date()));
  const lines = people.map((one) => [one.caseNumber, one.name, one.birthDate, one.motherTongue, one.consultant, one.lane, one.laneSince, one.nextDate ?? ''].join(';'));
  const text = ['Sagsnr;Navn;Fødselsdato;Modersmål;Virksomhedskonsulent;Tavle;Status siden;Næste opfølgning', ...lines].join('\r\n');
  const preview = await board.mustCall('import.open', { fileName: 'stor.csv', bytes: Uint8Array.from(Buffer.from(text, 'utf8')) });
  const answers = preview.questions.map(({ line }) => ({ line, answer: 'different' as const }));
  await board.mustCall('import.adjust', { importId: preview.importId, adjustment: { answers } });
  const report = await board.mustCall('import.commit', { importId: preview.importId });
  expect(report.taken).toBe(count);
  await vault.close();
  return path;
}
