import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import { BLANK_OFFER_FIELDS } from '../offer.ts';
import { AWAY_KINDS } from '../lane.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../placement.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../testing/samples.ts';
import { DANISH_LEVELS, DEMANDS, PLACEMENT_KINDS, WORK_TIMES } from '../work.ts';
import { isFit, rankOffer, type Ranked } from './rank.ts';
import { NO_FIT, POINTS, type AskedOffer } from './reasons.ts';

const asks = (given: Partial<AskedOffer>): AskedOffer => ({ ...BLANK_OFFER_FIELDS, ...given });
const end = laneWith({ id: 'end' as Citizen['laneId'], isEnd: true });
/** A lane of people who are away, each named after why. */
const awayLane = (id: string) =>
  laneWith({ id: id as Citizen['laneId'], away: AWAY_KINDS.find((kind) => kind === id) ?? null });
function rank(asked: Partial<AskedOffer>, citizens: readonly Citizen[], placements: readonly Placement[] = []) {
  return rankOffer(asks(asked), {
    citizens,
    placements,
    lane: (id) => (id === end.id ? end : awayLane(id)),
    today: SAMPLE_DAY,
  });
}
function one(asked: Partial<AskedOffer>, given: Partial<Citizen>, placements: readonly Placement[] = []): Ranked {
  const [found] = rank(asked, [citizenWith('Mya', given)], placements).ranked;
  if (!found) throw new Error('nobody was ranked');
  return found;
}
const names = (asked: Partial<AskedOffer>, citizens: readonly Citizen[]) =>
  rank(asked, citizens).ranked.map(({ citizen }) => citizen.name);

describe('what somebody has done and would like to do', () => {
  it('is found in every field that tells of it, with the words of the card', () => {
    const { for: reasons } = one(
      { branch: 'Hotel', role: 'rengøringsassistent' },
      {
        workExperience: 'Hotelrengøring i tre år, bager',
        earlierPlacements: 'Kronborg Rengøring ApS (2024, 12 uger)',
        education: 'Receptionistkursus',
        skills: ['gør rent', 'strygning'],
        wishes: 'Vil gerne arbejde på hotel',
      },
    );
    expect(reasons).toEqual([
      { kind: 'work', from: 'workExperience', words: ['Hotelrengøring'], isSame: true },
      { kind: 'work', from: 'earlierPlacements', words: ['Rengøring'], isSame: true },
      { kind: 'work', from: 'education', words: ['Receptionistkursus'], isSame: false },
      { kind: 'work', from: 'wishes', words: ['hotel'], isSame: true },
    ]);
  });

  it('is found in the same line of work under another word', () => {
    expect(one({ role: 'opvasker' }, { workExperience: 'kok' }).for).toEqual([
      { kind: 'work', from: 'workExperience', words: ['kok'], isSame: false },
    ]);
  });

  it('puts the same work above the same line of it, and that above everybody else', () => {
    const people = [
      citizenWith('Anna', { workExperience: 'frisør' }),
      citizenWith('Bo', { workExperience: 'kok' }),
      citizenWith('Cem', { workExperience: 'opvasker i kantine' }),
    ];
    expect(names({ role: 'opvasker' }, people)).toEqual(['Cem', 'Bo', 'Anna']);
  });

  it('is found while the word is still being typed', () => {
    const people = [citizenWith('Anna', { workExperience: 'frisør' }), citizenWith('Bo', { workExperience: 'Kok' })];
    expect(names({ branch: 'køk' }, people)).toEqual(['Bo', 'Anna']);
  });

  it('speaks against a job that somebody said they do not want', () => {
    const found = one({ branch: 'rengøring' }, { wishes: 'Butik eller kontor, ikke rengøring' });
    expect(found).toMatchObject({ for: [], against: [{ kind: 'unwanted', words: ['rengøring'] }] });
    expect(found.points).toBeLessThan(0);
  });

  it('is not known where nothing is told, which is neither for nor against', () => {
    expect(one({ branch: 'lager' }, {})).toMatchObject({ for: [], against: [], unknown: ['work'], points: 0 });
    expect(one({ branch: 'lager' }, { workExperience: 'ingen erhvervserfaring endnu' }).for).toEqual([]);
  });
});

describe('what the job asks for', () => {
  it('languages, by their Danish and English names, with the level as it is written', () => {
    const asked = { role: 'engelsktalende receptionist' };
    expect(one(asked, { otherLanguages: ['English (fluent)'] }).for).toContainEqual({
      kind: 'language',
      words: ['English (fluent)'],
    });
    expect(one(asked, { motherTongue: 'Dari' }).against).toEqual([{ kind: 'language', words: ['engelsktalende'] }]);
    expect(one(asked, {}).unknown).toContain('language');
  });

  it.each([
    ['DU2 modul 3', 'everyday', 'against'],
    ['DU2 modul 4', 'everyday', 'for'],
    ['PD2 bestået', 'written', 'for'],
    ['DU1 modul 2', 'simple', 'against'],
    ['DU3 modul 1', 'simple', 'for'],
  ] as const)('Danish: %s for %s is %s', (danishEducation, danishLevel, side) => {
    expect(one({ danishLevel }, { danishEducation })[side]).toMatchObject([{ kind: 'danish', words: danishEducation }]);
  });

  it('Danish that nothing is told of is not known, but an interpreter says something', () => {
    expect(one({ danishLevel: 'simple' }, {})).toMatchObject({ against: [], unknown: ['danish'] });
    expect(one({ danishLevel: 'simple' }, { interpreter: true }).against).toMatchObject([
      { kind: 'danish', words: '' },
    ]);
    expect(one({ danishLevel: 'none' }, { interpreter: true }).against).toEqual([]);
  });

  it('licences that are there, missing, or not known', () => {
    const licences = ['Kørekort B', 'Truckcertifikat'];
    expect(one({ licences }, { drivingLicence: 'C/E', skills: ['gaffeltruck'] })).toMatchObject({
      for: [{ kind: 'licence', words: licences }],
      against: [],
    });
    expect(one({ licences }, { drivingLicence: 'nej', licences: ['hygiejnebevis'] }).against).toEqual([
      { kind: 'licence', words: licences },
    ]);
    expect(one({ licences }, {})).toMatchObject({ for: [], against: [], unknown: ['licence'] });
    expect(one({ licences: ['C'] }, { drivingLicence: 'B' }).against).toMatchObject([{ kind: 'licence' }]);
  });

  it('hours and times', () => {
    expect(one({ weeklyHours: 20 }, { weeklyHours: 25 }).for).toEqual([{ kind: 'hours', hours: 25 }]);
    expect(one({ weeklyHours: 37 }, { weeklyHours: 25 }).against).toEqual([{ kind: 'hours', hours: 25, asked: 37 }]);
    expect(one({ weeklyHours: 37 }, {}).unknown).toEqual(['hours']);
    expect(one({ workTimes: ['day', 'evening'] }, { workTimes: ['day'] }).against).toEqual([
      { kind: 'times', times: ['evening'] },
    ]);
    expect(one({ workTimes: ['day'] }, { workTimes: ['early', 'day'] }).for).toEqual([
      { kind: 'times', times: ['day'] },
    ]);
  });

  it('the town, whatever else the address says', () => {
    expect(one({ place: 'Strandvejen 3, 3000 Helsingør' }, { home: 'helsingør' }).for).toEqual([
      { kind: 'near', words: ['Helsingør'] },
    ]);
    expect(one({ place: 'Helsingør' }, { home: 'Strandvejen 3, Hillerød' })).toMatchObject({ for: [], against: [] });
    expect(one({ place: 'Helsingør' }, {}).unknown).toEqual(['home']);
  });

  it.each([
    ['2008-11-22', 'for', 18],
    ['2008-11-23', 'against', 17],
    ['1976-11-23', 'for', 49],
    ['1976-11-22', 'against', 50],
  ] as const)('the age for an IGU: born %s is %s', (birthDate, side, years) => {
    const found = one({ kind: 'igu' }, { birthDate: birthDate as IsoDate });
    expect(found[side]).toMatchObject([{ kind: 'age', years }]);
  });

  it('the age on the day it begins', () => {
    const born = { birthDate: '2008-12-01' as IsoDate };
    expect(one({ kind: 'igu', startOn: '2026-12-01' as IsoDate }, born).for).toMatchObject([{ years: 18 }]);
  });
});

describe('a placement that somebody has', () => {
  const placement = (given: Partial<Placement>): Placement => ({
    id: 'p' as Placement['id'],
    citizenId: 'Mya' as Citizen['id'],
    companyId: 'hotel' as Placement['companyId'],
    offerId: null,
    ...BLANK_PLACEMENT_FIELDS,
    start: '2026-10-01' as IsoDate,
    ...given,
  });
  const until = '2026-12-15' as IsoDate;

  it('speaks against, with its last day', () => {
    expect(one({}, {}, [placement({ plannedEnd: until })]).against).toEqual([
      { kind: 'placed', companyId: 'hotel', until },
    ]);
  });

  it('does not where it has ended, or is over before the offer begins', () => {
    expect(one({}, {}, [placement({ outcome: 'completed' })]).against).toEqual([]);
    const later = one({ startOn: '2027-01-04' as IsoDate }, {}, [placement({ plannedEnd: until })]);
    expect(later).toMatchObject({ for: [{ kind: 'free', until }], against: [] });
  });
});

it('leaves out whose way has ended, and counts them', () => {
  const { ranked, ended } = rank({}, [citizenWith('Anna'), citizenWith('Bo', { laneId: end.id })]);
  expect(ranked.map(({ citizen }) => citizen.name)).toEqual(['Anna']);
  expect(ended).toBe(1);
});

it('orders equals by name, as a Danish reader expects', () => {
  const people = ['Åse', 'Østen', 'Ægir', 'Zita', 'Anna', 'Émile'].map((name) => citizenWith(name));
  expect(names({}, people)).toEqual(['Anna', 'Émile', 'Zita', 'Ægir', 'Østen', 'Åse']);
});

describe('whatever is on the cards and in the offer', () => {
  const some = <T>(list: readonly T[]) => fc.subarray([...list]);
  const text = fc
    .array(
      fc.constantFrom(
        'kok',
        'rengøring',
        'lager',
        'butik',
        'ikke',
        'truck',
        'bager',
        'pædagog',
        'frisør',
        ', ',
        '. ',
        'ø',
      ),
      { maxLength: 5 },
    )
    .map((words) => words.join(' '));
  const licence = fc.constantFrom('B', 'C', 'truck', 'hygiejnebevis', 'svejsning');
  const card = fc.record({
    workExperience: text,
    earlierPlacements: text,
    education: text,
    wishes: text,
    skills: fc.array(text, { maxLength: 2 }),
    considerations: text,
    avoids: some(DEMANDS),
    motherTongue: fc.constantFrom('', 'Arabisk', 'engelsk'),
    otherLanguages: some(['engelsk (godt)', 'tysk', 'dansk (lidt)']),
    danishEducation: fc.constantFrom('', 'DU1 modul 2', 'DU2 modul 4', 'PD3'),
    drivingLicence: fc.constantFrom('', 'B', 'nej', 'C/E'),
    licences: fc.array(licence, { maxLength: 2 }),
    weeklyHours: fc.option(fc.constantFrom(10, 20, 37)),
    workTimes: some(WORK_TIMES),
    home: fc.constantFrom('', 'Helsingør', 'Hillerød'),
    birthDate: fc.constantFrom(null, '1990-01-01' as IsoDate, '1970-01-01' as IsoDate),
    interpreter: fc.constantFrom(true, false, null),
  });
  const laneOf = fc.constantFrom(...['l', ...AWAY_KINDS].map((id) => id as Citizen['laneId']));
  const offer = fc.record({
    branch: text,
    role: text,
    note: fc.constantFrom('', 'engelsk', 'tysk og engelsk'),
    place: fc.constantFrom('', 'Helsingør'),
    weeklyHours: fc.option(fc.constantFrom(15, 37)),
    workTimes: some(WORK_TIMES),
    kind: fc.option(fc.constantFrom(...PLACEMENT_KINDS)),
    danishLevel: fc.constantFrom(...DANISH_LEVELS),
    licences: fc.array(licence, { maxLength: 3 }),
    demands: some(DEMANDS),
    startOn: fc.constantFrom(null, '2027-01-01' as IsoDate),
  });
  const cards = fc
    .array(card, { maxLength: 8 })
    .map((all) => all.map((given, at) => citizenWith(`n${String(at)}`, given)));
  const order = (asked: Partial<AskedOffer>, people: readonly Citizen[]) =>
    rank(asked, people).ranked.map(({ citizen }) => citizen.id);

  it('everybody stands in it once, in one order, wherever they stood before', () => {
    fc.assert(
      fc.property(offer, cards, (asked, people) => {
        const there = order(asked, people);
        expect([...there].sort()).toEqual(people.map(({ id }) => id).sort());
        expect(order(asked, [...people].reverse())).toEqual(there);
        expect(
          order(
            asked,
            people.map((one) => ({ ...one })),
          ),
        ).toEqual(there);
      }),
    );
  });

  it('what should be spared and what must be minded never change the order', () => {
    fc.assert(
      fc.property(
        offer,
        cards,
        some(DEMANDS),
        some(DEMANDS),
        text,
        (asked, people, demands, avoids, considerations) => {
          const there = order(asked, people);
          expect(order({ ...asked, demands }, people)).toEqual(there);
          expect(
            order(
              asked,
              people.map((one) => ({ ...one, avoids, considerations })),
            ),
          ).toEqual(there);
        },
      ),
    );
  });

  it('being away costs the same whoever it is, and nobody away is pointed out', () => {
    fc.assert(
      fc.property(offer, cards, laneOf, (asked, people, laneId) => {
        const here = rank(asked, people).ranked;
        const moved = rank(
          asked,
          people.map((one) => ({ ...one, laneId })),
        ).ranked;
        // Everybody is away alike: nobody is left out, and the order is the one it was.
        expect(moved.map(({ citizen }) => citizen.id)).toEqual(here.map(({ citizen }) => citizen.id));
        moved.forEach(({ points, against }, at) => {
          const isAway = laneId !== 'l';
          expect(points).toBe((here[at]?.points ?? Number.NaN) - (isAway ? POINTS.against.away : 0));
          expect(against.some(({ kind }) => kind === 'away')).toBe(isAway);
        });
      }),
    );
  });

  it('nobody fits against whom something stands that cannot be talked over', () => {
    fc.assert(
      fc.property(offer, card, laneOf, (asked, given, laneId) => {
        const [found] = rank(asked, [citizenWith('Mya', { ...given, laneId })]).ranked;
        const stands = found?.against.some(({ kind }) => NO_FIT.has(kind)) ?? false;
        if (stands) expect(isFit(found!, asks(asked))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('a fact that fits, once told, never puts anybody lower', () => {
    const asked = {
      branch: 'lager',
      role: 'truckfører',
      note: 'engelsk og tysk',
      place: 'Helsingør',
      weeklyHours: 30,
      workTimes: ['day', 'evening'],
      danishLevel: 'everyday',
      licences: ['B', 'truck', 'hygiejnebevis', 'svejsning'],
    } as const satisfies Partial<AskedOffer>;
    const facts: readonly ((one: Citizen) => Partial<Citizen>)[] = [
      (one) => ({ workExperience: `${one.workExperience}. Lagerarbejde` }),
      (one) => ({ wishes: `${one.wishes}. Lager` }),
      (one) => ({ skills: [...one.skills, 'truck'] }),
      (one) => ({ licences: [...one.licences, 'truckcertifikat'] }),
      (one) => ({ licences: [...one.licences, 'kørekort B'] }),
      (one) => ({ otherLanguages: [...one.otherLanguages, 'engelsk'] }),
      (one) => ({ danishEducation: `${one.danishEducation}, PD3` }),
      () => ({ weeklyHours: 37 }),
      (one) => ({ workTimes: [...new Set([...one.workTimes, 'evening' as const])] }),
      () => ({ home: 'Helsingør' }),
    ];
    fc.assert(
      fc.property(card, fc.constantFrom(...facts), (given, fact) => {
        const before = citizenWith('Mya', given);
        const after = { ...before, ...fact(before) };
        const points = (citizen: Citizen) => rank(asked, [citizen]).ranked[0]?.points ?? Number.NaN;
        expect(points(after)).toBeGreaterThanOrEqual(points(before));
      }),
      { numRuns: 500 },
    );
  });
});
