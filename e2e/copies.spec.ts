import type { ElectronApplication } from '@playwright/test';

import { expect, test } from './support/test.ts';

const WORDS = 'Ringer “tirsdag” æøå 🙂\nog onsdag';

test('copying and cutting do what they do everywhere, and what they put on the clipboard bears our mark', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 5 });
  const { page } = board;
  await page.keyboard.press('Control+n');
  await page.getByRole('button', { name: 'Flere oplysninger' }).click();
  const note = page.getByRole('textbox', { name: 'Notat' });
  await note.fill(WORDS);
  await note.press('Control+a');
  await note.press('Control+c');
  await expect.poll(() => textOf(tavle.app)).toBe(WORDS);
  expect(await isMarked(tavle.app)).toBe(true);

  await tavle.app.evaluate(({ clipboard }) => clipboard.clear());
  await note.press('Home');
  await note.press('Control+Home');
  for (let step = 0; step < 6; step++) await note.press('Shift+ArrowRight');
  await note.press('Control+x');
  await expect.poll(() => textOf(tavle.app)).toBe('Ringer');
  expect(await isMarked(tavle.app)).toBe(true);
  await expect(note).toHaveValue(WORDS.slice(6));
  await note.press('Control+z');
  await expect(note).toHaveValue(WORDS);
  await note.press('Control+Shift+z');
  await expect(note).toHaveValue(WORDS.slice(6));

  const phone = page.getByRole('textbox', { name: 'Telefon' });
  await phone.fill('12 34 56 78');
  await phone.press('Control+a');
  await phone.press('Control+x');
  await expect.poll(() => textOf(tavle.app)).toBe('12 34 56 78');
  expect(await isMarked(tavle.app)).toBe(true);
  await expect(phone).toHaveValue('');
  await phone.press('Control+v');
  await expect(phone).toHaveValue('12 34 56 78');
});

test('a passphrase is never copied', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  await board.chooseFromMenu('Kolleger og nøgler …');
  await board.page.getByRole('button', { name: 'Skift din adgangssætning …' }).click();
  await tavle.app.evaluate(({ clipboard }) => clipboard.writeText('et fremmed ord'));
  const field = board.page.getByLabel('Din nuværende adgangssætning');
  await field.fill('hemmelig');
  for (const keys of ['Control+a', 'Control+c', 'Control+x']) await field.press(keys);
  await board.page.waitForTimeout(300);
  expect(await textOf(tavle.app)).toBe('et fremmed ord');
  await expect(field).toHaveValue('hemmelig');
});

// The driver knows the clipboard of the newest Electron; the one that tests run in answers at once.
interface ClipboardThen {
  readonly readText: () => string;
  readonly availableFormats: () => string[];
  readonly readBuffer: (format: string) => Buffer;
}

function textOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => (clipboard as unknown as ClipboardThen).readText());
}

function isMarked(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ clipboard }) =>
    (clipboard as unknown as ClipboardThen).availableFormats().some((format) => format.includes('application/x-tavle')),
  );
}
