import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { ImportPage } from './support/import-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('a caseload as a Danish spreadsheet saves it: everybody arrives, none twice', async ({ start, home }) => {
  const tavle = await start();
  const door = new DoorPage(await tavle.door());
  await door.makeBoard(tavle.app, { folder: home.folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE });
  const board = new BoardPage(await tavle.board());
  await board.later();
  await board.expectOpen();
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await expectAccessible(page);

  await wizard.choose('sagsliste.csv');
  await expect(page.getByRole('combobox', { name: 'Tegnsæt' })).toHaveText('Windows (vesteuropæisk)');
  await expect(page.getByRole('combobox', { name: 'Skilletegn' })).toContainText('Semikolon');
  await expect(page.getByRole('combobox', { name: 'Felt for Tidligere erhverv' })).toHaveText('Erhvervserfaring');
  await expectAccessible(page);

  await wizard.next();
  await wizard.expectCounts('62 rækker i filen = 60 kommer på tavlen + 1 kommer ikke med + 1 venter på svar');
  await expect(page.getByRole('button', { name: 'Svar på 1 spørgsmål først' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Samme person/ }).click();
  await wizard.expectCounts('62 rækker i filen = 60 kommer på tavlen + 2 kommer ikke med');
  await wizard.commit(60);

  await expect(page.getByText('62 rækker i filen = 60 kommet til + 2 kom ikke med')).toBeVisible();
  await expect(
    page.getByText('Konsulenter: Mette Hornbæk, Ole Snekkersten, Fatima Aydin, Kirsten Tikøb og Jens Gurre'),
  ).toBeVisible();
  await expect(page.getByText('Tavler: Ordinære timer og Ny / afklaring')).toBeVisible();
  await expect(page.getByRole('row', { name: /^21 uden navn tom linje/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^63 Natasja Ivanov samme person/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Se tavlen' }).click();
  // Of many, nobody is gone to: the board is seen from its first lane on.
  await expect(page.getByRole('heading', { name: 'Ny / modtagelse', level: 2 })).toBeInViewport({ ratio: 1 });
  await board.showTogether();
  await page.mouse.move(640, 500);
  await page.mouse.wheel(10_000, 0);
  const left = async (lane: string) =>
    (await page.getByRole('heading', { name: lane, level: 2 }).boundingBox())?.x ?? 0;
  await expect(page.getByRole('heading', { name: 'Afsluttet', level: 2 })).toBeInViewport();
  expect(await left('Ordinære timer')).toBeLessThan(await left('Ny / afklaring'));
  expect(await left('Ny / afklaring')).toBeLessThan(await left('Afsluttet'));
  await board.find('natasja ivanov');
  await board.expectCardIn('Natasja Ivanov', 'IGU', 'alle konsulenter');
  await expect(page.getByText('1 af 60', { exact: true })).toBeVisible();
});

test('the whole import is taken back from its result', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const wizard = new ImportPage(board.page);
  await wizard.open();
  await wizard.choose('sagsliste.csv');
  await wizard.next();
  await board.page.getByRole('button', { name: /^To personer/ }).click();
  await wizard.commit(61);
  await board.page.getByRole('button', { name: 'Fortryd hele importen' }).click();
  await expect(board.page.getByRole('heading', { name: 'Importen er fortrudt' })).toBeVisible();
  await expectAccessible(board.page);
  await board.page.getByRole('button', { name: 'Se tavlen' }).click();
  await expect(new BoardPage(board.page).card('Natasja Ivanov')).toHaveCount(0);
  await expect(board.page.getByRole('button', { name: /, 0 borgere$/ })).toHaveCount(5);
});

test('files that are no table, or empty, get a sentence, and the next file can be chosen at once', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const wizard = new ImportPage(board.page);
  await wizard.open();
  await wizard.choose('hostile/afkortet.xlsx');
  await wizard.expectSays('Regnearket er beskadiget og kan ikke læses. Intet er ændret.');
  await expectAccessible(board.page);
  await wizard.choose('hostile/tom.csv');
  await wizard.expectSays('Filen er tom. Intet er ændret.');
  await wizard.choose('hostile/cpr.csv');
  await wizard.next();
  await expect(board.page.getByRole('alert')).toHaveCount(0);
});

test('CPR numbers, formulas, markup and hidden characters do no harm, and are shown for what they are', async ({
  open,
}) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.choose('hostile/cpr.csv');
  await wizard.next();
  await expect(wizard.cell(/1\. jan\. 1990/)).toBeVisible();
  await expect(wizard.cell(/ringede \[CPR\] om praktik/)).toBeVisible();
  expect(await page.content()).not.toMatch(/610190|720285/);
  await wizard.commit(2);
  await page.keyboard.press('Escape');

  await wizard.open();
  await wizard.choose('hostile/formler.csv');
  await wizard.next();
  await wizard.show('Kun tvivl');
  await expect(wizard.cell(/=HYPERLINK/)).toHaveAttribute('title', /rent? tekst|ren tekst/);
  await wizard.commit(4);
  await page.keyboard.press('Escape');
  await board.showTogether();
  await expect(board.card('<img src=x onerror=alert(1)>')).toBeVisible();

  await wizard.open();
  await wizard.choose('hostile/skriftretning.csv');
  await wizard.next();
  await wizard.expectCounts('4 rækker i filen = 3 kommer på tavlen + 1 kommer ikke med');
  await expectAccessible(page);
  await wizard.show('Kommer ikke med');
  await wizard.correct(/xxxxx/, 'Mekaniker Hansen');
  await wizard.commit(4);
  await expect(page.getByText('Alle rækker kom med.')).toBeVisible();
});

test('the review can be worked by keyboard: cells, corrections, rows left out', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.chooseText(
    'x.csv',
    'Navn;Fødselsdato\nAmina Haddad;1.2.83\nYusuf Haddad;omkring 1990\nRahel Weldu;3/8-1992\n',
  );
  await page.getByRole('button', { name: 'Videre' }).press('Enter');
  await wizard.grid().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Det kan ikke læses som en dato.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Ret til').fill('5. maj 1990');
  await page.keyboard.press('Enter');
  await expect(wizard.grid()).toBeFocused();
  await expect(wizard.cell(/5\. maj 1990/)).toBeVisible();
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Space');
  await wizard.expectCounts('3 rækker i filen = 2 kommer på tavlen + 1 kommer ikke med');
  await page.keyboard.press('Escape');
  const leaving = page.getByRole('alertdialog', { name: 'Forlad importen?' });
  await leaving.getByRole('button', { name: 'Bliv her' }).press('Escape');
  await wizard.commit(2);
});

test('a doubt out of sight is one click, or Enter on its row, away', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  const headings =
    'Navn;Sagsnr;Modersmål;Andre sprog;Danskuddannelse;Konsulent;Tavle;Særlige hensyn;Tidligere erhverv;Timer/uge';
  await wizard.chooseText('x.csv', `${headings}\nAmina Haddad;1;Dari;;DU1;;IGU;;bager;fuld tid\n`);
  await wizard.next();
  await wizard.show('Kun tvivl');
  await page.getByRole('button', { name: 'Se på Timer om ugen' }).click();
  await expect(page.getByText('Det kan ikke læses som et timetal.')).toBeVisible();
  await page.keyboard.press('Escape');
  await wizard.grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByLabel('Ret til').fill('37');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ingen celler at være i tvivl om.')).toBeVisible();
});

test('10,000 rows are looked through like ten', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `S-${String(index)};Person ${String(index)} Øst;3/8-1992;Dari;${index % 2 ? 'IGU' : 'BARSEL'};MH`,
  );
  await wizard.chooseText('stor.csv', ['Sagsnr;Navn;Fødselsdato;Modersmål;Tavle;Konsulent', ...rows].join('\r\n'));
  await wizard.next();
  await wizard.grid().focus();
  await page.keyboard.press('Control+End');
  await expect(wizard.cell('Person 9999 Øst')).toBeVisible();
  expect(await wizard.grid().getByRole('row').count()).toBeLessThan(80);
  await wizard.commit(10_000);
  await expect(page.getByRole('heading', { name: /^10\.000|^10000/ })).toBeVisible();
});

test('an import goes on after a lock where it was, with what was corrected and answered', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 0 });
  const before = new ImportPage(board.page);
  await before.open();
  await before.choose('sagsliste.csv');
  await before.next();
  await board.page.getByRole('button', { name: /^Samme person/ }).click();
  await before.correct('Parwin Sediqi', 'Parwin Rettet');
  await expect(before.cell('Parwin Rettet')).toBeVisible();
  await board.lock();
  const again = await unlock(tavle);
  const wizard = new ImportPage(again.page);
  await expect(wizard.cell('Parwin Rettet')).toBeVisible();
  await wizard.expectCounts('62 rækker i filen = 60 kommer på tavlen + 2 kommer ikke med');
  await wizard.commit(60);
  await again.page.getByRole('button', { name: 'Se tavlen' }).click();
  await again.find('parwin rettet');
  await expect(again.card('Parwin Rettet')).toBeInViewport();
});

test('columns and rows that do not fit each other are said', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.chooseText(
    'x.csv',
    'Navn;Telefon;Mobil;Tavle\nAmina Haddad;28903412;28903413;IGU\nYusuf Haddad;28903414\n',
  );
  await expect(page.getByText('Den første, »Telefon«, bruges. »Mobil« tages ikke med.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Felt for Mobil' }).click();
  await page.getByRole('option', { name: 'Telefon', exact: true }).click();
  await expect(page.getByText('Telefon læses nu fra »Mobil«. »Telefon« tages ikke med.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Felt for Telefon' })).toHaveText('Tages ikke med');
  await expectAccessible(page);
  await wizard.next();
  await wizard.show('Kun tvivl');
  await expect(wizard.cell('Yusuf Haddad')).toHaveAttribute('title', /ikke lige så mange felter/);
});
