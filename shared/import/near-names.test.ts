import { expect, it } from 'vitest';

import { nearName } from './near-names.ts';

const LANES = ['Praktik', 'Sygemeldt', 'IGU', 'Barsel', 'Hold 1', 'Hold 2', 'Ny / modtagelse'].map((name) => ({
  name,
}));
const near = (name: string, known = LANES): string | undefined => nearName(name, known)?.name;

it.each([
  ['Prakik', 'Praktik'],
  ['Pratkik', 'Praktik'],
  ['praktikk', 'Praktik'],
  ['Sygemelt', 'Sygemeldt'],
  ['Ny/modtaglse', 'Ny / modtagelse'],
  ['Barsel', undefined],
  ['IG', undefined],
  ['IGV', undefined],
  ['Hold 3', undefined],
  ['Ny / afklaring', undefined],
  ['', undefined],
])('%s is near %s', (name, expected) => {
  expect(near(name)).toBe(expected);
});

it('says nobody where it could be two', () => {
  const people = [{ name: 'Mette Hornbæk' }, { name: 'Anna Hansen' }, { name: 'Anne Hansen' }];
  expect(near('Mete Hornbæk', people)).toBe('Mette Hornbæk');
  expect(near('Annie Hansen', people)).toBeUndefined();
  expect(near('Metta Sørensen', people)).toBeUndefined();
});
