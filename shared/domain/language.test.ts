import { describe, expect, it } from 'vitest';

import { languageOf } from './language.ts';

describe('a language with its level', () => {
  it.each([
    ['engelsk (godt)', 'engelsk', 'good'],
    ['Engelsk', 'Engelsk', null],
    ['lidt tysk', 'tysk', 'a-little'],
    ['Arabic: fluent', 'Arabic', 'fluent'],
    ['fransk – flydende', 'fransk', 'fluent'],
    ['dansk, nogenlunde', 'dansk', 'some'],
    ['Swahili (a little)', 'Swahili', 'a-little'],
    ['engelsk, ikke så godt', 'engelsk', 'a-little'],
    ['rigtig godt engelsk', 'engelsk', 'good'],
    ['God til engelsk', 'engelsk', 'good'],
    ['spansk på begynderniveau', 'spansk på begynderniveau', null],
    ['tigrinya (modersmål)', 'tigrinya', 'fluent'],
    ['العربية (godt)', 'العربية', 'good'],
    ['Godthåbsk', 'Godthåbsk', null],
    ['godt', 'godt', 'good'],
    ['', '', null],
    ['ENGELSK (GODT)', 'ENGELSK', 'good'],
  ])('%s', (written, name, level) => {
    expect(languageOf(written)).toEqual({ name, level });
  });
});
