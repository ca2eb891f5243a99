import { readFileSync } from 'node:fs';
import path from 'node:path';

import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';

import type { SnapshotPlacement } from '../../../../shared/snapshot/document.ts';
import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { A4_STANDING } from '../documents/canvas.ts';
import { createPictureCanvas } from '../documents/picture-canvas.ts';
import { fileOf, holdsAll } from './formats.ts';
import { LABEL, LABELS_A_PAGE, MM, placeOf } from './label-sheet.ts';
import { nameIn } from './labels.ts';
import { planShelves, SHELF_HEAD } from './poster-shelves.ts';
import type { People } from './printing.ts';
import { boardOf } from './testing/boards.ts';
import { pagesOf as pagesOfVisit } from './visit-list.ts';
import { hashOf, type MadeSnapshot, type Portraits, type Writing } from './writing.ts';

const SEAL = 'abcde-fghjk-mnpqr-stuvw';
const JPEG = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'testing', 'face.jpg')));
const writing = (format: Writing['format'], given: Partial<Writing> = {}): Writing => ({
  format,
  lang: 'da',
  passphrase: null,
  ...given,
});
/** Words alone: blanks, and hyphens where a long word was parted, are the paper's. */
const without = (text: string): string => text.normalize('NFKC').replace(/[\s-]/gu, '');
const isRead = (name: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\s\d-]+$/u.test(name);

function changed(made: MadeSnapshot, change: (people: People) => People): MadeSnapshot {
  const snapshot = change(made.snapshot as People);
  return { snapshot, hash: hashOf(snapshot) };
}
/** Everybody in the first lane alone, as it is asked for from that lane. */
const oneLane = (people: number): MadeSnapshot =>
  changed(boardOf(people), (all) => ({
    ...all,
    whole: false,
    lanes: all.lanes.slice(0, 1),
    rows: all.rows.map((row) => ({ ...row, lane: 0 })),
  }));
const PLACEMENT: SnapshotPlacement = {
  kind: 'internship',
  role: 'køkkenhjælp',
  company: 'Hotel Skovly',
  place: 'Helsingør',
  contact: 'Birthe Kjær',
  phone: '49 21 21 21',
  mentor: 'Yusuf',
  from: '2026-09-01' as IsoDate,
  until: null,
};

async function pagesOf(bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), password === undefined ? {} : { password });
  return (await extractText(document)).text;
}

describe('a poster of one lane', { timeout: 120_000 }, () => {
  const { pen } = createPictureCanvas({ width: 100, height: 100 });
  const room = { width: 1118, height: 700 };

  it.each([1, 7, 45, 300])(
    'has each of %i cards once, consultant by consultant, side by side inside its page',
    (people) => {
      const snapshot = oneLane(people).snapshot as People;
      const plan = planShelves({ pen, words: SNAPSHOT_WORDS.da, snapshot, room }, [2.8, 1.7, 1, 0.8], 0.9);
      const shelves = plan.pages.flat();
      const cards = shelves.flatMap((shelf) => shelf.cards.map(({ card }) => card.row));
      const inOrder = [0, 1, null].flatMap((owner) => snapshot.rows.filter((row) => row.consultant === owner));
      expect(cards).toEqual(inOrder);
      expect(plan.columns * (plan.cardWidth + plan.gap) - plan.gap).toBeCloseTo(room.width, 3);
      for (const page of plan.pages) {
        // Whoever looks at a page alone sees whose its first cards are.
        expect(page[0]?.heads.length).toBeGreaterThan(0);
        let below = 0;
        for (const { y, heads, cards: placed, cardHeight } of page) {
          expect(y).toBeGreaterThanOrEqual(below);
          below = y + cardHeight + (heads.length > 0 ? SHELF_HEAD * plan.scale : 0);
          expect(below).toBeLessThanOrEqual(room.height + 0.01);
          expect(new Set(placed.map(({ column }) => column)).size).toBe(placed.length);
          for (const { card, column } of placed) {
            expect(column).toBeLessThan(plan.columns);
            expect(card.height).toBeLessThanOrEqual(cardHeight);
            const over = heads.find((head) => column >= head.column && column < head.column + head.span);
            if (heads.length > 0) expect(over?.of).toBe(card.row.consultant);
          }
        }
      }
      // Few are large, and many stand in more than one column.
      if (people <= 7) expect(plan.scale).toBeGreaterThan(1);
      if (people >= 45) expect(plan.columns).toBeGreaterThan(4);
    },
  );

  it('is called by the lane, names each consultant over the cards, and goes on on further pages', async () => {
    const made = oneLane(150);
    const bytes = await fileOf(made, writing('poster-a3'));
    expect(await holdsAll(bytes, made, writing('poster-a3'))).toBe(true);
    expect(await holdsAll(bytes, oneLane(149), writing('poster-a3'))).toBe(false);
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/^\s*Ny borger[\s\S]*Borgere: 150/);
    for (const owner of ['Ole Østergård', 'Fatima El-Khatib', 'Ikke fordelt']) expect(pages.join()).toContain(owner);
    expect(pages.join()).toContain('fortsat');
  });

  it('of one consultant is called by them, lane by lane', async () => {
    const made = changed(boardOf(20), (all) => ({
      ...all,
      whole: false,
      consultants: all.consultants.slice(0, 1),
      rows: all.rows.map((row) => ({ ...row, consultant: 0 })),
    }));
    const snapshot = made.snapshot as People;
    const [page = ''] = await pagesOf(await fileOf(made, writing('poster-a3')));
    expect(page).toMatch(/^\s*Ole Østergård[\s\S]*Borgere: 20/);
    for (const lane of ['Ny borger', 'Afklaring', 'Virksomhedspraktik', 'IGU']) expect(page).toContain(lane);
    const plan = planShelves({ pen, words: SNAPSHOT_WORDS.da, snapshot, room }, [2.8, 1.7, 1, 0.8], 0.9);
    for (const { heads, cards } of plan.pages.flat())
      for (const { card, column } of cards) {
        const over = heads.find((head) => column >= head.column && column < head.column + head.span);
        if (heads.length > 0) expect(over?.of).toBe(card.row.lane);
      }
  });

  it('tells of each how many days they have stood there, and with names where they are or begin', async () => {
    const made = (placements: People['rows'][number]['placements']) =>
      changed(oneLane(2), (all) => ({
        ...all,
        fields: ['laneSince'],
        rows: all.rows.map((row, at) => ({
          ...row,
          values: { laneSince: (at === 0 ? '2026-11-21' : '2026-10-17') as IsoDate },
          ...(placements && { placements }),
        })),
      }));
    const begins = { ...PLACEMENT, company: 'Føtex', from: '2026-12-01' as IsoDate };
    const [named = ''] = await pagesOf(await fileOf(made([PLACEMENT, begins]), writing('poster-a3')));
    expect(named).toMatch(/1 dag[\s\S]*Siden\s+21-11-2026[\s\S]*36 dage[\s\S]*Siden\s+17-10-2026/);
    expect(named.match(/Praktik\s+Hotel Skovly(?! · fra)/gu)).toHaveLength(2);
    expect(named.match(/Føtex · fra 01-12-2026/gu)).toHaveLength(2);
    // Whom to ask for there belongs to a visit, and hangs on no wall.
    expect(named).not.toMatch(/Birthe|49 21|Yusuf/);
    const [bare = ''] = await pagesOf(await fileOf(made(undefined), writing('poster-a3', { lang: 'en' })));
    expect(bare).toMatch(/1 day[\s\S]*36 days/);
    expect(bare).not.toMatch(/Skovly|Føtex/);
  });
});

describe('what is overdue', { timeout: 120_000 }, () => {
  const fields = ['laneSince', 'nextDate', 'motherTongue'] as const;
  const laneSince = '2026-11-01' as IsoDate;
  /** A follow-up that is overdue at a placement past its end, one of today, and one to come. */
  const made = changed(oneLane(3), (all) => ({
    ...all,
    fields,
    rows: all.rows.map((row, at) => ({
      ...row,
      values: { laneSince, motherTongue: 'Dari', nextDate: `2026-11-${String([20, 22, 24][at])}` as IsoDate },
      placements: at === 0 ? [{ ...PLACEMENT, until: '2026-11-02' as IsoDate, pastEnd: 20 }] : [PLACEMENT],
    })),
  }));

  it.each(['poster-a3', 'poster-a4', 'visit'] as const)('is told in words and by a sign on a %s', async (format) => {
    for (const [lang, told] of [
      ['da', ['2 dage for sent', '20 dage efter slut']],
      ['en', ['2 days late', '20 days past its end']],
    ] as const) {
      const asked = writing(format, { lang });
      const bytes = await fileOf(made, asked);
      expect(await holdsAll(bytes, made, asked)).toBe(true);
      const text = (await pagesOf(bytes)).join(' ').replace(/\s+/gu, ' ');
      for (const words of told) expect(text.split(`! ${words}`)).toHaveLength(2);
      expect(text.match(/!/gu)).toHaveLength(2);
    }
  });

  it('and where somebody stands, stands on no card that hangs for months: the language does', async () => {
    const [page = ''] = await pagesOf(await fileOf(made, writing('labels')));
    expect(page).not.toMatch(/!|for sent|Næste|Siden|2026-11-2|Ny borger/);
    expect(page.match(/Dari/gu)).toHaveLength(3);
  });
});

describe('cards to cut out', { timeout: 120_000 }, () => {
  it('lie edge to edge, ten on a sheet, with room for the stamp below', () => {
    const places = Array.from({ length: LABELS_A_PAGE }, (_, at) => placeOf(at));
    expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(10);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(12 * MM);
      expect(x + LABEL.width).toBeLessThan(A4_STANDING.width - 12 * MM);
      expect(y + LABEL.height).toBeLessThan(A4_STANDING.height - 30 * MM);
    }
    expect(places[1]!.x - places[0]!.x).toBeCloseTo(90 * MM);
    expect(places[2]!.y - places[0]!.y).toBeCloseTo(50 * MM);
  });

  it('show each name whole, as large as it goes', () => {
    const { pen } = createPictureCanvas({ width: 100, height: 100 });
    const room = 45 * MM;
    const longest = `${'Wolfeschlegelsteinhausen '.repeat(4)}Hans van der Berg`.slice(0, 120);
    for (const name of ['Bo', 'Amina Haddad', 'محمد علي الحسن', 'Nguyễn Thị Minh Khai', longest, 'x'.repeat(120)]) {
      const { size, lines } = nameIn(pen, name, room);
      expect(without(lines.join(''))).toBe(without(name));
      for (const line of lines) expect(pen.widthOf(line, size)).toBeLessThanOrEqual(room);
      expect(lines.length * size).toBeLessThan(30 * MM);
    }
    expect(nameIn(pen, 'Bo', room).size).toBeGreaterThan(nameIn(pen, longest, room).size);
  });

  it.each([1, 10, 23])('%i of them: counted with their pictures, nobody without a card', async (people) => {
    const made = boardOf(people, ['nextDate']);
    const portraits: Portraits = (made.snapshot as People).rows.map((_, at) => (at % 3 === 0 ? JPEG : null));
    for (const passphrase of [null, SEAL]) {
      const asked = writing('labels', { portraits, passphrase });
      const bytes = await fileOf(made, asked);
      expect(await holdsAll(bytes, made, asked)).toBe(true);
      expect(await holdsAll(bytes, boardOf(people + 1), asked)).toBe(false);
      // A picture that is missing is noticed as well.
      expect(await holdsAll(bytes, made, writing('labels', { passphrase, portraits: [...portraits, JPEG] }))).toBe(
        false,
      );
      const pages = await pagesOf(bytes, passphrase ?? undefined);
      expect(pages).toHaveLength(Math.ceil(people / LABELS_A_PAGE));
      for (const page of pages) expect(page).toMatch(/Med navne[\s\S]*Mette Sørensen[\s\S]*Møde/);
      const all = without(pages.join(' '));
      for (const { name } of (made.snapshot as People).rows) if (isRead(name)) expect(all).toContain(without(name));
    }
  });

  it('tell what somebody speaks and whether an interpreter is needed, however long it is', async () => {
    const spoken = ['Arabisk', 'Kurdisk (kurmanji), lidt arabisk', '', 'Dari'];
    const made = changed(boardOf(4, []), (all) => ({
      ...all,
      fields: ['motherTongue', 'interpreter'],
      rows: all.rows.map((row, at) => ({
        ...row,
        values: { motherTongue: spoken[at] ?? '', interpreter: at === 3 ? null : at !== 0 },
      })),
    }));
    const [page = ''] = await pagesOf(await fileOf(made, writing('labels')));
    const words = page.replace(/\s+/gu, ' ');
    for (const one of ['Arabisk', 'Kurdisk (kurmanji), lidt arabisk · tolk', 'Tolk', 'Dari'])
      expect(words).toContain(one);
    expect(words.match(/tolk/giu)).toHaveLength(2);
    expect(words).not.toContain('…');
  });

  it('without names: initials, and no picture', async () => {
    const made = changed(boardOf(4, ['nextDate']), (all) => ({
      ...all,
      level: 'glance',
      rows: all.rows.map((row) => ({ ...row, name: 'AH' })),
    }));
    const bytes = await fileOf(made, writing('labels'));
    expect(await holdsAll(bytes, made, writing('labels'))).toBe(true);
    const [page = ''] = await pagesOf(bytes);
    expect(page.match(/AH/gu)).toHaveLength(4);
    expect(page).toMatch(/Uden navne/);
  });
});

describe('a list for a visit', { timeout: 120_000 }, () => {
  const visited = (people: number): MadeSnapshot =>
    changed(boardOf(people, ['nextDate', 'note']), (all) => ({
      ...all,
      rows: all.rows.map((row, at) => ({ ...row, placements: at % 2 === 0 ? [PLACEMENT] : [] })),
    }));

  it('says of each where they are, whom to ask for and who helps, on as many pages as it takes', async () => {
    const made = visited(9);
    const asked = writing('visit');
    const bytes = await fileOf(made, asked);
    expect(await holdsAll(bytes, made, asked)).toBe(true);
    expect(await holdsAll(bytes, visited(8), asked)).toBe(false);
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.join('\n');
    expect(text).toMatch(/Hotel Skovly, Helsingør[\s\S]*Praktik · køkkenhjælp[\s\S]*01-09-2026/);
    expect(text).toMatch(/Birthe Kjær · 49 21 21 21[\s\S]*Yusuf/);
    expect(text.match(/Ingen placering nu/gu)).toHaveLength(4);
    expect(text.match(/Notater/gu)).toHaveLength(9);
    // A note is shortened, and the page says so.
    expect(pages[0]).toContain(SNAPSHOT_WORDS.da.cutNote);
  });

  it('fills each page with lines to write on, shared by those who stand there', () => {
    const block = (height: number) => ({ height }) as Parameters<typeof pagesOfVisit>[0][number];
    const [head, bottom, line] = [90, 762, 8.5 * MM];
    for (const heights of [[100], [90, 90, 90, 90], [120, 200, 80, 100, 300, 60, 90], [640, 40]]) {
      const pages = pagesOfVisit(heights.map(block), { head, bottom });
      expect(pages.flatMap(({ placed }) => placed.map((one) => one.block.height))).toEqual(heights);
      for (const { from, placed } of pages) {
        const notes = placed.map((one) => one.notes);
        expect(Math.min(...notes)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...notes) - Math.min(...notes)).toBeLessThanOrEqual(1);
        const end = placed.reduce((at, one) => at + one.block.height + one.notes * line + 16, from) - 16;
        // Not even one more line has room.
        expect(bottom - end).toBeLessThan(line);
        if (placed[0]!.block.height < 600) expect(end).toBeLessThanOrEqual(bottom);
      }
    }
  });

  it('without names: nothing of any company', async () => {
    const made = changed(boardOf(3, ['nextDate']), (all) => ({ ...all, level: 'glance' }));
    const text = (await pagesOf(await fileOf(made, writing('visit')))).join();
    expect(text).not.toMatch(/Virksomhed(?!spraktik)|Mentor/);
    expect(text).toContain('24-12-2026');
  });
});

describe('a paper with names', { timeout: 120_000 }, () => {
  const formats = ['pdf', 'poster-a3', 'poster-a4', 'labels', 'visit'] as const;

  it.each(formats)('says on each page that it is confidential: %s', async (format) => {
    const home = format === 'visit' ? ' · tag den med hjem igen' : '';
    const pages = await pagesOf(await fileOf(boardOf(45), writing(format)));
    expect(pages.length).toBeGreaterThan(format === 'poster-a3' ? 0 : 1);
    for (const page of pages) expect(page).toContain(`FORTROLIGT${home}`);
    const english = await pagesOf(await fileOf(boardOf(1), writing(format, { lang: 'en' })));
    expect(english.join()).toContain(home === '' ? 'CONFIDENTIAL' : 'CONFIDENTIAL · bring it home again');
    const bare = changed(boardOf(3), (all) => ({ ...all, level: 'glance' }));
    expect((await pagesOf(await fileOf(bare, writing(format)))).join()).not.toMatch(/FORTROLIGT|hjem igen/);
  });

  it.each(['pdf', 'poster-a3', 'poster-a4', 'visit'] as const)(
    'of an earlier day says so above, and when it was made: %s',
    async (format) => {
      const past = changed(boardOf(30), (all) => ({ ...all, day: '2026-10-15' as IsoDate }));
      const bytes = await fileOf(past, writing(format));
      expect(await holdsAll(bytes, past, writing(format))).toBe(true);
      const [page = ''] = await pagesOf(bytes);
      expect(page).toMatch(/Sådan så tavlen ud 15\. oktober 2026[\s\S]*Lavet 22\. november 2026/);
      const [english = ''] = await pagesOf(await fileOf(past, writing(format, { lang: 'en' })));
      expect(english).toMatch(/The board as it was on 15 October 2026[\s\S]*Made 22 November 2026/);
      const [today = ''] = await pagesOf(await fileOf(boardOf(30), writing(format)));
      expect(today).not.toMatch(/Sådan så|Lavet 22/);
    },
  );
});

it('whoever has the passphrase of a sealed paper may print it', { timeout: 60_000 }, async () => {
  const bytes = await fileOf(boardOf(2, []), writing('labels', { passphrase: SEAL }));
  const document = await getDocumentProxy(bytes, { password: SEAL });
  const permitted = await document.getPermissions();
  // By the PDF standard: print, and print as finely as can be.
  expect(permitted).toEqual(expect.arrayContaining([0x04, 0x800]));
});
