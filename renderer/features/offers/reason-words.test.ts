import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Company } from '../../../shared/domain/company.ts';
import type { Care } from '../../../shared/domain/match/care.ts';
import type { ReasonAgainst, ReasonFor } from '../../../shared/domain/match/reasons.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { changeLang, startI18n } from '../../i18n/index.ts';
import { wordsAgainst, wordsFor, wordsOfConflict, wordsToMind, wordsUnknown } from './reason-words.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

const companyId = 'v1' as Company['id'];
const context = { today: '2026-11-22' as IsoDate, company: () => ({ name: 'Hotel Marienlund' }) };
const until = '2026-12-15' as IsoDate;

describe('reasons as sentences', () => {
  it.each<[string, ReasonFor]>([
    ['Erfaring: kok, bager', { kind: 'work', from: 'workExperience', words: ['kok', 'bager'], isSame: true }],
    ['Kan: opvask (samme branche)', { kind: 'work', from: 'skills', words: ['opvask'], isSame: false }],
    ['Taler engelsk (godt)', { kind: 'language', words: ['engelsk (godt)'] }],
    ['Dansk: DU2 modul 4', { kind: 'danish', level: 'everyday', words: 'DU2 modul 4' }],
    ['Dansk: Læse og skrive', { kind: 'danish', level: 'written', words: '' }],
    ['Har B, truck', { kind: 'licence', words: ['B', 'truck'] }],
    ['Kan 30 timer', { kind: 'hours', hours: 30 }],
    ['Kan dag og aften', { kind: 'times', times: ['day', 'evening'] }],
    ['Bor i Helsingør', { kind: 'near', words: ['Helsingør'] }],
    ['34 år: kan begynde IGU', { kind: 'age', years: 34 }],
    ['Færdig hos Hotel Marienlund 15. dec.', { kind: 'free', companyId, until }],
  ])('%s', (words, reason) => {
    expect(wordsFor(reason, context)).toBe(words);
  });

  it.each<[string, ReasonAgainst]>([
    ['Ønsker ikke: rengøring', { kind: 'unwanted', words: ['rengøring'] }],
    ['Ikke på kortet: engelsk', { kind: 'language', words: ['engelsk'] }],
    ['For lidt dansk: DU1 modul 2', { kind: 'danish', level: 'none', asked: 'simple', words: 'DU1 modul 2' }],
    ['Har brug for tolk', { kind: 'danish', level: 'none', asked: 'simple', words: '' }],
    ['Mangler truck', { kind: 'licence', words: ['truck'] }],
    ['Kan 20 af 37 timer', { kind: 'hours', hours: 20, asked: 37 }],
    ['Kan ikke aften eller nat', { kind: 'times', times: ['evening', 'night'] }],
    ['52 år: IGU begyndes fra 18 til under 50 år', { kind: 'age', years: 52, from: 18, below: 50 }],
    ['Er sygemeldt', { kind: 'away', as: 'sickness' }],
    ['Er på barsel', { kind: 'away', as: 'parental-leave' }],
    ['Har orlov', { kind: 'away', as: 'leave' }],
    ['Er hos Hotel Marienlund', { kind: 'placed', companyId, until: null }],
    ['Er hos Hotel Marienlund til 15. dec.', { kind: 'placed', companyId, until }],
  ])('%s', (words, reason) => {
    expect(wordsAgainst(reason, context)).toBe(words);
  });

  it('tells what is not known, and nothing where all is', () => {
    expect(wordsUnknown(['danish', 'hours', 'home'])).toBe('Ikke kendt: dansk, timer og bopæl');
    expect(wordsUnknown([])).toBeNull();
  });

  it('quotes the card on what must be minded', () => {
    const care: Care = {
      conflicts: [
        { kind: 'demand', demand: 'cold', words: 'tåler ikke kulde' },
        { kind: 'demand', demand: 'noise', words: null },
        { kind: 'time', time: 'evening', words: 'skal hente børn kl. 15' },
      ],
      alsoMind: 'ro omkring instruktion\nallergi',
      alsoSpare: ['heights', 'pace'],
    };
    expect(care.conflicts.map(wordsOfConflict)).toEqual([
      'Kulde: »tåler ikke kulde«',
      'Støj: skal skånes',
      'Aften: »skal hente børn kl. 15«',
    ]);
    expect(wordsToMind(care)).toEqual([
      'Har særlige hensyn: »ro omkring instruktion, allergi«',
      'Skal skånes for: højder og højt tempo',
    ]);
  });

  it('speaks English too', async () => {
    await changeLang('en');
    expect(wordsAgainst({ kind: 'hours', hours: 20, asked: 37 }, context)).toBe('Can work 20 of 37 hours');
    expect(wordsFor({ kind: 'times', times: ['day'] }, context)).toBe('Can work day');
    await changeLang('da');
  });
});
