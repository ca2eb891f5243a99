import { readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS, CARD_FIELDS, CITIZEN_TEXT_LIMITS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS } from '../../shared/domain/offer.ts';
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

it('holds everything that is held of somebody, wherever it was written, and nothing of anybody else', async () => {
  const office = await openOffice();
  const { folder } = office;
  const { lanes } = await office.board().mustCall('board.load', {});
  const run = (name: string, payload: unknown) => office.board().mustCall('command.run', { id: name, name, payload });
  await run('consultant.add', { id: 'k1', name: 'Ole Østergård', initials: 'OØ', color: 'blue' });
  await run('company.add', { id: 'firm', fields: { ...BLANK_COMPANY_FIELDS, name: 'Hotel Nord' } });
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...CITIZENS), fc.constantFrom(...PLACES)), { maxLength: 90 }),
      fc.boolean(),
      async (written, together) => {
        made += 1;
        const idOf = (who: Who): string => `${who}-${String(made)}`;
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
            fields: {
              ...placement,
              companyId: 'firm',
              kind: 'internship',
              plannedStart: null,
              plannedEnd: null,
              start: null,
              end: null,
              hours: [],
              schoolWeeks: null,
              absences: [],
              outcome: null,
            },
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
          const receipt = await office
            .board()
            .mustCall('access.citizen', { file, id: idOf(who), purpose: 'citizen-asked' });
          const held = readFileSync(file, 'utf8');
          for (const place of PLACES)
            expect([place, held.includes(canary(who, place))]).toEqual([place, has(who, place)]);
          for (const other of CITIZENS)
            if (other !== who) for (const place of PLACES) expect(held).not.toContain(canary(other, place));
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
    { numRuns: 6 },
  );
  expect(
    await office.board().call('access.citizen', { file: path.join(folder, 'x.json'), id: 'gone', purpose: 'other' }),
  ).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'not-found' } } });
  await office.close();
});
