import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRecordStore, type RecordStore } from '../../shared/changes/record-store.ts';
import { attentionOf } from '../../shared/domain/attention.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CompanyId, ConsultantId, LaneId, OrderKey, PlacementId } from '../../shared/domain/ids.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../../shared/domain/placement.ts';
import { NO_FILTER, type BoardFilter } from '../../shared/domain/saved-view.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from '../../shared/domain/testing/samples.ts';
import { fold } from '../../shared/lib/fold.ts';
import { createMatcher, sameFilter } from './filter.ts';
import { forgetPlaced } from './search-text.ts';

const consultant = (id: string, name: string, initials: string): Consultant => ({
  id: id as ConsultantId,
  name,
  initials,
  color: 'blue',
  order: id as OrderKey,
  active: true,
  limit: null,
});
const MH = 'c1' as ConsultantId;
const OS = 'c2' as ConsultantId;
const IGU = 'igu' as LaneId;
const lanes = [laneWith(), laneWith({ id: IGU, expectedDays: null, cadenceDays: null })];
const company = { ...BLANK_COMPANY_FIELDS, id: 'v1' as CompanyId, name: 'Nordhavnens Bageri', branch: 'bageri' };
const placement: Placement = {
  id: 'p1' as PlacementId,
  citizenId: citizenWith('Placeret').id,
  companyId: company.id,
  offerId: null,
  ...BLANK_PLACEMENT_FIELDS,
  role: 'opvasker',
};

function boardWith(...citizens: readonly Citizen[]): RecordStore {
  return createRecordStore({
    lane: lanes,
    consultant: [consultant(MH, 'Mette Hornbæk', 'MH'), consultant(OS, 'Ole Snekkersten', 'OS')],
    company: [company],
    placement: [placement],
    citizen: citizens,
  });
}
function stays(asked: Partial<BoardFilter>, given: Partial<Citizen>, options?: { readonly nearly: boolean }): boolean {
  const one = citizenWith('Placeret', given);
  const matches = createMatcher({ ...NO_FILTER, ...asked }, boardWith(one), SAMPLE_DAY, options);
  return matches?.(one) ?? true;
}

describe('createMatcher', () => {
  it('is null where nothing is narrowed', () => {
    expect(createMatcher({ ...NO_FILTER, text: '  ', licence: ' ' }, boardWith(), SAMPLE_DAY)).toBeNull();
  });

  it.each<[string, string, Partial<Citizen>]>([
    ['name, case ignored', 'AMINA', { name: 'Amina Haddad' }],
    ['name, diacritics ignored', 'esperance', { name: 'Espérance Tshibangu' }],
    ['Danish letters by their base', 'sorensen', { name: 'Åse Sørensen' }],
    ['Danish letters as they are', 'åse søren', { name: 'Åse Sørensen' }],
    ['mother tongue', 'dari', { motherTongue: 'Dari' }],
    ['another language', 'farsi', { otherLanguages: ['Engelsk', 'Farsi'] }],
    ['experience', 'buschauffør', { workExperience: 'Buschauffør i Kabul' }],
    ['skill', 'svejs', { skills: ['Svejsning'] }],
    ['wish', 'køkken', { wishes: 'gerne køkken' }],
    ['considerations', 'løfte', { considerations: 'Kan ikke løfte tungt' }],
    ['case number', 'hel-2022', { caseNumber: 'HEL-2022-1000' }],
    ['phone as it is dialled', '22334455', { phone: '22 33 44 55' }],
    ['phone as it is written', '22 33 44 55', { phone: '22 33 44 55' }],
    ['consultant by name', 'hornbaek', { consultantId: MH }],
    ['consultant by initials', 'mh', { consultantId: MH }],
    ['words from different fields', 'dari mette', { motherTongue: 'Dari', consultantId: MH }],
    ['the company of a placement', 'nordhavn', {}],
    ['the work of a placement', 'opvask', {}],
  ])('finds by %s', (_, text, given) => {
    expect(stays({ text }, given)).toBe(true);
  });

  it('wants every word, and does not look into the note', () => {
    expect(stays({ text: 'dari ole' }, { motherTongue: 'Dari', consultantId: MH })).toBe(false);
    expect(stays({ text: 'gravid' }, { note: 'gravid' })).toBe(false);
  });

  it('takes slips of the hand only where it is asked to', () => {
    expect(stays({ text: 'Fatme' }, { name: 'Fatima Aydin' })).toBe(false);
    expect(stays({ text: 'Fatme' }, { name: 'Fatima Aydin' }, { nearly: true })).toBe(true);
    expect(stays({ text: 'Fatme hornbæk' }, { name: 'Fatima Aydin', consultantId: MH }, { nearly: true })).toBe(true);
    expect(stays({ text: 'Fatme' }, { name: 'Rahel Weldu' }, { nearly: true })).toBe(false);
  });

  it('looks at the record as it is now, not as it was when first searched', () => {
    const before = citizenWith('Amina');
    const matches = createMatcher({ ...NO_FILTER, text: 'amina' }, boardWith(), SAMPLE_DAY);
    expect(matches?.(before)).toBe(true);
    expect(matches?.({ ...before, name: 'Yusuf' })).toBe(false);
  });

  it('looks at placements as they are, once it is told that they are others', () => {
    const one = citizenWith('Placeret');
    const board = boardWith(one);
    const matches = createMatcher({ ...NO_FILTER, text: 'bageri' }, board, SAMPLE_DAY);
    expect(matches?.(one)).toBe(true);
    board.apply([{ op: 'removed', kind: 'placement', record: placement }]);
    forgetPlaced(board);
    expect(matches?.(one)).toBe(false);
  });

  it('knows nothing of hours that are not on the card', () => {
    expect(stays({ minHours: 15 }, { weeklyHours: 15 })).toBe(true);
    expect(stays({ minHours: 15 }, { weeklyHours: 14 })).toBe(false);
    expect(stays({ minHours: 0 }, { weeklyHours: null })).toBe(false);
  });

  it('calls waiting what lies in the past, and neither today nor a date that is missing', () => {
    expect(stays({ isOverdue: true }, { nextDate: daysAgo(1) })).toBe(true);
    expect(stays({ isOverdue: true }, { lastContact: daysAgo(15) })).toBe(true);
    expect(stays({ isOverdue: true }, { laneSince: daysAgo(92), lastContact: daysAgo(1) })).toBe(true);
    expect(stays({ isOverdue: true }, { nextDate: SAMPLE_DAY })).toBe(false);
    expect(stays({ isOverdue: true }, { nextDate: null })).toBe(false);
  });
});

/** The same as plainly as it can be said. */
function naive(asked: BoardFilter, one: Citizen): boolean {
  const has = (words: string, ...texts: readonly string[]): boolean =>
    fold(words)
      .split(' ')
      .every((word) => texts.some((text) => fold(text).includes(word)));
  const owner = one.consultantId === MH ? 'Mette Hornbæk MH' : one.consultantId === OS ? 'Ole Snekkersten OS' : '';
  const placed = one.id === placement.citizenId ? ['Nordhavnens Bageri', 'bageri', 'opvasker'] : [];
  const done = [one.workExperience, one.earlierPlacements, one.education, ...one.skills, one.wishes, ...placed];
  const spoken = [one.motherTongue, ...one.otherLanguages];
  const licences = [one.drivingLicence, ...one.licences];
  const lane = lanes.find(({ id }) => id === one.laneId);
  const reasons = (lane && attentionOf(one, lane, SAMPLE_DAY)?.reasons) ?? [];
  return (
    has(asked.text, one.name, ...spoken, ...done, ...licences, one.considerations, one.phone, owner) &&
    (asked.lanes.length === 0 || asked.lanes.includes(one.laneId)) &&
    (asked.owners.length === 0 || asked.owners.includes(one.consultantId ?? 'none')) &&
    (asked.languages.length === 0 || asked.languages.some((language) => has(language, ...spoken))) &&
    has(asked.experience, ...done) &&
    has(asked.licence, ...licences) &&
    (asked.minHours === null || (one.weeklyHours !== null && one.weeklyHours >= asked.minHours)) &&
    (!asked.isOverdue || reasons.some(({ kind }) => kind !== 'due-today' && kind !== 'no-next-date'))
  );
}

const WORDS = ['bager', 'kok', 'Åse', 'dari', 'engelsk', 'truck', 'B', 'mette', 'nord'] as const;
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 2 });
const text = words.map((some) => some.join(' '));
const day = fc.integer({ min: -30, max: 120 }).map(daysAgo);
const person = fc
  .record({
    id: fc.constantFrom(citizenWith('Placeret').id, citizenWith('Anden').id),
    name: text,
    motherTongue: text,
    otherLanguages: words,
    workExperience: text,
    earlierPlacements: text,
    education: text,
    skills: words,
    wishes: text,
    considerations: text,
    drivingLicence: text,
    licences: words,
    weeklyHours: fc.option(fc.integer({ min: 0, max: 37 })),
    laneId: fc.constantFrom('l' as LaneId, IGU),
    consultantId: fc.option(fc.constantFrom(MH, OS)),
    nextDate: fc.option(day),
    lastContact: fc.option(day),
    laneSince: day,
    enteredOn: day,
  })
  .map((given) => citizenWith('Placeret', given));
const filter = fc.record<BoardFilter>({
  text,
  lanes: fc.subarray(['l' as LaneId, IGU]),
  owners: fc.subarray([MH, OS, 'none' as const]),
  languages: words,
  experience: text,
  licence: text,
  minHours: fc.option(fc.integer({ min: 0, max: 37 })),
  isOverdue: fc.boolean(),
});

describe('any filter', () => {
  it('keeps those whom a plain reading of it keeps, and nearly those too', () => {
    fc.assert(
      fc.property(filter, fc.array(person, { maxLength: 8 }), (asked, people) => {
        const board = boardWith(...people);
        const exact = createMatcher(asked, board, SAMPLE_DAY);
        const nearly = createMatcher(asked, board, SAMPLE_DAY, { nearly: true });
        for (const one of people) {
          expect(exact?.(one) ?? true).toBe(naive(asked, one));
          if (exact?.(one) ?? true) expect(nearly?.(one) ?? true).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in any order, and another when it asks for something else', () => {
    fc.assert(
      fc.property(filter, filter, (a, b) => {
        expect(sameFilter(a, { ...a, lanes: [...a.lanes].reverse(), text: ` ${a.text} ` })).toBe(true);
        expect(sameFilter(a, { ...a, isOverdue: !a.isOverdue })).toBe(false);
        expect(sameFilter(a, b)).toBe(sameFilter(b, a));
      }),
    );
  });
});
