import { describe, expect, it } from 'vitest';

import { fold } from '../../shared/lib/fold.ts';
import { findNearest, termsOf } from './search.ts';
import { createVocabulary } from './search-vocabulary.ts';

interface Person {
  readonly name: string;
  readonly rest?: string;
}

function find(typed: string, people: readonly Person[], most = 20): readonly string[] {
  const vocabulary = createVocabulary();
  const texts = new Map(people.map((one) => [one, { title: fold(one.name), rest: fold(one.rest ?? '') }]));
  for (const { title, rest } of texts.values()) vocabulary.add(title, rest);
  const textOf = (one: Person) => texts.get(one) ?? { title: '', rest: '' };
  return findNearest(people, termsOf(typed, vocabulary), textOf, () => '', most).top.map(({ name }) => name);
}
const named = (...names: string[]): Person[] => names.map((name) => ({ name }));

describe('a search that takes slips of the hand', () => {
  it.each([
    ['Fatme', 'Fatima Aydin'],
    ['Fatma', 'Fatima Aydin'],
    ['Sørnsen', 'Åse Sørensen'],
    ['sorensen', 'Åse Sørensen'],
    ['Mohamed', 'Muhammad al-Masri'],
    ['Yousef', 'Jusuf Haddad'],
    ['Jusuf', 'Yousef Haddad'],
    ['Khadija', 'Kadidja Warsame'],
    ['kovalenok', 'Olena Kovalenko'],
    ['gebremdhin', 'Selam Gebremedhin'],
    ['tshibagu', 'Espérance Tshibangu'],
    ['أمينة', 'أمينة حداد'],
    ['امينة حداد', 'أمينة حداد'],
    ['أمينه', 'أمينة حداد'],
    ['Наташа', 'Наташа Шевчук'],
    ['наатша', 'Наташа Шевчук'],
  ])('%s finds %s', (typed, name) => {
    expect(find(typed, named('Ole Snekkersten', name, 'Rahel Weldu'))).toEqual([name]);
  });

  it('takes words in any order, and only those who have them all', () => {
    expect(find('haddad amina', named('Amina Haddad', 'Amina Qasim', 'Yusuf Haddad'))).toEqual(['Amina Haddad']);
  });

  it('finds by what else stands there, also with a slip', () => {
    const people = [
      { name: 'Amina', rest: 'gaffeltruck, bager' },
      { name: 'Huda', rest: 'kok' },
    ];
    expect(find('bager', people)).toEqual(['Amina']);
    expect(find('gafeltruck', people)).toEqual(['Amina']);
    expect(find('bager huda', people)).toEqual([]);
  });

  it('lists beginnings first, then beginnings of words, then the middle, other texts, and what is only near', () => {
    const people = [
      { name: 'Hassan Karim' },
      { name: 'Amina', rest: 'karimi restaurant' },
      { name: 'Laleh Karimi' },
      { name: 'Karima Noor' },
      { name: 'Makarim Oo' },
      { name: 'Kerim Win' },
    ];
    expect(find('karim', people)).toEqual([
      'Karima Noor',
      'Hassan Karim',
      'Laleh Karimi',
      'Makarim Oo',
      'Amina',
      'Kerim Win',
    ]);
  });

  it('does not guess at numbers and short words', () => {
    expect(find('2023', [{ name: 'Amina', rest: 'hel-2022-1000' }])).toEqual([]);
    expect(find('oma', named('Ema'))).toEqual([]);
  });

  it('counts everybody, and gives as many as are asked for', () => {
    expect(find('a', named('Ab', 'Aa', 'Ac'), 2)).toEqual(['Aa', 'Ab']);
  });

  it.each(['(', '[a', 'a|b', '\\', '"amina', '-amina', '"', '.*', "'"])('takes %s as the letters they are', (typed) => {
    expect(find(typed, named('Rahel Weldu'))).toEqual([]);
  });
});
