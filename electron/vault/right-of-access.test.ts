import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS, CARD_FIELDS, CITIZEN_TEXT_LIMITS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS } from '../../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS } from '../../shared/domain/placement.ts';
import { dayInNumbers, momentInNumbers } from '../../shared/snapshot/access-line.ts';
import { ACCESS_WORDS } from '../../shared/snapshot/access-words.ts';
import { CITIZEN_WORDS } from '../../shared/snapshot/citizen-words.ts';
import { openOffice } from './testing/office.ts';

// Opening derives a key, and so does each proof.
vi.setConfig({ testTimeout: 120_000 });

const TEXTS = Object.keys(CITIZEN_TEXT_LIMITS) as (keyof typeof CITIZEN_TEXT_LIMITS)[];
const LISTS = ['otherLanguages', 'skills', 'licences'] as const;
const CITIZENS = ['a', 'b', 'c'] as const;
type Who = (typeof CITIZENS)[number];
/** Where a text about somebody can be put. */
const PLACES = [
  ...TEXTS.map((field) => `card.${field}`),
  ...LISTS.map((field) => `list.${field}`),
  'before',
  'contact',
  'contact.gone',
  'placement.role',
  'placement.note',
  'placement.mentor',
  'placement.companyContact',
  'proposal',
  'draft',
] as const;

/** As short as the shortest field takes, and found nowhere by chance. */
const canary = (who: Who, place: string): string => `zq${who}x${String(PLACES.indexOf(place))}q`;

const ASKED = { purpose: 'citizen-asked', lang: 'da', portrait: null } as const;

/** What another reader finds on the pages: letters alone, since lines break where they must. */
async function textOf(file: string): Promise<string> {
  const { text } = await extractText(new Uint8Array(readFileSync(file)));
  return lettersOf(text.join(''));
}
const lettersOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

it('holds everything that is held of somebody, wherever it was written, and nothing of anybody else', async () => {
  const office = await openOffice();
  const { folder } = office;
  const { lanes } = await office.board().mustCall('board.load', {});
  const run = (name: string, payload: unknown) => office.board().mustCall('command.run', { id: name, name, payload });
  await run('consultant.add', { id: 'k1', name: 'Ole Østergård', initials: 'OØ', color: 'blue', limit: null });
  await run('company.add', { id: 'firm', fields: { ...BLANK_COMPANY_FIELDS, name: 'Hotel Nord' } });
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...CITIZENS), fc.constantFrom(...PLACES)), { maxLength: 90 }),
      fc.boolean(),
      async (written, together) => {
        made += 1;
        // As no random id can have it in it.
        const idOf = (who: Who): string => `${who}-borger-${String(made)}`;
        const has = (who: Who, place: string): boolean => written.some(([one, at]) => one === who && at === place);
        const text = (who: Who, place: string): string => (has(who, place) ? canary(who, place) : '');
        for (const who of CITIZENS) {
          const id = idOf(who);
          const fields = {
            ...BLANK_CITIZEN_FIELDS,
            ...Object.fromEntries(TEXTS.map((field) => [field, text(who, `card.${field}`)])),
            ...Object.fromEntries(
              LISTS.map((field) => [field, [text(who, `list.${field}`)].filter((one) => one !== '')]),
            ),
            name: text(who, 'card.name') || 'Borger',
          };
          const note = fields.note;
          fields.note = text(who, 'before');
          await run('citizen.add', { id, fields, laneId: lanes[0]!.id, consultantId: null });
          if (note !== fields.note) await run('citizen.edit', { id, patch: { note } });
          for (const place of ['contact', 'contact.gone']) {
            const contact = {
              day: '2026-11-20',
              kind: 'call',
              line: text(who, place),
              consultantId: null,
              journalisedOn: null,
            };
            await run('contact.add', { id: `${place.replace('.', '-')}-${id}`, citizenId: id, fields: contact });
          }
          await run('contact.remove', { id: `contact-gone-${id}` });
          const placement = Object.fromEntries(
            ['role', 'note', 'mentor', 'companyContact'].map((field) => [field, text(who, `placement.${field}`)]),
          );
          await run('placement.add', {
            id: `placement-${id}`,
            citizenId: id,
            offerId: null,
            fields: { ...BLANK_PLACEMENT_FIELDS, ...placement, companyId: 'firm' },
          });
          const offer = { ...BLANK_OFFER_FIELDS, role: 'Rengøring' };
          await run('offer.add', { id: `offer-${id}`, companyId: 'firm', fields: offer });
          const proposal = { id: `proposal-${id}`, offerId: `offer-${id}`, citizenId: id, fromId: 'k1' };
          await run('proposal.add', proposal);
          const answer = text(who, 'proposal') || 'nej';
          await run('proposal.answer', { id: proposal.id, as: 'declined', answer });
          const value = text(who, 'draft');
          if (value !== '') await office.board().mustCall('session.save', { key: `draft:citizen:${id}`, value });
        }
        if (together) await run('household.link', { id: `home-${String(made)}`, ids: CITIZENS.map(idOf) });
        await office.board().mustCall('access.note', { act: 'search', words: 1, hits: 3, found: CITIZENS.map(idOf) });
        for (const who of CITIZENS) {
          const file = path.join(folder, `${idOf(who)}.json`);
          const receipt = await office.board().mustCall('access.citizen', { ...ASKED, file, id: idOf(who) });
          const held = readFileSync(file, 'utf8');
          const paper = await textOf(file.replace('.json', '.pdf'));
          for (const place of PLACES)
            for (const one of [held, paper])
              expect([place, one.includes(canary(who, place))]).toEqual([place, has(who, place)]);
          for (const other of CITIZENS)
            if (other !== who)
              for (const place of PLACES)
                for (const one of [held, paper]) expect(one).not.toContain(canary(other, place));
          for (const other of CITIZENS) if (other !== who) expect(held).not.toContain(idOf(other));
          const read = JSON.parse(held) as Record<string, unknown> & { citizen: object; looks: { act: string }[] };
          for (const field of CARD_FIELDS) expect(read.citizen).toHaveProperty(field);
          expect(read).toMatchObject({ othersInHousehold: together ? 2 : 0 });
          expect(receipt).toMatchObject({ contacts: 1, placements: 1, proposals: 1, looks: read.looks.length });
          const acts = read.looks.map(({ act }) => act);
          for (const act of ['export.citizen', 'search', 'change.card', 'change.contact']) expect(acts).toContain(act);
        }
      },
    ),
    { numRuns: 4 },
  );
  expect(
    await office.board().call('access.citizen', { ...ASKED, file: path.join(folder, 'x.json'), id: 'gone' }),
  ).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'not-found' } } });
  await office.close();
});

/** Every value in a file of data, with the names of what it stands in. */
function leavesOf(value: unknown, keys: readonly string[] = []): readonly (readonly [keys: string, value: unknown])[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, /^\d+$/.test(key) ? keys : [...keys, key]));
  return value === null || value === '' ? [] : [[keys.join('.'), value]];
}

/** A JPEG of 8 by 8 pixels. */
const JPEG = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AKtf/9k=',
    'base64',
  ),
);

it('the paper says every value of the data file, in either language, each page stamped, with the picture', async () => {
  const office = await openOffice();
  const { lanes } = await office.board().mustCall('board.load', {});
  const run = (name: string, payload: unknown) => office.board().mustCall('command.run', { id: name, name, payload });
  await run('consultant.add', { id: 'k1', name: 'Ole Østergård', initials: 'OØ', color: 'blue', limit: null });
  const fields = {
    ...BLANK_CITIZEN_FIELDS,
    name: 'Amina Haddad',
    birthDate: '1990-02-03',
    interpreter: true,
    skills: ['Rengøring', 'Køkken & "service"'],
    workTimes: ['early', 'night'],
    avoids: ['heavy-lifting'],
    weeklyHours: 25,
    considerations: 'Ryg. '.repeat(200),
    note: 'Møder gerne kl. 9 – محمد kender hende\nog en ny linje',
  };
  await run('citizen.add', { id: 'c1', fields, laneId: lanes[0]!.id, consultantId: 'k1' });
  for (let n = 0; n < 40; n += 1)
    await run('citizen.edit', { id: 'c1', patch: { phone: `+45 12 34 56 ${String(10 + n)}` } });
  const contact = {
    day: '2026-11-20',
    kind: 'visit',
    line: 'Glad for at komme',
    consultantId: 'k1',
    journalisedOn: '2026-11-21',
  };
  await run('contact.add', { id: 'm1', citizenId: 'c1', fields: contact });
  await run('citizen.move', { id: 'c1', laneId: lanes[1]!.id, consultantId: 'k1', place: 'last' });
  for (const lang of ['da', 'en'] as const) {
    const words = CITIZEN_WORDS[lang];
    const file = path.join(office.folder, `indsigt-${lang}`);
    await office.board().mustCall('access.citizen', { ...ASKED, file: `${file}.pdf`, id: 'c1', lang, portrait: JPEG });
    const json = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Record<string, unknown>;
    const paper = await textOf(`${file}.pdf`);
    const leaves = leavesOf(json).filter(
      ([keys, value]) =>
        keys !== 'kind' &&
        !(keys === 'history.kind' && value === 'do') &&
        // What records are told apart by is in the data alone; of a log row its words stand for its codes.
        !/(^|\.)(id|order|entryId|[a-z]+Id)$/.test(keys) &&
        !/^(looks\.(seq|act|detail\..*)|names\..*)$/.test(keys),
    );
    expect(leaves.length).toBeGreaterThan(150);
    for (const [keys, value] of leaves) {
      const text = String(value);
      const said = [
        text,
        dayInNumbers(text, lang),
        momentInNumbers(text, lang),
        ...(typeof value === 'boolean' ? [value ? words.yes : words.no] : []),
        ...(text in words.values ? [words.values[text]!] : []),
      ];
      // Words that are written from the right, a reader gives in the order in which they are drawn.
      const parts = said.map((one) => one.split(/\s+/).map(lettersOf));
      expect([keys, value, parts.some((all) => all.every((part) => paper.includes(part)))]).toEqual([
        keys,
        value,
        true,
      ]);
    }
    // For the citizen to read: no ids, no codes, no time of another zone; what is pointed to has its name.
    const ids = [...lanes.map(({ id }) => id), 'look.card', 'citizen.move', 'UTC', '"kind"'];
    for (const code of ids) expect(paper).not.toContain(lettersOf(code));
    expect(paper).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\dT/);
    const moved = `${words.before}: ${lanes[0]!.name} · ${words.after}: ${lanes[1]!.name}`;
    expect(paper).toContain(lettersOf(moved));
    expect(paper).toContain(lettersOf(ACCESS_WORDS[lang].acts['export.citizen']));
    const document = await getDocumentProxy(new Uint8Array(readFileSync(`${file}.pdf`)));
    const { text, totalPages } = await extractText(document);
    expect(totalPages).toBeGreaterThan(3);
    text.forEach((page, at) => {
      expect(page).toContain(words.page(at + 1, totalPages));
      expect(page).toContain(words.title('Amina Haddad'));
      expect(page).toMatch(/SHA-256\): [0-9a-f]{64}/);
    });
    expect(readFileSync(`${file}.pdf`).includes('/DCTDecode')).toBe(true);
  }
  // What lies there stays, and nothing half is left.
  writeFileSync(path.join(office.folder, 'mine.pdf'), 'mine');
  const call = (name: string, given: object = {}) =>
    office.board().call('access.citizen', { ...ASKED, file: path.join(office.folder, name), id: 'c1', ...given });
  expect(await call('mine.json')).toMatchObject({ error: { refusal: { kind: 'file-exists' } } });
  expect(existsSync(path.join(office.folder, 'mine.json'))).toBe(false);
  expect(readFileSync(path.join(office.folder, 'mine.pdf'), 'utf8')).toBe('mine');
  expect(await call('other', { portrait: new Uint8Array([0xff, 0xd8, 0xff]) })).toMatchObject({
    error: { kind: 'bad-request' },
  });
  expect(existsSync(path.join(office.folder, 'other.json'))).toBe(false);
  await office.close();
});
