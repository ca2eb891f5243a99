import { describe, expect, it } from 'vitest';

import { branchBits, branchesOf, isSameWork, stemOf, wordsOf } from './words.ts';
import { fold } from '../../lib/fold.ts';

const word = (text: string) => ({ folded: fold(text), stem: stemOf(fold(text)) });

describe('words of one kind of work', () => {
  it.each([
    ['rengøring', 'rengøringsassistent'],
    ['rengøringsassistent', 'rengøring'],
    ['Rengøringsassistenter', 'hotelrengøring'],
    ['lagermedarbejder', 'lager'],
    ['lager', 'lagerarbejde'],
    ['lagerarbejder', 'fjernlager'],
    ['butik', 'butiksmedhjælper'],
    ['butiksassistent', 'butiksindehaver'],
    ['kok', 'kokke'],
    ['gartner', 'gartneri'],
    ['gartneriet', 'gartnermedhjælper'],
    ['tømrer', 'tømrerlærling'],
    ['rengø', 'rengøring'],
    ['chauffør', 'buschauffør'],
    ['kontor', 'kontorassistent'],
    ['bager', 'bagere'],
  ])('%s and %s', (asked, told) => {
    expect(isSameWork(word(asked), word(told))).toBe(true);
  });

  it.each([
    ['rengøring', 'bager'],
    ['lager', 'slagteri'],
    ['kok', 'skolelærer'],
    ['bil', 'mobil'],
    ['assistent', 'kontor'],
    ['maler', 'normal'],
  ])('not %s and %s', (asked, told) => {
    expect(isSameWork(word(asked), word(told))).toBe(false);
  });
});

describe('lines of work', () => {
  it.each([
    ['køkkenmedhjælper', ['kitchen']],
    ['kok', ['kitchen']],
    ['opvasker', ['kitchen']],
    ['rengøringsassistent', ['cleaning']],
    ['stuepige', ['cleaning', 'hotel']],
    ['truckfører', ['warehouse']],
    ['butiksindehaver', ['shop']],
    ['SOSU-hjælper', ['care']],
    ['pædagogmedhjælper', ['children']],
    ['børnehave', ['children']],
    ['tømrer', ['building']],
    ['gartner', ['garden']],
    ['buschauffør', ['transport']],
    ['bogholder', ['office']],
    ['fabriksarbejder', ['industry']],
    ['skrædder', ['textile']],
    ['sygeplejerske', ['care']],
    ['business', []],
    ['italiensk', []],
    ['seamstress', ['textile']],
    ['landmand', ['farming']],
    ['direktør', []],
  ])('%s', (text, branches) => {
    expect(branchesOf(branchBits(word(text), false))).toEqual(branches);
  });

  it('are found while the word is still being typed', () => {
    expect(branchesOf(branchBits(word('køk'), true))).toContain('kitchen');
    expect(branchesOf(branchBits(word('ren'), true))).toContain('cleaning');
    expect(branchBits(word('re'), true)).toBe(0);
  });
});

describe('words of a text', () => {
  it('leaves out what says nothing of work', () => {
    expect(wordsOf('Har 3 års erfaring som kok i eget firma').map(({ shown }) => shown)).toEqual(['års', 'kok']);
  });

  it('knows what is not wanted, in its part of the sentence alone', () => {
    const words = wordsOf('Vil gerne i butik, ikke rengøring eller lager. Kører bus');
    expect(words.filter(({ isNegated }) => isNegated).map(({ shown }) => shown)).toEqual(['rengøring', 'lager']);
    expect(words.filter(({ isNegated }) => !isNegated).map(({ shown }) => shown)).toContain('butik');
  });
});
