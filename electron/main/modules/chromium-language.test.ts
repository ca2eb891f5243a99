import { expect, it } from 'vitest';
import { chromiumLanguage, speakAs } from './chromium-language.ts';

it('is the language of the board, whatever the computer speaks', () => {
  expect(chromiumLanguage('da', 'win32')).toEqual({ switches: { lang: 'da' }, environment: {} });
  expect(chromiumLanguage('da', 'linux')).toEqual({ switches: { lang: 'da' }, environment: { LANGUAGE: 'da' } });
  expect(chromiumLanguage('en', 'linux').environment).toEqual({ LANGUAGE: 'en_GB:en' });
});

it('is told before Chromium is ready, and takes the place of the language the program was started in', () => {
  const told: unknown[] = [];
  const env = { LANGUAGE: 'de', HOME: '/home' };
  speakAs({ commandLine: { appendSwitch: (...given) => told.push(given) } }, 'da', { platform: 'linux', env });
  expect(told).toEqual([['lang', 'da']]);
  expect(env).toEqual({ LANGUAGE: 'da', HOME: '/home' });
});
