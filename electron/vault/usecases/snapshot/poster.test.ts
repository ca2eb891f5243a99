import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';

import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import { A3_LYING } from '../documents/canvas.ts';
import { createPictureCanvas } from '../documents/picture-canvas.ts';
import { withText } from '../documents/png.ts';
import { fileOf, holdsAll } from './formats.ts';
import { planTall } from './poster.ts';
import { planOnePage, planPages } from './poster-plan.ts';
import type { People } from './printing.ts';
import { boardOf } from './testing/boards.ts';
import { hashOf, isTooManyFor, type MadeSnapshot, type Writing } from './writing.ts';

const writing = (format: Writing['format'], given: Partial<Writing> = {}): Writing => ({
  format,
  lang: 'da',
  passphrase: null,
  ...given,
});
/** Words alone: blanks, and hyphens where a long word was parted, are the paper's. */
const without = (text: string): string => text.normalize('NFKC').replace(/[\s-]/gu, '');

describe('a poster', { timeout: 120_000 }, () => {
  const { pen } = createPictureCanvas({ width: 100, height: 100 });
  const planning = (made: MadeSnapshot, room: { width: number; height: number }) => ({
    pen,
    words: SNAPSHOT_WORDS.da,
    snapshot: made.snapshot as People,
    room,
  });

  it.each([0, 1, 3, 45, 300])('has each of %i cards once, under its lane, inside its page', (people) => {
    const made = boardOf(people);
    for (const room of [
      { width: 1118, height: 650 },
      { width: 770, height: 400 },
    ]) {
      const asked = planning(made, room);
      for (const plan of [planOnePage(asked, [1.7, 1, 0.8]), planPages(asked, 0.9)]) {
        if (!plan) continue;
        const placed = plan.pages.flatMap((columns) =>
          columns.flatMap(({ cards }) => cards.map(({ card }) => card.row)),
        );
        expect(placed).toEqual((made.snapshot as People).rows);
        for (const columns of plan.pages) {
          expect(columns.length * (plan.columnWidth + plan.gap) - plan.gap).toBeLessThanOrEqual(room.width + 0.01);
          for (const { lane, cards } of columns) {
            expect(cards.every(({ card }) => card.row.lane === lane)).toBe(true);
            const last = cards.at(-1);
            if (last) expect(last.y + last.card.height).toBeLessThanOrEqual(room.height);
            // No card lies over the one before it.
            cards.forEach(({ y }, at) => {
              const before = cards[at - 1];
              if (before) expect(y).toBeGreaterThanOrEqual(before.y + before.card.height);
            });
          }
        }
      }
    }
  });

  it('gives a lane that nobody stands in no column, and names it on each page; a board of nobody is its lanes', async () => {
    const named = async (people: number): Promise<string> => {
      const document = await getDocumentProxy(await fileOf(boardOf(people), writing('poster-a3')));
      return (await extractText(document)).text.join(' ');
    };
    const lanesOf = (people: number) => {
      const { pages } = planPages(planning(boardOf(people), { width: 2000, height: 650 }), 1);
      return [...new Set(pages.flat().map(({ lane }) => lane))];
    };
    expect(lanesOf(20)).toEqual([0, 1, 2, 3]);
    expect(await named(20)).toContain('Ingen på: Sygemeldt');
    expect(lanesOf(0)).toEqual([0, 1, 2, 3, 4]);
    expect(await named(0)).not.toContain('Ingen på');
  });

  it('names everybody whole, each page stamped, every lane named over each of its columns', async () => {
    const made = boardOf(120);
    for (const passphrase of [null, 'abcde-fghjk-mnpqr-stuvw']) {
      const asked = writing('poster-a3', { passphrase });
      const bytes = await fileOf(made, asked);
      expect(await holdsAll(bytes, made, asked)).toBe(true);
      const document = await getDocumentProxy(bytes, passphrase === null ? {} : { password: passphrase });
      const { text, totalPages } = await extractText(document);
      expect(totalPages).toBeGreaterThan(1);
      text.forEach((page, at) => {
        expect(page).toContain(made.hash);
        expect(page).toMatch(/Med navne[\s\S]*22-11-2026[\s\S]*Mette Sørensen[\s\S]*Møde/);
        expect(page).toContain(`Side ${String(at + 1)} af ${String(totalPages)}`);
        expect(page).toContain('fortsat');
        // Never by colour alone.
        expect(page).toMatch(/OØ\s+Ole Østergård/);
        // Notes are shortened on a wall, and it says so.
        expect(page).toContain(SNAPSHOT_WORDS.da.cutNote);
      });
      const all = without(text.join(' '));
      for (const { name } of (made.snapshot as People).rows)
        if (/^[\p{Script=Latin}\p{Script=Cyrillic}\s\d-]+$/u.test(name)) expect(all).toContain(without(name));
      for (const word of ['محمد', 'الحسن', 'ተስፋዬ']) expect(all).toContain(word);
    }
  });

  it('counts what it reads: one card more or less is noticed', async () => {
    for (const format of ['poster-a4', 'poster-a3'] as const) {
      const bytes = await fileOf(boardOf(30), writing(format));
      expect(await holdsAll(bytes, boardOf(30), writing(format))).toBe(true);
      expect(await holdsAll(bytes, boardOf(31), writing(format))).toBe(false);
      expect(await holdsAll(bytes.slice(0, bytes.length / 2), boardOf(30), writing(format))).toBe(false);
    }
  });

  it('as a picture: as wide as asked for, each card in its colour; damage and missing cards are noticed', async () => {
    const made = boardOf(60);
    const asked = writing('png');
    const bytes = await fileOf(made, asked);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(16)).toBe(3840);
    expect(view.getUint32(20)).toBeGreaterThan(2700);
    expect(await holdsAll(bytes, made, asked)).toBe(true);
    for (const at of [20, 100, bytes.length >> 1, bytes.length - 6]) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ 1;
      expect(await holdsAll(damaged, made, asked)).toBe(false);
    }
    expect(await holdsAll(bytes.slice(0, -20), made, asked)).toBe(false);
    // Another picture that says it is this one.
    const fewer = await fileOf(boardOf(59), asked);
    const head = fewer.slice(0, 33);
    const rest = fewer.slice(33 + 12 + 'Tavle'.length + 1 + 64);
    const posing = withText(Buffer.concat([head, rest]), 'Tavle', made.hash);
    expect(await holdsAll(posing, made, asked)).toBe(false);
  });

  it.each([
    [4, 0.69],
    [8, 0.77],
  ])('of one lane with %i people: so large that their cards reach far down the sheet', (people, far) => {
    const { snapshot: whole } = boardOf(people, ['laneSince', 'nextDate']);
    const rows = (whole as People).rows.map((row, at) => ({ ...row, lane: 0, name: `Amina Haddad ${String(at)}` }));
    const snapshot = { ...(whole as People), whole: false, lanes: whole.lanes.slice(0, 1), rows };
    const plan = planTall(pen, { snapshot, hash: hashOf(snapshot), lang: 'da' }, A3_LYING, 5000);
    expect(plan?.size.height).toBe(A3_LYING.height);
    expect(Math.max(...(plan?.bands ?? []).map(({ y }) => y))).toBeGreaterThan(A3_LYING.height * far);
  });

  it.each([4, 120])('as a picture of one lane with %i people: over the whole sheet, as on paper', async (people) => {
    const { snapshot: whole } = boardOf(people, ['nextDate']);
    const rows = (whole as People).rows.map((row) => ({ ...row, lane: 0 }));
    const snapshot = { ...(whole as People), whole: false, lanes: whole.lanes.slice(0, 1), rows };
    const made = { snapshot, hash: hashOf(snapshot) };
    const plan = planTall(pen, { ...made, lang: 'da' }, A3_LYING, 5000);
    expect(plan?.bands.length).toBe(people);
    // Cards of three owners, beside each other; a lane in columns would begin them all in one.
    expect(new Set(plan?.bands.map(({ x }) => Math.round(x))).size).toBeGreaterThan(1);
    expect(Math.max(...(plan?.bands ?? []).map(({ y }) => y))).toBeLessThan(plan?.size.height ?? 0);
    const bytes = await fileOf(made, writing('png'));
    expect(await holdsAll(bytes, made, writing('png'))).toBe(true);
  });

  it('of so many people that one page cannot hold them: a higher picture', async () => {
    const made = boardOf(700, ['nextDate']);
    const picture = await fileOf(made, writing('png'));
    expect(new DataView(picture.buffer).getUint32(20)).toBeGreaterThan(4000);
    expect(await holdsAll(picture, made, writing('png'))).toBe(true);
  });

  it('a picture shows a thousand at most; paper has more pages', () => {
    const [enough, more] = [boardOf(1000, []).snapshot, boardOf(1001, []).snapshot];
    expect([isTooManyFor('png', enough), isTooManyFor('png', more), isTooManyFor('poster-a3', more)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('sealed as a picture: in an archive', async () => {
    const sealed = writing('png', { passphrase: 'abcde-fghjk-mnpqr-stuvw' });
    const archive = await fileOf(boardOf(3), sealed);
    expect(Buffer.from(archive).subarray(0, 2).toString()).toBe('PK');
    expect(await holdsAll(archive, boardOf(3), sealed)).toBe(true);
    expect(await holdsAll(archive, boardOf(4), sealed)).toBe(false);
  });
});
