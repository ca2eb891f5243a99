import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import { AWAY_KINDS } from '../lane.ts';
import { BLANK_OFFER_FIELDS } from '../offer.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../testing/samples.ts';
import { isFit, rankOffer, type Ranked } from './rank.ts';
import type { AskedOffer } from './reasons.ts';

const asks = (given: Partial<AskedOffer>): AskedOffer => ({ ...BLANK_OFFER_FIELDS, ...given });
/** Lanes are named after why people there are away. */
const rank = (asked: Partial<AskedOffer>, citizens: readonly Citizen[]) =>
  rankOffer(asks(asked), {
    citizens,
    placements: [],
    lane: (id) => laneWith({ away: AWAY_KINDS.find((kind) => kind === (id as string)) ?? null }),
    today: SAMPLE_DAY,
  });
function one(asked: Partial<AskedOffer>, given: Partial<Citizen>): Ranked {
  const [found] = rank(asked, [citizenWith('Mya', given)]).ranked;
  if (!found) throw new Error('nobody was ranked');
  return found;
}

describe('somebody who is away from work', () => {
  const asked = { role: 'kok' };
  const cook = { workExperience: 'kok i ti år' };
  const lane = (kind: string) => ({ laneId: kind as Citizen['laneId'] });

  it.each(AWAY_KINDS)('%s speaks against them, first of all, and they stay in the list', (kind) => {
    const found = one({ ...asked, weeklyHours: 37 }, { ...cook, ...lane(kind), weeklyHours: 20 });
    expect(found.against).toMatchObject([{ kind: 'away', as: kind }, { kind: 'hours' }]);
    expect(found.for).toMatchObject([{ kind: 'work' }]);
  });

  it('stands behind who fits as well and can come, and is no fit', () => {
    const people = [citizenWith('Anna', { ...cook, ...lane('sickness') }), citizenWith('Bo', cook)];
    const { ranked } = rank(asked, people);
    expect(ranked.map(({ citizen }) => citizen.name)).toEqual(['Bo', 'Anna']);
    expect(ranked.map((found) => isFit(found, asks(asked)))).toEqual([true, false]);
  });
});

describe('who fits', () => {
  const fits = (asked: Partial<AskedOffer>, given: Partial<Citizen>) => isFit(one(asked, given), asks(asked));
  const cook = { workExperience: 'kok i ti år', wishes: 'Kok' };

  it('is nobody who cannot come when it is asked for, however much speaks for them', () => {
    const early = { role: 'kok', workTimes: ['early'] } as const;
    expect(fits(early, { ...cook, workTimes: ['day', 'evening'] })).toBe(false);
    expect(fits(early, { ...cook, workTimes: ['early', 'day'] })).toBe(true);
    // Who has not been asked may well.
    expect(fits(early, cook)).toBe(true);
    expect(fits({ role: 'kok', workTimes: ['day', 'weekend'] }, { ...cook, workTimes: ['day'] })).toBe(false);
  });

  it('is nobody too old for an IGU, and nobody who does not want the work', () => {
    const old = { ...cook, birthDate: '1970-01-01' as IsoDate };
    expect(fits({ role: 'kok', kind: 'igu' }, old)).toBe(false);
    expect(fits({ role: 'kok', kind: 'job' }, old)).toBe(true);
    expect(fits({ role: 'kok' }, { workExperience: 'kok', skills: ['kok'], wishes: 'Ikke kok' })).toBe(false);
  });

  it('may be who lacks what can be talked over', () => {
    const asked = { role: 'kok', weeklyHours: 37, danishLevel: 'everyday' } as const;
    expect(fits(asked, { ...cook, weeklyHours: 25, danishEducation: 'DU2 modul 3' })).toBe(true);
  });
});
