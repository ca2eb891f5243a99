import type { Locator, Page } from '@playwright/test';

import { keepPort, type PageHooks } from './security/support/hostile-calls.ts';
import { form, NAME, newCard, openCard, overALock, tabTo, text, toast } from './support/card-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** What is typed in each field, in the order of the card, and what then stands there. */
const TEXTS: readonly (readonly [string, string, string?])[] = [
  ['Telefon', '12 34 56 78'],
  ['E-mail', 'amina@example.org'],
  ['Særlige hensyn', 'Ro omkring instruktion'],
  ['Modersmål', 'العربية'],
  ['Danskuddannelse', 'du2 modul 3, PD2 bestået'],
  ['Erhvervserfaring', 'Syerske i Aleppo, seks år'],
  ['Uddannelse', 'Ni års skole'],
  ['Tidligere placeringer', 'Rengøring på plejehjemmet'],
  ['Kørekort', 'B'],
  ['Vil gerne', 'Køkken eller systue'],
  ['Timer om ugen', '22,50', '22,5'],
  ['Sagsnummer', '22-1045'],
  ['Bor', 'Espergærde'],
  ['Notat', 'Ringer helst om formiddagen'],
];

test('every field is written by keys alone, saves itself and is there again after a lock', async ({ open }) => {
  test.setTimeout(180_000);
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await newCard(board);
  await board.card(NAME).focus();
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeVisible();
  await expectAccessible(page);

  const words = {
    'Andre sprog': ['engelsk godt', 'kurmanji,'],
    Kan: ['syning', 'industrisymaskine'],
    Beviser: ['truck B'],
  };
  for (const [label, typed] of TEXTS) {
    if (label === 'Sagsnummer') {
      await tabTo(page, day(page, 'Fødselsdato'));
      await page.keyboard.type('28021992');
      await tabTo(page, text(page, 'Sagsnummer'));
      await expect(rest(page).getByText('34 år')).toBeVisible();
      await expectSaved(page, 'Fødselsdato');
    }
    await tabTo(page, text(page, label));
    await page.keyboard.type(typed);
    if (label === 'Modersmål') {
      await tabTo(page, adder(page, 'Andre sprog'));
      for (const word of words['Andre sprog']) await typeWord(page, word);
      await tabTo(page, page.getByRole('radio', { name: 'Ved ikke' }));
      await page.keyboard.press('ArrowRight');
      await expectSaved(page, 'Tolk');
    }
    if (label === 'Tidligere placeringer') {
      await tabTo(page, adder(page, 'Kan'));
      for (const word of words.Kan) await typeWord(page, word);
    }
    if (label === 'Kørekort') {
      await tabTo(page, adder(page, 'Beviser'));
      for (const word of words.Beviser) await typeWord(page, word);
    }
    if (label === 'Timer om ugen') {
      await tabTo(page, page.getByRole('button', { name: 'Tidlig morgen' }));
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await expectSaved(page, 'Kan arbejde');
    }
    if (label === 'Særlige hensyn') {
      await tabTo(page, page.getByRole('button', { name: 'Tunge løft' }));
      await page.keyboard.press('Space');
      await expectSaved(page, 'Skal skånes for');
    }
  }
  await page.keyboard.press('Control+s');
  await expectSaved(page, 'Notat');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await expect(rest(page).getByText('Forstået: DU2, modul 3 · PD2 bestået')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const again = (await overALock(tavle, board)).page;
  await again.getByRole('button', { name: new RegExp(`^${NAME},`) }).click();
  await expect(day(again, 'Fødselsdato')).toHaveValue('1992-02-28');
  for (const [label, typed, kept = typed] of TEXTS) await expect(text(again, label)).toHaveValue(kept);
  await expect(chips(again, 'Andre sprog')).toHaveText([/engelsk.*godt/, /kurmanji/]);
  await expect(chips(again, 'Kan')).toHaveText(['syning', 'industrisymaskine']);
  await expect(chips(again, 'Beviser')).toHaveText(['truck B']);
  await expect(again.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked();
  for (const chosen of ['Tidlig morgen', 'Dag', 'Tunge løft'])
    await expect(again.getByRole('button', { name: chosen, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('button', { name: 'Aften' })).toHaveAttribute('aria-pressed', 'false');
});

test('what is used every day is in sight when a card opens, and the rest is a press away', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const panel = page.getByRole('dialog', { name: NAME });
  for (const field of [text(page, 'Telefon'), text(page, 'E-mail'), day(page, 'Næste opfølgning')])
    await expect(field).toBeInViewport({ ratio: 1 });
  await expect(text(page, 'Særlige hensyn')).toBeInViewport({ ratio: 1 });
  const parts = panel.getByRole('navigation', { name: 'Gå til' });
  for (const [part, heading] of [
    ['Placeringer', 'Virksomhedsplaceringer'],
    ['Kontakter', 'Kontakter'],
    ['Match', 'Sprog og dansk'],
    ['Øvrigt', 'Øvrigt'],
  ] as const) {
    await parts.getByRole('button', { name: part }).press('Enter');
    const head = panel.getByRole('heading', { name: heading, exact: true });
    await expect(head).toBeFocused();
    await expect(head).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('Tab');
  await expect(day(page, 'Fødselsdato')).toBeFocused();
  await parts.getByRole('button', { name: 'Øverst' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Hvem og næste skridt' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text(page, 'Navn')).toBeFocused();
  await expectAccessible(page);

  await panel.getByRole('button', { name: `Flere valg for ${NAME}` }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Fjern kortet' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern kortet' }).click();
  await expect(panel).toBeHidden();
  await expect(board.card(NAME)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(board.card(NAME)).toBeVisible();
});

test('one field is taken back by its message or by Ctrl+Z; typing on in it is one step', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const phone = text(page, 'Telefon');
  const home = text(page, 'Bor');
  await phone.fill('11 11 11 11');
  await home.click();
  await expectSaved(page, 'Telefon');
  await page.keyboard.type('Hels');
  // A pause saves what is there: what is typed after it belongs to the same step.
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.keyboard.type('ingør');
  await text(page, 'E-mail').focus();
  await expectSaved(page, 'Bor');
  await page.keyboard.press('Control+z');
  await expect(home).toHaveValue('');
  await expect(phone).toHaveValue('11 11 11 11');
  await page.keyboard.press('Control+y');
  await expect(home).toHaveValue('Helsingør');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(phone).toHaveValue('');

  await phone.fill('22 22 22 22');
  await phone.blur();
  await toast(page, 'Gemt: Telefon').getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect(phone).toHaveValue('');

  // Opened once more, it is another step.
  for (const number of ['33 33 33 33', '44 44 44 44']) {
    await phone.fill(number);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('form', { name: NAME, exact: true })).toBeHidden();
    await board.card(NAME).click();
    await expect(phone).toHaveValue(number);
  }
  await page.keyboard.press('Control+z');
  await expect(phone).toHaveValue('33 33 33 33');
});

test('what was saved is no draft: undone, or over a lock, nobody is asked about it', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  await text(page, 'Notat').fill('Ringer mandag');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectSaved(page, 'Notat');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Fortrudt: /).first()).toBeVisible();
  await board.card(NAME).click();
  await expect(form(page)).toBeVisible();
  await expect(text(page, 'Notat')).toHaveValue('');
  await expect(page.getByText('Ikke gemt endnu')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await board.card(NAME).click();
  await text(page, 'Notat').fill('Ringer onsdag ');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  // The space before the next word stays while one writes on.
  await page.keyboard.type('kl.');
  await expect(text(page, 'Notat')).toHaveValue('Ringer onsdag kl.');
  await page.keyboard.type(' 9');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  const again = await overALock(tavle, board);
  const note = text(again.page, 'Notat');
  await expect(note).toHaveValue('Ringer onsdag kl. 9');
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('dialog')).toBeHidden();
  await again.page.keyboard.press('Control+z');
  await expect(again.page.getByText(/^Fortrudt: /).first()).toBeVisible();
  await again.card(NAME).click();
  await expect(form(again.page)).toBeVisible();
  await expect(note).toHaveValue('');
  await expect(again.page.getByText('Ikke gemt endnu')).toBeHidden();

  // What is typed on and not saved is there again, and only it is unsaved.
  await note.fill('Ringer fredag');
  await expect(again.page.getByText('Gemt', { exact: true })).toBeVisible();
  await note.pressSequentially(' kl. 10');
  const third = (await overALock(tavle, again)).page;
  await expect(text(third, 'Notat')).toHaveValue('Ringer fredag kl. 10');
  await expect(third.getByRole('alert')).toBeHidden();
});

test('two windows edit one field: neither is overwritten, and one is asked', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await page.evaluate(keepPort);
  await openCard(board);
  const note = text(page, 'Notat');
  await note.fill('Ringer mandag');
  await note.blur();
  await expectSaved(page, 'Notat');

  // Somebody is in the middle of a sentence when another window saves its own.
  await note.focus();
  await note.pressSequentially(' kl. 9');
  await otherWindowWrites(page, { note: 'Ringer fredag' });
  const question = page.getByRole('alert').filter({ hasText: 'til: Ringer fredag' });
  await expect(question).toContainText('Rettet imens af dig selv');
  await expect(note).toHaveValue('Ringer mandag kl. 9');
  await expectAccessible(page);
  // Typing on and leaving the field saves nothing over it.
  await note.pressSequentially('.30');
  await text(page, 'Telefon').focus();
  await page.waitForTimeout(1900);
  expect(await keptNote(page)).toBe('Ringer fredag');
  await page.keyboard.press('Escape');
  const stuck = page.getByRole('alertdialog', { name: 'Noget er ikke gemt' });
  await expect(stuck).toContainText('Notat');
  await expectAccessible(page);
  await stuck.getByRole('button', { name: 'Ret det' }).click();
  await question.getByRole('button', { name: 'Behold mit' }).click();
  await expect(question).toBeHidden();
  await expect.poll(() => keptNote(page)).toBe('Ringer mandag kl. 9.30');

  await note.focus();
  await note.pressSequentially('!');
  await otherWindowWrites(page, { note: 'Ringer aldrig' });
  await page.getByRole('alert').getByRole('button', { name: 'Brug det' }).click();
  await expect(note).toHaveValue('Ringer aldrig');
  expect(await keptNote(page)).toBe('Ringer aldrig');
  // What is not being written simply follows.
  await otherWindowWrites(page, { phone: '12345678' });
  await expect(text(page, 'Telefon')).toHaveValue('12345678');
});

test('what cannot be saved stays in the field, says why, and outlives a lock', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const hours = text(page, 'Timer om ugen');
  await hours.fill('fuld tid');
  await page.waitForTimeout(1900);
  await expect(page.getByText('Skriv et tal')).toBeHidden();
  await text(page, 'Telefon').focus();
  await expect(page.getByText('Skriv et tal, fx 15 eller 22,5.')).toBeVisible();
  await expect(page.getByText('Ikke gemt endnu')).toBeVisible();
  await expectAccessible(page);
  const again = await overALock(tavle, board);
  await expect(text(again.page, 'Timer om ugen')).toHaveValue('fuld tid');
  await expect(again.page.getByText('Skriv et tal, fx 15 eller 22,5.')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Kassér det' }).click();
  await expect(again.page.getByRole('dialog')).toBeHidden();
  await again.card(NAME).click();
  await expect(text(again.page, 'Timer om ugen')).toHaveValue('');
});

test('people of one household are linked, lead to each other, and part again', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await newCard(board, 'Yusuf Prøve');
  await openCard(board);
  const find = page.getByRole('combobox', { name: 'Bor sammen med' });
  await find.focus();
  await page.keyboard.type('yusuf');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${NAME} og Yusuf Prøve bor sammen`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Åbn kortet for Yusuf Prøve' }).click();
  await expect(form(page, 'Yusuf Prøve')).toBeVisible();
  const again = (await overALock(tavle, board)).page;
  await again.getByRole('button', { name: `Åbn kortet for ${NAME}` }).click();
  await expect(form(again)).toBeVisible();
  await again.getByRole('button', { name: 'Bor der ikke længere: Yusuf Prøve' }).click();
  await expect(again.getByRole('button', { name: 'Åbn kortet for Yusuf Prøve' })).toBeHidden();
  await toast(again, 'Yusuf Prøve er taget ud af husstanden')
    .getByRole('button', { name: 'Fortryd', exact: true })
    .click();
  await expect(again.getByRole('button', { name: 'Åbn kortet for Yusuf Prøve' })).toBeVisible();
});

test('a new card is a name and Enter', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('form', { name: 'Ny borger' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Navn' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Notat' })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.type(NAME);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  // The next key is about the new card, not about whoever had the focus before.
  await expect(board.card(NAME)).toBeFocused();
});

const rest = (page: Page): Locator => page.getByRole('form', { name: `Mere om ${NAME}` });
const day = (page: Page, label: string): Locator => page.locator('input[type=date]').and(page.getByLabel(label));
const adder = (page: Page, label: string): Locator => page.getByRole('combobox', { name: label, exact: true });
const chips = (page: Page, label: string): Locator =>
  page.getByRole('list', { name: label, exact: true }).getByRole('listitem');
async function typeWord(page: Page, word: string): Promise<void> {
  await page.keyboard.type(word);
  if (!word.endsWith(',')) await page.keyboard.press('Enter');
}

async function expectSaved(page: Page, field: string): Promise<void> {
  await expect(page.getByText(`Gemt: ${field}`).first()).toBeVisible();
}

/** Another client of the same vault changes the open card: this page hears of it as it hears of any other window. */
async function otherWindowWrites(page: Page, patch: Readonly<Record<string, string>>): Promise<void> {
  const id = await openedCard(page);
  await page.evaluate(
    ({ citizen, fields }) => {
      const port = (globalThis as unknown as PageHooks).hostilePort;
      const input = { id: crypto.randomUUID(), name: 'citizen.edit', payload: { id: citizen, patch: fields } };
      port?.postMessage({ n: 2 ** 40 + Math.floor(performance.now()), channel: 'command.run', input });
    },
    { citizen: id, fields: patch },
  );
}

/** What the vault holds, asked beside the page. */
async function keptNote(page: Page): Promise<string | undefined> {
  const id = await openedCard(page);
  return page.evaluate(async (citizen) => {
    const port = (globalThis as unknown as PageHooks).hostilePort;
    const n = 2 ** 41 + Math.floor(performance.now() * 10);
    const answered = new Promise<string>((resolve) =>
      port?.addEventListener('message', ({ data }: MessageEvent<{ readonly n?: number }>) => {
        if (data.n === n) resolve(JSON.stringify(data));
      }),
    );
    port?.postMessage({ n, channel: 'citizen.story', input: { id: citizen, before: null } });
    const last = /"after":\{"note":"([^"]*)"/.exec(await answered);
    return last?.[1];
  }, id);
}

async function openedCard(page: Page): Promise<string> {
  const id = await page.locator('[data-card]').filter({ hasText: NAME }).getAttribute('data-card');
  return id ?? '';
}
