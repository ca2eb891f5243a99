import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import { danishOf } from '../../../shared/domain/danish-education.ts';
import { LANGUAGE_LEVELS, languageOf } from '../../../shared/domain/language.ts';
import { withDanishPiece } from './danish-text.ts';
import { languageEntry, tidyLanguage } from './language-entry.ts';
import { proposals, typedEntries, wordPool } from './word-pool.ts';

describe('languages on a card', () => {
  it('are kept in words that are read again as what they were', () => {
    for (const level of [...LANGUAGE_LEVELS, null])
      expect(languageOf(languageEntry('engelsk', level))).toEqual({ name: 'engelsk', level });
  });

  it('are tidied as they are typed, and left alone where nothing is understood', () => {
    expect(tidyLanguage('godt engelsk')).toBe('engelsk (godt)');
    expect(tidyLanguage('Arabic: fluent')).toBe('Arabic (flydende)');
    expect(tidyLanguage('kurmanji')).toBe('kurmanji');
    expect(tidyLanguage('العربية')).toBe('العربية');
  });
});

describe('Danish education put together', () => {
  it('builds what is read again', () => {
    let text = withDanishPiece('', { kind: 'track', track: 'du2' });
    text = withDanishPiece(text, { kind: 'module', module: 3 });
    text = withDanishPiece(text, { kind: 'test', test: 'pd2' });
    expect(text).toBe('DU2 modul 3, PD2');
    expect(danishOf(text)).toEqual({ track: 'du2', module: 3, tests: ['pd2'], cefr: null });
    expect(withDanishPiece(text, { kind: 'module', module: 5 })).toBe('DU2 modul 5, PD2');
    expect(withDanishPiece(text, { kind: 'test', test: 'pd2' })).toBe('DU2 modul 3');
  });

  it('keeps what somebody wrote in other words', () => {
    expect(withDanishPiece('startede på DU1 i maj', { kind: 'test', test: 'pd1' })).toBe('startede på DU1 i maj, PD1');
  });
});

describe('words the board knows', () => {
  const citizens = [
    { ...BLANK_CITIZEN_FIELDS, motherTongue: 'Tigrinya', otherLanguages: ['engelsk (godt)'], skills: ['Svejsning'] },
    {
      ...BLANK_CITIZEN_FIELDS,
      motherTongue: 'dari',
      otherLanguages: ['Engelsk', 'urdu'],
      skills: ['svejsning', 'kasse'],
    },
  ] as unknown as Citizen[];

  it('come once each, the most frequent first, languages without their level', () => {
    expect(wordPool(citizens, 'otherLanguages')[0]).toBe('engelsk');
    expect(wordPool(citizens, 'otherLanguages')).toHaveLength(4);
    expect(wordPool(citizens, 'skills')).toEqual(['Svejsning', 'kasse']);
  });

  it('are proposed when they fit and are not there yet', () => {
    const pool = ['kasse', 'børnepasning', 'indkasserer'];
    expect(proposals(pool, ' KAS', [])).toEqual(['kasse', 'indkasserer']);
    expect(proposals(pool, 'kas', ['Kasse'])).toEqual(['indkasserer']);
    expect(proposals(pool, '', [])).toEqual([]);
  });

  it('may be typed several at once', () => {
    expect(typedEntries(' truck B1, hygiejne;\n')).toEqual(['truck B1', 'hygiejne']);
  });
});
