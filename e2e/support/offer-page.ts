import { randomUUID } from 'node:crypto';

import { expect, type Locator, type Page } from '@playwright/test';

import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../../shared/domain/citizen.ts';
import { giveRecoveryKey } from '../demo/recovery-key.ts';
import type { BoardPage } from './board-page.ts';
import { DoorPage } from './door-page.ts';
import { openBoard } from './people-page.ts';
import type { Tavle, TavleHome } from './tavle.ts';
import { PASSPHRASE } from './test.ts';

/** What the colleague's key is opened with. */
export const COLLEAGUE = 'kaffe bjerg violin regnvejr';

/** Two consultants with a key each, and people of whom it is known what fits them. */
const PEOPLE: readonly (Partial<CitizenFields> & { readonly name: string; readonly owner: 'Ida Holm' | 'Ole Lund' })[] =
  [
    {
      name: 'Selam Weldu',
      owner: 'Ole Lund',
      workExperience: 'Hotelrengøring i tre år',
      otherLanguages: ['engelsk (godt)'],
      home: 'Helsingør',
      weeklyHours: 37,
      workTimes: ['day'],
      danishEducation: 'DU2 modul 4',
    },
    {
      name: 'Yusuf Haddad',
      owner: 'Ole Lund',
      workExperience: 'Rengøringsassistent på et plejehjem',
      considerations: 'Ingen tunge løft på grund af ryggen. Ønsker kvindelig kontaktperson',
      avoids: ['standing'],
      home: 'Helsingør',
      weeklyHours: 15,
    },
    {
      name: 'Olena Bondar',
      owner: 'Ida Holm',
      workExperience: 'Kok i en kantine',
      drivingLicence: 'B',
      weeklyHours: 37,
    },
    { name: 'Hamid Karimi', owner: 'Ida Holm', wishes: 'Butik eller lager, ikke rengøring' },
  ];

/** The offer beside the board, as a person works it. */
export class OfferView {
  readonly page: Page;
  readonly panel: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: /^(Nyt tilbud|Hotel Sundet|Nordhavnens Køkken)$/ });
    this.rows = this.panel.getByRole('list', { name: 'Hvem passer' }).locator('> li');
  }

  async begin(): Promise<void> {
    await this.page.keyboard.press('Control+t');
    await expect(this.panel.getByLabel('Virksomhed', { exact: true })).toBeFocused();
  }

  /** From the offer to the list of all. */
  async leaveForList(): Promise<Locator> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+Shift+t');
    return this.page.getByRole('dialog', { name: 'Tilbud' });
  }

  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async names(): Promise<readonly string[]> {
    const all = await this.rows.allInnerTexts();
    const known = PEOPLE.map(({ name }) => name);
    return all.map((text) => known.find((name) => text.includes(name)) ?? text);
  }
}

type Start = (options?: { readonly board?: string }) => Promise<Tavle>;
interface Opened {
  readonly tavle: Tavle;
  readonly board: BoardPage;
  readonly page: Page;
  readonly offer: OfferView;
}

/** A board that Ida opens; her colleague Ole has a key of his own. Both are consultants on it by their names. */
export async function openTwo(home: TavleHome, start: Start): Promise<Opened> {
  const folder = await seedTwo(home.folder);
  const tavle = await start({ board: folder });
  const board = await unlockWith(tavle, PASSPHRASE);
  await board.expectOpen();
  return { tavle, board, page: board.page, offer: new OfferView(board.page) };
}

/** The board of `openTwo`, with the cursor in a new offer. */
export async function openOffer(home: TavleHome, start: Start): Promise<Opened> {
  const opened = await openTwo(home, start);
  await opened.offer.begin();
  return opened;
}

export async function unlockWith(tavle: Tavle, passphrase: string): Promise<BoardPage> {
  await new DoorPage(await tavle.door()).unlock(passphrase);
  return openBoard(tavle);
}

async function seedTwo(folder: string): Promise<string> {
  const vault = createVaultInProcess();
  const name = 'Virksomhedsteamet';
  const { path } = await vault
    .door()
    .mustCall('vault.create', { folder, name, person: 'Ida Holm', passphrase: PASSPHRASE, lang: 'da' });
  const board = vault.board();
  const run = (command: string, payload: unknown) =>
    board.mustCall('command.run', { id: randomUUID(), name: command, payload });
  await giveRecoveryKey(board, PASSPHRASE);
  const ole = { name: 'Ole Lund', role: 'consultant', passphrase: COLLEAGUE, temporary: false } as const;
  await board.mustCall('people.add', { proof: PASSPHRASE, ...ole });
  const consultants = { 'Ida Holm': randomUUID(), 'Ole Lund': randomUUID() };
  await run('consultant.add', {
    id: consultants['Ida Holm'],
    name: 'Ida Holm',
    initials: 'IH',
    color: 'blue',
    limit: null,
  });
  await run('consultant.add', {
    id: consultants['Ole Lund'],
    name: 'Ole Lund',
    initials: 'OL',
    color: 'orange',
    limit: null,
  });
  const { lanes } = await board.mustCall('board.load', {});
  for (const { owner, ...fields } of PEOPLE)
    await run('citizen.add', {
      id: randomUUID(),
      fields: { ...BLANK_CITIZEN_FIELDS, ...fields },
      laneId: lanes[0]?.id,
      consultantId: consultants[owner],
    });
  await vault.close();
  return path;
}

/** Types as a hand does and counts what it presses: a shortcut of several keys held together is one stroke. */
export function countingHand(page: Page) {
  let strokes = 0;
  let letters = 0;
  return {
    strokes: () => strokes,
    letters: () => letters,
    async press(...keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        await page.keyboard.press(key);
        strokes += 1;
      }
    },
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
      strokes += text.length;
      letters += text.length;
    },
  };
}
