import { expect, it } from 'vitest';

import { citizenWith } from '../../../shared/domain/testing/samples.ts';
import { whyFound } from './why-found.ts';

const amina = citizenWith('Amina Haddad', {
  workExperience: 'syerske, kok i Aleppo (3 år). Rengøring',
  otherLanguages: ['engelsk (godt)'],
  considerations: 'kan ikke stå længe ved komfuret',
});

it.each([
  ['kok', 'kok i Aleppo (3 år)'],
  ['RENGOR', 'Rengøring'],
  ['amina engelsk', 'engelsk (godt)'],
  ['english', 'engelsk (godt)'],
  ['amina', ''],
  ['komfuret', ''],
  ['hotel', 'Hotel Sundet, stuepige'],
  ['kok hotel', 'kok i Aleppo (3 år)'],
  ['', ''],
])('for “%s” tells “%s”', (typed, why) => {
  expect(whyFound(amina, typed, ['Café Bølgen', 'Hotel Sundet, stuepige'])).toBe(why);
});
