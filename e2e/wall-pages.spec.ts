import { randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { addDays } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';
import { hangWall, wallPage } from './support/wall-page.ts';

const WIDE = { width: 1920, height: 1080 };
const SIZES = [{ width: 1280, height: 720 }, WIDE, { width: 3840, height: 2160 }] as const;
const middleOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('nobody on the board, on a lane or with a consultant: said in the middle, and no empty page is turned', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 0, size: WIDE });
  const plain = await hangWall(tavle, board);
  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  const title = plain.getByRole('heading', { level: 1 });
  const isAlone = async (words: string) => {
    await expect(plain.getByText(words)).toBeVisible();
    await expect(plain.getByText(/(Side|Tavle|Konsulent) \d+ af /)).toHaveCount(0);
    const [all, said] = [await middleOf(plain, 'main'), await middleOf(plain, 'main p:first-of-type')];
    expect(Math.abs(all.x - said.x)).toBeLessThan(4);
    expect(Math.abs(all.y - said.y)).toBeLessThan(90);
    await expectAccessible(plain);
  };
  await isAlone('Tavlen er klar');
  await bar.getByRole('radio', { name: 'Tavler' }).click();
  await expect(title).toHaveText('Tavler');
  await isAlone('Tavlen er klar');
  await title.getByRole('button').click();
  await plain.getByRole('button', { name: 'Ny / modtagelse' }).click();
  await expect(title).toHaveText('Ny / modtagelse');
  await isAlone('Ingen her lige nu');
  await bar.getByRole('radio', { name: 'Konsulenter' }).click();
  await title.getByRole('button').click();
  await plain.getByRole('button', { name: 'JG' }).click();
  await expect(title).toHaveText('JG');
  await isAlone('Ingen borgere lige nu');
});

const WORDS = {
  da: {
    menu: /^Vis på storskærm/,
    hang: 'Vis',
    stop: 'Stop bladringen',
    next: 'Næste side',
    lanes: 'Tavler',
    one: 'Konsulenter',
  },
  en: {
    menu: /^Show on the wall/,
    hang: 'Show',
    stop: 'Stop turning pages',
    next: 'Next page',
    lanes: 'Lanes',
    one: 'Consultants',
  },
} as const;

for (const lang of ['da', 'en'] as const)
  test(`the name of every lane stands whole on screens of all sizes, with names and without (${lang})`, async ({
    home,
    start,
  }) => {
    test.setTimeout(240_000);
    const words = WORDS[lang];
    const tavle = await start({ board: await boardOfManyNew(home.folder, lang), lang, size: WIDE });
    const door = await tavle.door();
    await door.getByRole('textbox').fill(PASSPHRASE);
    await door.keyboard.press('Enter');
    const page = await tavle.board();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: words.menu }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.hang, exact: true }).click();
    const plain = await wallPage(tavle);
    await plain.getByRole('button', { name: words.stop }).click();
    const next = plain.getByRole('button', { name: words.next });

    const seen = new Set<string>();
    // All lanes, on two pages; those of a consultant; each lane as a title.
    for (const shows of ['', words.one, words.lanes]) {
      if (shows !== '') await plain.getByRole('button', { name: shows, exact: true }).click();
      for (let turn = 0; turn < (shows === words.lanes ? 10 : 2); turn += 1) {
        for (const name of await namesStandWhole(plain)) seen.add(name);
        await next.click();
      }
    }
    expect(seen.size).toBe(10);
    await plain.getByRole('button', { name: words.one, exact: true }).click();
    await plain.getByRole('button', { name: /^(Vis navne|Show names)/ }).click();
    expect((await namesStandWhole(await wallPage(tavle, 'named'))).length).toBeGreaterThan(0);
  });

/** Forty are new, so that their lane goes on on a second page; on the others are one or two. All of one consultant. */
async function boardOfManyNew(folder: string, lang: 'da' | 'en'): Promise<string> {
  const seed = { folder, name: 'Teamet', passphrase: PASSPHRASE, lang, citizens: 0 };
  const path = await seedBoard({ ...seed, clock: daysAgo(20) });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(9) }, async ({ board, run }) => {
    const { lanes, consultants } = await board.mustCall('board.load', {});
    for (const [at, lane] of lanes.entries())
      for (let n = at === 0 ? 40 : 1 + (at % 2); n > 0; n -= 1)
        await run('citizen.add', {
          id: randomUUID(),
          fields: { ...BLANK_CITIZEN_FIELDS, name: `Prøve ${String(n)} Person` },
          laneId: lane.id,
          consultantId: consultants[0]?.id ?? null,
        });
  });
  return path;
}

/** The names over the cards, looked at on screens of several sizes: nothing of them is cut, and nothing of another line shows. */
async function namesStandWhole(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  let names: readonly string[] = [];
  for (const size of SIZES) {
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
    const read = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header h1 bdi, main h2 bdi')].map((name) => ({
          name: name.textContent,
          isCut: name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1,
        })),
      );
    await expect.poll(async () => (await read()).filter(({ isCut }) => isCut), JSON.stringify(size)).toEqual([]);
    names = (await read()).map(({ name }) => name);
  }
  await session.detach();
  return names.filter((name) => !/^(Alle|Everyone)$/.test(name));
}

test('who waits stands on top, initials of every script are as large, a badge has its colour, and nothing moves when names come', async ({
  home,
  start,
}) => {
  const path = await boardOfThoseWhoWait(home.folder);
  const tavle = await start({ board: path, size: WIDE });
  const board = await unlock(tavle);
  const plain = await hangWall(tavle, board);
  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  await bar.getByRole('button', { name: 'Stop bladringen' }).click();
  await expect(plain.getByText('6 borgere, heraf 1 afsluttet')).toBeVisible();
  await expect(plain.getByText('forsinkede øverst')).toBeVisible();
  const lane = plain.locator('section', { has: plain.getByRole('heading', { name: 'Efterværn' }) });
  await expect(lane.getByRole('listitem').locator('[data-kind] > [aria-hidden]')).toHaveText([
    ...[/^\d+ d\. for sent$/, /^\d+ d\. for sent$/, /^\d+ d\. her$/, /^\d+ d\. her$/, /^\d+ d\. her$/],
  ]);

  const initials = await lane
    .locator('[data-wall-person]')
    .evaluateAll((all) =>
      all.map((one) => ({ text: one.textContent, size: parseFloat(getComputedStyle(one).fontSize) })),
    );
  expect(initials.slice(0, 2).map(({ text }) => text)).toEqual(['MP', 'LP']);
  const [latin, arabic] = [
    initials.find(({ text }) => text === 'LP'),
    initials.find(({ text }) => /\u200C/.test(text)),
  ];
  expect(arabic?.size).toBeGreaterThan(0.85 * (latin?.size ?? NaN));
  const badge = lane.locator('[data-wall-owner]').first();
  const [own, edge] = await badge.evaluate((one) => [
    getComputedStyle(one).backgroundColor,
    getComputedStyle(one.closest('li') ?? one).borderInlineStartColor,
  ]);
  expect(own).toBe(edge);

  const places = (page: Page) =>
    page
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect().toJSON())));
  const [atWall, atBoard] = [await places(plain), await places(board.page)];
  await bar.getByRole('button', { name: /^Vis navne/ }).click();
  const named = await wallPage(tavle, 'named');
  await expect(bar.getByRole('button', { name: 'Skjul navne' })).toBeVisible();
  expect(await places(board.page)).toEqual(atBoard);
  expect(await places(named)).toEqual(atWall);
});

/** Five in one lane of a consultant in yellow, two of whom are late, and one whose way has ended. */
async function boardOfThoseWhoWait(folder: string): Promise<string> {
  const seed = { folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 0 };
  const path = await seedBoard({ ...seed, clock: daysAgo(20) });
  const today = daysAgo(0).today();
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(9) }, async ({ board, run, lane }) => {
    const { consultants } = await board.mustCall('board.load', {});
    const yellow = consultants.find(({ color }) => color === 'amber')?.id ?? null;
    const add = async (name: string, nextDate: string | null, at = 'Efterværn') =>
      run('citizen.add', {
        id: randomUUID(),
        fields: { ...BLANK_CITIZEN_FIELDS, name, nextDate },
        laneId: await lane(at),
        consultantId: yellow,
      });
    await add('Rolig Prøve', addDays(today, 20));
    await add('Lidt Prøve', addDays(today, -2));
    await add('محمد الأحمد', null);
    await add('حسين عباس', null);
    await add('Meget Prøve', addDays(today, -12));
    await add('Forbi Prøve', addDays(today, -90), 'Afsluttet');
  });
  return path;
}
