import { lastDayOf } from '../shared/domain/clocks/calendar.ts';
import { addDays, daysBetween } from '../shared/lib/iso-date.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { COMPANY, NAME, Placements, today, told } from './support/placements-page.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('a placement at a new company, by keys alone: its clock is told, on the card and on the board, and it is taken back', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  await page.getByRole('button', { name: 'Ny placering', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(on.dialog.getByLabel('Virksomhed', { exact: true })).toBeFocused();
  await page.keyboard.type(COMPANY);
  await expect(on.dialog.getByText(`Ny virksomhed: ${COMPANY} oprettes sammen med placeringen.`)).toBeVisible();
  await expectAccessible(page);
  // Kind, tasks, first day (its three parts), last day, the usual lengths.
  await page.keyboard.press('Tab');
  await expect(on.dialog.getByRole('radio', { name: 'Praktik' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Opvask og servering');
  await on.dialog.getByRole('button', { name: '26 uger' }).focus();
  await page.keyboard.press('Enter');
  await on.dialog.getByLabel('Ulønnede timer om ugen').focus();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect(on.dialog).toBeHidden();

  const end = addDays(today, 26 * 7 - 1);
  const placement = on.placement();
  await expect(placement).toContainText(`Praktik${COMPANY}`);
  await expect(placement).toContainText('Opvask og servering · 25 t. ulønnet');
  await expect(placement).toContainText(`uge 1 af 26 · slutter ${told(end)} · 181 dage tilbage`);
  await expect(board.card(NAME)).toHaveAccessibleName(new RegExp(`hos ${COMPANY}, 181 dage tilbage`));
  await expect(board.card(NAME)).toContainText(COMPANY);
  // The message is there for some seconds only.
  await on.undo(`${NAME}: Praktik hos ${COMPANY} er skrevet på kortet`);
  await expect(placement).toBeHidden();
  await expect(board.card(NAME)).not.toHaveAccessibleName(new RegExp(COMPANY));
  // The company came with it, and went with it.
  await on.card.getByRole('button', { name: 'Luk' }).click();
  await page.keyboard.press('Control+Shift+k');
  await page.getByRole('textbox', { name: 'Find en virksomhed' }).fill(COMPANY);
  await expect(page.getByText(`Ingen virksomhed passer til »${COMPANY}«.`)).toBeVisible();
});

test('new hours from a day stand on the ladder, and a step can be taken out', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  await on.add('Praktik', addDays(today, -30), { 'Ulønnede timer om ugen': '25' });
  await expect(on.ladder()).toHaveCount(1);
  await expect(on.card.getByText('Ingen løntimer endnu · 37 tilbage')).toBeVisible();
  // One step, too, stands against the full week.
  await expect(on.card.getByText('37 timer', { exact: true })).toBeVisible();

  await on.card.getByRole('button', { name: /^Nye timer for/ }).click();
  await expect(on.card.getByLabel('Fra', { exact: true })).toBeFocused();
  // Escape leaves the form, not the card.
  await page.keyboard.press('Escape');
  await expect(on.card.getByLabel('Fra', { exact: true })).toBeHidden();
  await expect(on.card.getByRole('button', { name: /^Nye timer for/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(on.card.getByLabel('Fra', { exact: true })).toBeFocused();
  await expect(on.card.getByLabel('Ulønnede timer om ugen')).toHaveValue('25');
  await on.card.getByLabel('Løntimer om ugen').fill('ti');
  await page.keyboard.press('Enter');
  await expect(on.card.getByText('Skriv et tal, fx 15 eller 7,5.')).toBeVisible();
  await on.card.getByLabel('Løntimer om ugen').fill('7,5');
  await on.card.getByLabel('Ulønnede timer om ugen').fill('20');
  await page.keyboard.press('Enter');
  await expect(on.toast(`Fra ${told(today)}: 7,5 t. løn + 20 t. ulønnet`)).toBeVisible();
  await expect(on.ladder()).toHaveCount(2);
  await expect(on.ladder().nth(0)).toHaveText(`0 t. løn+ 25 t. ulønnetfra ${told(addDays(today, -30))}`);
  await expect(on.ladder().nth(1)).toHaveText(`7,5 t. løn+ 20 t. ulønnetfra ${told(today)}nu`);
  await expect(on.card.getByText('Nu 7,5 løntimer om ugen · 29,5 tilbage')).toBeVisible();
  await expectAccessible(page);

  await on.card.getByRole('button', { name: /^Ret Praktik/ }).click();
  await on.card.getByRole('button', { name: `Fjern timerne fra ${told(today)}` }).click();
  await expect(on.ladder()).toHaveCount(1);
  await on.undo(`Timerne fra ${told(today)} er fjernet`);
  await expect(on.ladder()).toHaveCount(2);
});

test('long sickness in an IGU proposes a later end, a person confirms it, and takes it back', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  const start = addDays(today, -120);
  await on.add('IGU', start, { 'Løntimer om ugen': '30' });
  const placement = on.placement();
  const end = lastDayOf(start, { value: 2, unit: 'years' }) ?? start;
  await expect(placement).toContainText(`slutter senest ${told(end)}`);
  await expect(placement).toContainText('Ingen skoleuger skrevet op endnu, 23 i alt');
  await placement.getByRole('button', { name: 'Én skoleuge mere' }).click();
  await expect(placement).toContainText('1 af 23 skoleuger taget');

  await placement.getByRole('button', { name: /^Fravær fra/ }).click();
  await page.getByRole('menuitem', { name: 'Sygdom' }).click();
  await expect(placement).toContainText(
    `stadig væk, 1 dag til i dag · Flytter slutdatoen, hvis det varer til ${told(addDays(today, 56))}`,
  );
  const from = placement.getByLabel('Fra og med');
  await from.fill(addDays(today, -99));
  await placement.getByLabel('Til og med').fill(addDays(today, -43));
  await placement.getByLabel('Til og med').press('Enter');
  const later = addDays(end, 57);
  await expect(placement).toContainText(`Fravær flytter slutdatoen til ${told(later)}, når du bekræfter det.`);
  await expect(placement).toContainText(`slutter senest ${told(end)}`);
  await expectAccessible(page);

  await placement.getByRole('button', { name: `Bekræft ny slutdato ${told(later)}` }).click();
  await expect(placement).toContainText(
    `slutter senest ${told(later)} · ${String(daysBetween(today, later))} dage tilbage`,
  );
  await expect(placement).toContainText('Slutdatoen er flyttet 57 dage');
  await on.undo(`Slutdatoen er flyttet til ${told(later)}`);
  await expect(placement).toContainText(`slutter senest ${told(end)}`);

  // One day less is no longer more than eight weeks.
  await placement.getByLabel('Til og med').fill(addDays(today, -44));
  await placement.getByLabel('Til og med').press('Enter');
  await expect(placement).toContainText('Flytter ikke slutdatoen: kun sygdom i mere end 8 uger i træk gør det');
});

test('what is odd is said: an age the rule does not fit, an end beyond the longest, a sector nobody knows', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard(`${String(Number(today.slice(0, 4)) - 55)}-01-10`);
  await on.add('IGU', addDays(today, -10));
  await expect(on.placement()).toContainText(/IGU er til og med 49 år\. \(Lov om integrationsgrunduddannelse/);
  await on.card.getByRole('button', { name: /^Ret IGU/ }).click();
  const kind = on.placement().getByRole('combobox', { name: 'Form' });
  await kind.click();
  await page.getByRole('option', { name: 'Løntilskud' }).click();
  await expect(on.placement()).toContainText(`Hvad er ${COMPANY}?`);
  await on.placement().getByRole('button', { name: 'Offentlig' }).click();
  await expect(on.placement()).toContainText('slutter senest');
  await kind.click();
  await page.getByRole('option', { name: 'Praktik' }).click();
  const last = on.placement().getByLabel('Aftalt sidste dag');
  await last.fill(addDays(today, 26 * 7));
  await last.press('Enter');
  await expect(on.placement()).toContainText(
    /dage ud over 26 uger\. Det kræver 1 forlængelse på højst 13 uger, kun i særlige tilfælde\./,
  );
  await last.fill(addDays(today, -20));
  await last.press('Enter');
  await expect(on.placement()).toContainText('Den sidste dag ligger før den første. Ret en af dem.');
});

test('a placement ends with an outcome in two presses, stands among the earlier ones, and runs again when that is undone', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  await on.add('Praktik', addDays(today, -13));
  await on.card.getByRole('button', { name: `Afslut Praktik hos ${COMPANY}` }).click();
  await page.getByRole('menuitem', { name: 'Blev til job' }).click();
  const past = on.placement('Tidligere');
  await expect(past).toContainText(`${told(addDays(today, -13))} til ${told(today)} · 2 ugerBlev til job`);
  await expect(board.card(NAME)).not.toHaveAccessibleName(new RegExp(COMPANY));
  await expectAccessible(page);
  await on.undo(`Praktik hos ${COMPANY} er slut: Blev til job`);
  await expect(on.placement()).toContainText('uge 2');
});

test('a half-made placement comes back after a lock', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const on = new Placements(board);
  await on.newCard();
  await on.page.getByRole('button', { name: 'Ny placering', exact: true }).click();
  await on.dialog.getByLabel('Opgaver').fill('Lagerarbej');
  await board.lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  const again = new Placements(new BoardPage(await tavle.board()));
  await expect(again.dialog.getByLabel('Opgaver')).toHaveValue('Lagerarbej');
  await expect(again.dialog.getByLabel('Opgaver')).toBeFocused();
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Kassér det skrevne' }).click();
  await expect(again.dialog).toBeHidden();
  await expect(again.card).toBeVisible();
});

test('what is half-typed in a placement’s field is there after a lock, and saves itself', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const on = new Placements(board);
  await on.newCard();
  await on.add('Praktik', addDays(today, -3));
  await on.card.getByRole('button', { name: /^Ret Praktik/ }).click();
  await on.placement().getByLabel('Mentor').fill('Ida i køkkenet');
  await board.lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  const again = new Placements(new BoardPage(await tavle.board()));
  await expect(again.placement().getByLabel('Mentor')).toHaveValue('Ida i køkkenet');
  await expect(again.placement()).toContainText('Mentor: Ida i køkkenet');
});

test('companies are found, opened and kept by keys; one in use stays, with the reason', async ({ open }) => {
  const { board } = await open({ citizens: 30 });
  const { page } = board;
  await page.keyboard.press('Control+Shift+k');
  const panel = page.getByRole('dialog', { name: 'Virksomheder' });
  const find = panel.getByRole('textbox', { name: 'Find en virksomhed' });
  await expect(find).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('hotl marien');
  await expect(panel.getByRole('status')).toHaveText(/^1 af \d+ virk|^1 af \d+$/);
  await page.keyboard.press('ArrowDown');
  await expect(
    panel.getByRole('button', { name: /^Hotel Marienlund, Hotel · Helsingør, \d+ nu, \d+ i alt/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  const company = page.getByRole('dialog', { name: 'Hotel Marienlund' });
  await expect(company.getByRole('list', { name: 'Her nu' }).getByRole('listitem')).not.toHaveCount(0);
  await expectAccessible(page);
  const place = company.getByRole('textbox', { name: 'Sted' });
  await place.fill('Snekkersten');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog', { name: 'Sted er gemt' })).toBeVisible();
  await expect(company).toContainText('Hotel · Snekkersten');
  await page.getByRole('dialog', { name: 'Sted er gemt' }).getByRole('button', { name: 'Fortryd' }).click();
  await expect(place).toHaveValue('Helsingør');
  const name = company.getByRole('textbox', { name: 'Navn' });
  await name.fill('');
  await name.press('Tab');
  await expect(company.getByText('Feltet skal udfyldes.')).toBeVisible();
  await name.fill('Hotel Marienlund');
  await company.getByRole('button', { name: 'Fjern virksomheden' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(page.getByText(/hos virksomheden\. Derfor bliver den stående\.$/).first()).toBeVisible();
  await company.getByRole('button', { name: /^Åbn / }).first().click();
  await expect(company).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(company).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(company).toBeHidden();
});

test('my day tells of a placement that ends and of an agreement that runs out', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  await on.card.getByRole('combobox', { name: 'Konsulent' }).click();
  await page.getByRole('option', { name: 'Fatima Aydin' }).click();
  await on.add('Ordinære timer', addDays(today, -20), { 'Aftalt sidste dag': addDays(today, 14) });
  await expect(on.placement()).toContainText('Slutter snart. Hvad kommer bagefter?');
  await expect(board.card(NAME)).toContainText('· 14 d. igen');
  await on
    .placement()
    .getByRole('button', { name: `Åbn ${COMPANY}` })
    .click();
  const company = page.getByRole('dialog', { name: COMPANY, exact: true });
  const until = company.getByLabel('Aftale til og med');
  await until.fill(addDays(today, 30));
  await until.press('Enter');
  await expect(company).toContainText('aftalen udløber om 30 dage');
  await page.keyboard.press('Escape');
  await expect(on.card).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+d');
  const day = page.getByRole('dialog', { name: 'Min dag' });
  await day.getByRole('combobox', { name: 'Hvis dag' }).click();
  await page.getByRole('option', { name: 'Fatima Aydin' }).click();
  await expect(day.getByRole('region', { name: 'Aftaler, der udløber' })).toContainText(
    `${COMPANY} aftalen udløber om 30 dage`,
  );
  await expect(
    day.getByRole('button', { name: new RegExp(`^${NAME}, .*${COMPANY} slutter om 14 dage`) }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('an overview without names shows no company, and opens none', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 30 });
  await expect(board.page.locator('[data-card][aria-label*=", hos "]').first()).toBeVisible();
  await board.glance();
  const glance = await tavle.board();
  await expect(glance.getByText('Overblik uden navne').first()).toBeVisible();
  const words = await glance.locator('body').innerText();
  const labels = await glance
    .locator('[aria-label]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join('\n'));
  for (const company of ['Hotel', 'Bageri', 'Lager', 'Kantine', 'Plejehjem', 'Gartneri', 'Børnehave', 'Renhold'])
    expect(`${words}\n${labels}`).not.toContain(company);
  await glance.keyboard.press('Control+Shift+k');
  await expect(glance.getByRole('dialog')).toHaveCount(0);
});
