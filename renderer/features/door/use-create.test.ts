import { describe, expect, it } from 'vitest';

import { problemsOf } from './use-create.ts';

const good = {
  name: 'Team Nord',
  folder: '/tavler',
  person: 'Ida Holm',
  passphrase: 'kaffe rav paraply',
  repeat: 'kaffe rav paraply',
};

describe('what keeps a board from being made', () => {
  it('is told all at once, in the order of the form', () => {
    expect(problemsOf({ ...good, name: '  ', person: '\u200b ', passphrase: 'kort' }, null)).toEqual([
      'name',
      'person',
      'short',
      'different',
    ]);
    expect(problemsOf({ ...good, name: '', passphrase: '', repeat: '' }, null)).toEqual(['name', 'short']);
    expect(problemsOf(good, { score: 1, tip: 'common' })).toEqual(['weak']);
    expect(problemsOf({ ...good, repeat: 'kaffe rav parasol' }, { score: 4, tip: null })).toEqual(['different']);
    expect(problemsOf(good, { score: 2, tip: 'more' })).toEqual([]);
  });

  it('is never a meter that did not load', () => {
    expect(problemsOf(good, null)).toEqual([]);
  });
});
