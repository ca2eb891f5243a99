import { describe, expect, it } from 'vitest';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import { CONTACT_LINE_LIMIT } from '../../../shared/domain/contact.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { charactersLeft, contactOf, isBegun, monthAfter, nextDayOf, startOf } from './contact-form.ts';
import { probablyWho } from './who.ts';

const today = '2026-11-22' as IsoDate;
const start = startOf(null, 'mh' as ConsultantId, today);

describe('the form of a contact', () => {
  it('is a talk today, and leaves the next date alone', () => {
    expect(contactOf(start, null, today)).toEqual({
      ok: true,
      value: {
        fields: { day: today, kind: 'talk', line: '', consultantId: 'mh', journalisedOn: null },
        nextDate: undefined,
      },
    });
  });

  it('is begun when something differs from how it opened', () => {
    expect(isBegun({}, start)).toBe(false);
    expect(isBegun({ line: '', kind: 'talk' }, start)).toBe(false);
    expect(isBegun({ kind: 'call' }, start)).toBe(true);
    expect(isBegun({ line: 'x' }, start)).toBe(true);
  });

  it.each([
    [{ day: '2026-11-23' }, { day: 'day' }],
    [{ day: '' }, { day: 'day' }],
    [{ next: 'own', own: '2026-11-21' }, { own: 'own' }],
    [{ next: 'own', own: '' }, { own: 'own' }],
    [{ line: 'x'.repeat(CONTACT_LINE_LIMIT + 1) }, { line: 'too-long' }],
  ] as const)('refuses %j', (given, faults) => {
    expect(contactOf({ ...start, ...given }, null, today)).toEqual({ ok: false, error: faults });
  });

  it.each([
    ['keep', undefined],
    ['week', '2026-11-30'],
    ['fortnight', '2026-12-07'],
    ['month', '2026-12-22'],
    ['none', null],
    ['own', '2027-01-04'],
  ] as const)('next: %s', (next, day) => {
    expect(nextDayOf({ next, own: '2027-01-04' }, today)).toBe(day);
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-31', '2027-01-31'],
    ['2026-10-25', '2026-11-25'],
  ])('a month after %s is %s', (day, next) => {
    expect(monthAfter(day as IsoDate)).toBe(next);
  });

  it('counts characters as people do', () => {
    expect(charactersLeft(' 🌱 ')).toBe(CONTACT_LINE_LIMIT - 1);
  });

  it('keeps the day it was journalised', () => {
    const noted = contactOf({ ...start, journalised: true }, '2026-11-01' as IsoDate, today);
    expect(noted).toMatchObject({ value: { fields: { journalisedOn: '2026-11-01' } } });
    expect(contactOf({ ...start, journalised: true }, null, today)).toMatchObject({
      value: { fields: { journalisedOn: today } },
    });
  });
});

describe('who probably had it', () => {
  const one = (id: string, name: string, active = true) => ({ id: id as ConsultantId, name, active }) as Consultant;
  const people = [one('mh', 'Mette Holm'), one('os', 'Ole Sø'), one('gone', 'Gitte Gået', false)];
  const card = 'os' as ConsultantId;
  it.each([
    [{ last: 'os', me: 'Mette Holm', card: null }, 'os'],
    [{ last: undefined, me: 'mette holm', card }, 'mh'],
    [{ last: 'gone', me: 'Gitte Gået', card }, 'os'],
    [{ last: undefined, me: 'Leder', card }, 'os'],
    [{ last: undefined, me: 'Leder', card: null }, null],
  ])('%j: %s', (known, id) => {
    expect(probablyWho(people, known)).toBe(id);
  });
});
