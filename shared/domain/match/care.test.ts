import { describe, expect, it } from 'vitest';

import type { Citizen } from '../citizen.ts';
import { citizenWith } from '../testing/samples.ts';
import type { Demand, WorkTime } from '../work.ts';
import { careOf } from './care.ts';

const care = (demands: readonly Demand[], given: Partial<Citizen>, workTimes: readonly WorkTime[] = []) =>
  careOf({ demands, workTimes }, citizenWith('Mya', given));

describe('a conflict', () => {
  it('is told with the own words of the card', () => {
    expect(
      care(['heavy-lifting', 'cold'], { considerations: 'Ondt i ryggen, ingen tunge løft. Tåler ikke kulde' }),
    ).toEqual({
      conflicts: [
        { kind: 'demand', demand: 'heavy-lifting', words: 'Ondt i ryggen, ingen tunge løft' },
        { kind: 'demand', demand: 'cold', words: 'Tåler ikke kulde' },
      ],
      alsoMind: '',
      alsoSpare: [],
    });
  });

  it('is told where it is only ticked', () => {
    expect(care(['noise'], { avoids: ['noise', 'pace'] })).toEqual({
      conflicts: [{ kind: 'demand', demand: 'noise', words: null }],
      alsoMind: '',
      alsoSpare: ['pace'],
    });
  });

  it.each<[Demand, string]>([
    ['heavy-lifting', 'kan ikke løfte'],
    ['heavy-lifting', 'må ikke bære tungt'],
    ['standing', 'kan ikke stå længe'],
    ['standing', 'dårligt knæ'],
    ['walking', 'kan ikke gå langt'],
    ['bending', 'skal undgå at bøje sig'],
    ['repetitive', 'ikke ensidigt arbejde'],
    ['heights', 'bliver svimmel'],
    ['cold', 'ikke i kølerum'],
    ['noise', 'tåler ikke støj'],
    ['noise', 'brug for ro omkring instruktion'],
    ['dust-chemicals', 'astma'],
    ['dust-chemicals', 'allergi over for rengøringsmidler'],
    ['pace', 'brug for pauser'],
    ['people', 'angst i menneskemængder'],
    ['alone', 'skal ikke arbejde alene'],
    ['driving', 'må ikke køre bil'],
    ['heavy-lifting', 'no heavy lifting'],
    ['people', 'not many people around'],
  ])('%s is recognised in "%s"', (demand, considerations) => {
    expect(care([demand], { considerations }).conflicts).toEqual([{ kind: 'demand', demand, words: considerations }]);
  });

  it.each<[Demand, string]>([
    ['heavy-lifting', 'holder op med rygning'],
    ['standing', 'sætter benzin på bilen'],
    ['driving', 'bor billigt'],
    ['walking', 'afgang kl. 15'],
    ['heights', 'løn stigende'],
  ])('%s is not seen in "%s"', (demand, considerations) => {
    expect(care([demand], { considerations }).conflicts).toEqual([]);
  });

  it('is also found in times of work', () => {
    expect(care([], { considerations: 'allergi (nødder), kan ikke arbejde aften pga. børn' }, ['evening'])).toEqual({
      conflicts: [{ kind: 'time', time: 'evening', words: 'kan ikke arbejde aften pga. børn' }],
      alsoMind: 'allergi (nødder)',
      alsoSpare: [],
    });
  });
});

it('tells what could not be matched in full, so that nobody is sent blindly', () => {
  const considerations = 'ønsker kvindelig kontaktperson; skal hente børn kl. 15';
  expect(care(['cold'], { considerations })).toMatchObject({ conflicts: [], alsoMind: considerations });
  expect(care([], { considerations: 'ingen tunge løft', avoids: ['heights'] })).toEqual({
    conflicts: [],
    alsoMind: 'ingen tunge løft',
    alsoSpare: ['heights'],
  });
});

it('has nothing to tell of somebody without considerations', () => {
  expect(care(['cold'], {})).toEqual({ conflicts: [], alsoMind: '', alsoSpare: [] });
});
