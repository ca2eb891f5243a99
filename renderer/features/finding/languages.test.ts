import { expect, it } from 'vitest';

import { citizenWith } from '../../../shared/domain/testing/samples.ts';
import { spokenLanguages } from './languages.ts';

it('lists every language once, the most spoken first, without its level', () => {
  const people = [
    citizenWith('a', { motherTongue: 'Dari', otherLanguages: ['engelsk (godt)', ''] }),
    citizenWith('b', { motherTongue: 'Arabisk', otherLanguages: ['Engelsk'] }),
    citizenWith('c', { motherTongue: 'dari', otherLanguages: ['Engelsk'] }),
    citizenWith('d', { motherTongue: '' }),
  ];
  expect(spokenLanguages(people)).toEqual(['Engelsk', 'Dari', 'Arabisk']);
});
