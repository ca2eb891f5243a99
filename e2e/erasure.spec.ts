import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { withOurDriver } from './security/support/dump.ts';
import { openKeysOf } from './security/support/vault-key.ts';
import { tabTo } from './support/card-page.ts';
import { DoorPage } from './support/door-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { openBoard } from './support/people-page.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const TODAY = isoDateOf(new Date());
const GONE = 'Kanarina Fugleborg';
const OLE = { name: 'Ole Østergård', passphrase: 'fire grønne æbler på et fad' } as const;
const LIMIT = 365;

/** Somebody to be erased, with contacts of their own; two ended long ago, one of them named on the other's card; one who will be due soon. */
async function boardWithEnded(folder: string): Promise<string> {
  const people = [{ ...OLE, role: 'consultant' }] as const;
  const made = await seedBoard({ folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 6, people });
  await visit({ folder: made, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board, run }) => {
    const { lanes } = await board.mustCall('board.load', {});
    const end = lanes.find(({ isEnd }) => isEnd)?.id;
    const add = (id: string, name: string, laneId: string | undefined, since: number, note = '') =>
      run('citizen.add', {
        id,
        fields: { ...BLANK_CITIZEN_FIELDS, name, note, phone: `${name} 12 34` },
        laneId,
        consultantId: null,
        laneSince: addDays(TODAY, -since),
      });
    await add('gone-1234', GONE, lanes[0]?.id, 3, 'Kanarina er kommet');
    const fields = { day: TODAY, kind: 'call', line: 'Kanarina ringede', consultantId: null, journalisedOn: null };
    await run('contact.add', { id: 'talk-1234', citizenId: 'gone-1234', fields });
    await run('citizen.edit', { id: 'gone-1234', patch: { note: 'Kanarina er rejst' } });
    await add('long-1234', 'Samir Længesiden', end, LIMIT + 35);
    await add('over-1234', 'Mona Netop', end, LIMIT, 'Kender Samir Længesiden. Ring til Samir');
    await add('soon-1234', 'Lea Snart', end, LIMIT - 10);
  });
  return made;
}

async function proveByKeys(page: Page, title: string): Promise<void> {
  const question = page.getByRole('dialog', { name: title });
  await tabTo(page, question.getByLabel('Din adgangssætning', { exact: true }));
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
}

test('a supervisor erases somebody by keys alone, with a certificate; nothing of them is left on screen or in the file', async ({
  home,
  start,
}) => {
  const folder = await boardWithEnded(home.folder);
  const tavle = await start({ board: folder });
  const file = path.join(home.folder, 'bevis.txt');
  const board = await unlock(tavle);
  const { page } = board;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Kanarina');
  await expect(page.getByRole('option', { name: new RegExp(GONE) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: GONE });
  await expect(card).toBeVisible();
  const menu = card.getByRole('button', { name: `Flere valg for ${GONE}` });
  // Its parts and the cross stand between.
  for (let press = 0; press < 12 && !(await menu.evaluate((it) => it === document.activeElement)); press += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Slet for altid …' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  const question = page.getByRole('dialog', { name: `Slet ${GONE} for altid?` });
  await expect(question).toContainText('1 kontakt');
  await expect(question).toContainText('Det kan ikke fortrydes');
  await expect(question).toContainText('Det hele navn er ikke fundet');
  await expectAccessible(page);
  await proveByKeys(page, `Slet ${GONE} for altid?`);

  const done = page.getByRole('dialog', { name: 'Borgeren er slettet' });
  await expect(done).toContainText('1 kontakt');
  await answerSaving(tavle, file);
  await tabTo(page, done.getByRole('button', { name: 'Gem bevis …' }));
  await page.keyboard.press('Enter');
  await expect(done.getByText('Beviset er gemt.')).toBeVisible();
  await expectAccessible(page);
  expect(readFileSync(file, 'utf8')).toContain('Slettede borgere:   1');
  expect(readFileSync(file, 'utf8')).toMatch(/Tidspunkt: {10}\d\d\.\d\d\.20\d\d \d\d:\d\d/);
  expect(readFileSync(file, 'utf8')).not.toMatch(/Kanarina|Fugleborg/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const expectNowhere = () => expect(page.locator('body')).not.toContainText(/Kanarina|Fugleborg/);
  await expectNowhere();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeVisible();
  await expectNowhere();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: 'Seneste ændringer' })).toContainText('Slettet for altid');
  await expectNowhere();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(page.getByText(/1 slettet$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await board.lock();
  await tavle.door();

  const [key] = (await openKeysOf(folder, PASSPHRASE)).secrets;
  if (!key) throw new Error('a vault has a key');
  // The lock lets the file go a moment after the door is there.
  await expect
    .poll(() => {
      try {
        return imageOf(path.join(folder, 'vault.db'), key).includes('Samir L');
      } catch {
        return false;
      }
    })
    .toBe(true);
  expect(imageOf(path.join(folder, 'vault.db'), key)).not.toMatch(/Kanarina|Fugleborg/);
});

/** The whole file, decrypted, free pages and all. */
function imageOf(file: string, key: Parameters<typeof withOurDriver>[1]): string {
  return withOurDriver(file, key, (connection) =>
    // What the types of the driver leave out.
    Buffer.from((connection as unknown as { serialize: () => Uint8Array }).serialize()).toString('latin1'),
  );
}

test('ended cards past the limit of their lane are shown to a supervisor, chosen and erased; a consultant has no such way', async ({
  home,
  start,
}) => {
  const folder = await boardWithEnded(home.folder);
  const tavle = await start({ board: folder });
  const board = await unlock(tavle);
  const { page } = board;
  await board.chooseFromMenu('Sletning …');
  const panel = page.getByRole('dialog', { name: 'Sletning' });
  await expect(panel).toContainText('Der er ingen frister endnu');
  const limit = panel.getByRole('textbox').first();
  await limit.fill(String(LIMIT));
  await page.keyboard.press('Enter');
  const row = (name: string) => panel.getByRole('button', { name: new RegExp(`^${name},`) });
  await expect(row('Samir Længesiden')).toContainText('for 35 dage siden');
  await expect(row('Mona Netop')).toContainText('fristen er i dag');
  await expect(row('Lea Snart')).toContainText('om 10 dage');
  await expect(panel.getByRole('checkbox', { name: 'Vælg Lea Snart' })).toHaveCount(0);
  await expectAccessible(page);

  // The day tells how many, and nobody's name.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+d');
  await page.getByText('2 afsluttede kort har nået deres frist for sletning.').waitFor();
  await page.getByRole('button', { name: 'Se på dem' }).click();

  // Enter looks at somebody, and the list is where it was.
  await expect(row('Samir Længesiden')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Mona Netop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toContainText('1 af 2 valgt');
  await panel.getByRole('button', { name: 'Slet de valgte for altid …' }).click();
  const question = page.getByRole('dialog', { name: 'Slet Samir Længesiden for altid?' });
  // The whole name goes by itself; the first name that stands alone is shown, and leads to the card.
  await expect(question.getByRole('list', { name: 'Hvor navnet går ud' })).toContainText(
    'Kortet for Mona Netop: notat',
  );
  const alone = question.getByRole('list', { name: 'Hvor en del af navnet kan stå' });
  await expect(alone).toContainText('Kortet for Mona Netop: notat · »Samir«');
  await alone.getByRole('button').click();
  await expect(page.getByRole('dialog', { name: 'Mona Netop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await proveByKeys(page, 'Slet Samir Længesiden for altid?');
  const done = page.getByRole('dialog', { name: 'Borgeren er slettet' });
  await expect(done).toContainText('I 1 anden tekst står nu [slettet]');
  await done.getByRole('button', { name: 'Kortet for Mona Netop: notat' }).click();
  await expect(page.getByRole('dialog', { name: 'Mona Netop' })).toBeVisible();
  await page.keyboard.press('Escape');
  // Without the certificate nobody leaves by mistake.
  await expect(done).toBeVisible();
  await page.keyboard.press('Escape');
  const leaving = page.getByRole('alertdialog', { name: 'Luk uden at gemme beviset?' });
  await leaving.getByRole('button', { name: 'Tilbage' }).click();
  await expect(leaving).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await leaving.getByRole('button', { name: 'Luk uden bevis' }).click();
  await expect(row('Mona Netop')).toBeVisible();
  await expect(row('Samir Længesiden')).toHaveCount(0);
  await row('Mona Netop').click();
  const note = page.getByRole('dialog', { name: 'Mona Netop' }).getByRole('textbox', { name: 'Notat' });
  await expect(note).toHaveValue('Kender [slettet]. Ring til Samir');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await board.lock();

  await new DoorPage(await tavle.door()).unlock(OLE.passphrase);
  const { page: oles } = await openBoard(tavle);
  await oles.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(oles.getByRole('menuitem', { name: 'Tavler …' })).toBeVisible();
  await expect(oles.getByRole('menuitem', { name: 'Sletning …' })).toHaveCount(0);
  await oles.keyboard.press('Escape');
  await oles.locator('[data-card]').first().focus();
  await oles.keyboard.press('Shift+F10');
  await expect(oles.getByRole('menuitem', { name: 'Fjern kortet' })).toBeVisible();
  await expect(oles.getByRole('menuitem', { name: 'Slet for altid …' })).toHaveCount(0);
});
