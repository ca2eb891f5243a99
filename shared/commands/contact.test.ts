import { describe, expect, it } from 'vitest';

import { CONTACT_LINE_LIMIT, type ContactFields } from '../domain/contact.ts';
import type { ContactId } from '../domain/ids.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { citizenId, consultantId, EARLIER, refusal, run, smallBoard, TODAY } from './testing/small-board.ts';

const contactId = (id: string): ContactId => id as ContactId;
const fields: ContactFields = {
  day: TODAY,
  kind: 'call',
  line: 'Ringede om praktik.',
  consultantId: consultantId('mh'),
  journalisedOn: null,
};
const add = { id: contactId('t1'), citizenId: citizenId('a'), fields };
const TOMORROW = '2026-11-22' as IsoDate;

describe('contact.add', () => {
  it('keeps the contact, without CPR numbers and on one line', () => {
    const board = smallBoard();
    run(board, 'contact.add', { ...add, fields: { ...fields, line: ' Mødtes\n 010180-0002 ' } });
    expect(board.contactsOf(citizenId('a'))).toEqual([
      { ...add.fields, id: 't1', citizenId: 'a', line: 'Mødtes [CPR]' },
    ]);
    expect(board.get('citizen', citizenId('a'))?.nextDate).toBe('2026-12-01');
  });

  it('sets the next date in the same step, and takes it away', () => {
    const board = smallBoard();
    const next = '2026-12-24' as IsoDate;
    expect(run(board, 'contact.add', { ...add, nextDate: next })).toHaveLength(2);
    expect(board.get('citizen', citizenId('a'))?.nextDate).toBe(next);
    run(board, 'contact.add', { ...add, id: contactId('t2'), nextDate: null });
    expect(board.get('citizen', citizenId('a'))?.nextDate).toBeNull();
  });

  it.each([
    [{ citizenId: citizenId('nobody') }, { kind: 'not-found', record: 'citizen' }],
    [{ fields: { ...fields, day: TOMORROW } }, { kind: 'in-the-future', field: 'day' }],
    [{ fields: { ...fields, journalisedOn: TOMORROW } }, { kind: 'in-the-future', field: 'journalisedOn' }],
    [{ fields: { ...fields, consultantId: consultantId('nobody') } }, { kind: 'not-found', record: 'consultant' }],
    [
      { fields: { ...fields, line: 'x'.repeat(CONTACT_LINE_LIMIT + 1) } },
      { kind: 'too-long', field: 'line', max: CONTACT_LINE_LIMIT },
    ],
  ])('refuses %o', (given, reason) => {
    expect(refusal(smallBoard(), 'contact.add', { ...add, ...given })).toEqual(reason);
  });

  it('refuses an id that is there, and takes a line that says nothing', () => {
    const board = smallBoard();
    run(board, 'contact.add', { ...add, fields: { ...fields, line: '', day: EARLIER, consultantId: null } });
    expect(refusal(board, 'contact.add', add)).toEqual({ kind: 'already-there', record: 'contact' });
  });
});

describe('contact.edit and contact.remove', () => {
  it('correct what was written, and take it away', () => {
    const board = smallBoard();
    run(board, 'contact.add', add);
    const change = run(board, 'contact.edit', { id: add.id, patch: { kind: 'visit', journalisedOn: TODAY } });
    expect(change).toMatchObject([{ before: { kind: 'call', journalisedOn: null } }]);
    run(board, 'contact.remove', { id: add.id });
    expect(board.contactsOf(citizenId('a'))).toEqual([]);
    expect(refusal(board, 'contact.edit', { id: add.id, patch: {} })).toEqual({ kind: 'not-found', record: 'contact' });
    expect(refusal(board, 'contact.remove', { id: add.id })).toEqual({ kind: 'not-found', record: 'contact' });
  });
});

it('somebody who is taken off the board takes their contacts along', () => {
  const board = smallBoard();
  run(board, 'contact.add', add);
  expect(run(board, 'citizen.remove', { id: citizenId('a') })).toHaveLength(2);
  expect([...board.all('contact')]).toEqual([]);
});
