import { describe, expect, it } from 'vitest';

import { problemOf } from './use-create.ts';

const good = {
  name: 'Team Nord',
  folder: '/tavler',
  person: 'Ida Holm',
  passphrase: 'kaffe rav paraply',
  repeat: 'kaffe rav paraply',
};

describe('what keeps a board from being made', () => {
  it('is told one at a time, in the order of the form', () => {
    expect(problemOf({ ...good, name: '  ', passphrase: '' }, null)).toBe('name');
    expect(problemOf({ ...good, person: '\u200b ', passphrase: '' }, null)).toBe('person');
    expect(problemOf({ ...good, passphrase: 'kort' }, null)).toBe('short');
    expect(problemOf(good, { score: 1, tip: 'common' })).toBe('weak');
    expect(problemOf({ ...good, repeat: 'kaffe rav parasol' }, { score: 4, tip: null })).toBe('different');
    expect(problemOf(good, { score: 2, tip: 'more' })).toBeNull();
  });

  it('is never a meter that did not load', () => {
    expect(problemOf(good, null)).toBeNull();
  });
});
