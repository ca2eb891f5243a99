import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { ImportPage } from './support/import-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const HALF_TYPED = 'Ringede i går – vil gerne prøve køkkenet igen, men kun om formiddagen\nog så';

test('from a spreadsheet to a board, over a quit and a lock', async ({ home, start }) => {
  test.setTimeout(180_000);
  let tavle = await start();
  const door = new DoorPage(await tavle.door());
  await expectAccessible(door.page);
  await door.page.getByRole('button', { name: 'Lav en ny tavle' }).click();
  await expectAccessible(door.page);
  await door.page.getByRole('button', { name: 'Tilbage' }).click();
  await door.makeBoard(tavle.app, { folder: home.folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE });

  let board = new BoardPage(await tavle.board());
  await board.later();
  await board.expectOpen();
  await expect(board.page.getByText('Tavlen er klar')).toBeVisible();
  await expectAccessible(board.page);

  const wizard = new ImportPage(board.page);
  await wizard.open();
  await wizard.choose('sagsliste.csv');
  await wizard.next();
  await board.page.getByRole('button', { name: /^Samme person/ }).click();
  await wizard.expectCounts('62 rækker i filen = 60 kommer på tavlen + 2 kommer ikke med');
  await wizard.commit(60);
  await board.page.getByRole('button', { name: 'Se tavlen' }).click();

  await board.find('Abdi Warsame');
  await board.expectCardIn('Abdi Warsame', 'Løntilskud', 'Ole Snekkersten');
  await board.drag(board.card('Abdi Warsame'), board.cell('IGU', 'Ole Snekkersten'));
  await board.expectCardIn('Abdi Warsame', 'IGU', 'Ole Snekkersten');

  await board.find('Parwin Sediqi');
  await board.card('Parwin Sediqi').focus();
  await board.page.keyboard.press('Space');
  await expect(board.spoken()).toContainText('Parwin Sediqi løftet');
  await board.page.keyboard.press('ArrowLeft');
  await expect(board.spoken()).toContainText('Over Praktik + løntimer, Mette Hornbæk, plads 1 af 1');
  await board.page.keyboard.press('Enter');
  await board.expectCardIn('Parwin Sediqi', 'Praktik + løntimer', 'Mette Hornbæk');

  await tavle.quit();
  tavle = await start();
  board = await unlock(tavle);
  await board.find('Abdi Warsame');
  await board.expectCardIn('Abdi Warsame', 'IGU', 'Ole Snekkersten');
  await board.find('Parwin Sediqi');
  await board.expectCardIn('Parwin Sediqi', 'Praktik + løntimer', 'Mette Hornbæk');

  await board.card('Parwin Sediqi').click();
  const note = board.page.getByRole('textbox', { name: 'Notat' });
  await note.fill(HALF_TYPED);
  await expectAccessible(board.page);
  await board.lock();

  const closed = new DoorPage(await tavle.door());
  await expect(closed.page.getByText('Tavlen er låst. Det, du var i gang med, ligger klar.')).toBeVisible();
  await expectAccessible(closed.page);
  await closed.unlock('en helt anden sætning');
  await closed.expectSays('Adgangssætningen passer ikke.');

  board = await unlock(tavle);
  await expect(board.page.getByRole('textbox', { name: 'Notat' })).toHaveValue(HALF_TYPED);
  await board.page.keyboard.press('Escape');
  await expect(board.page.getByRole('dialog')).toBeHidden();

  await board.page.keyboard.press('Control+z');
  await board.page.keyboard.press('Control+z');
  await board.expectCardIn('Parwin Sediqi', 'Løntilskud', 'Mette Hornbæk');
});

test('the place in every list is the same after a lock', async ({ open }) => {
  const { tavle, board } = await open();
  await board.showTogether();
  const list = board.cell('Praktik', 'alle konsulenter');
  await list.hover();
  await board.page.mouse.wheel(0, 500);
  await expect.poll(() => scrollOf(board, 'Praktik')).toBeGreaterThan(300);
  const before = await scrollOf(board, 'Praktik');
  await board.lock();
  const again = await unlock(tavle);
  await expect(again.cell('Praktik', 'alle konsulenter')).toBeVisible();
  await expect.poll(() => scrollOf(again, 'Praktik')).toBe(before);
});

/** How far the list of a lane is scrolled, in pixels. */
function scrollOf(board: BoardPage, lane: string): Promise<number> {
  return board
    .cell(lane, 'alle konsulenter')
    .evaluate((cell) => Math.max(...[...cell.querySelectorAll('*')].map((element) => element.scrollTop)));
}
