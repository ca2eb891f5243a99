import { danishOf, type DanishEducation } from '../danish-education.ts';
import { fold } from '../../lib/fold.ts';
import type { Certainty } from '../rules/table.ts';
import { DANISH_LEVELS, type DanishLevel } from '../work.ts';
import { languageOf, type LanguageLevel } from '../language.ts';

/**
 * What Danish somebody can be expected to have at work. No official text says so: our reading of what the modules and tests of the Danish education
 * and the European levels aim at. Only for sorting; a person decides.
 */
const CERTAINTY: Certainty = 'C';
export const DANISH_AT_WORK = {
  certainty: CERTAINTY,
  source: 'Own reading of the aims of Danskuddannelse 1–3, Prøve i Dansk 1–3 and CEFR',
  read: '2026-11',
  /** From this module of the track on. */
  modules: [
    ['du1', 1, 'none'],
    ['du1', 3, 'simple'],
    ['du1', 5, 'everyday'],
    ['du2', 1, 'none'],
    ['du2', 2, 'simple'],
    ['du2', 4, 'everyday'],
    ['du2', 6, 'written'],
    ['du3', 1, 'simple'],
    ['du3', 3, 'everyday'],
    ['du3', 4, 'written'],
  ],
  tests: { pd1: 'everyday', pd2: 'written', pd3: 'written', studieproeven: 'written' },
  cefr: { a1: 'simple', a2: 'everyday', b1: 'written', b2: 'written', c1: 'written' },
  /** Where somebody wrote Danish among the languages. */
  spoken: { 'a-little': 'simple', some: 'everyday', good: 'everyday', fluent: 'written' },
} as const satisfies {
  readonly certainty: Certainty;
  readonly source: string;
  readonly read: string;
  readonly modules: readonly (readonly [NonNullable<DanishEducation['track']>, number, DanishLevel])[];
  readonly tests: Readonly<Record<DanishEducation['tests'][number], DanishLevel>>;
  readonly cefr: Readonly<Record<NonNullable<DanishEducation['cefr']>, DanishLevel>>;
  readonly spoken: Readonly<Record<LanguageLevel, DanishLevel>>;
};

const DANISH = /^(dansk|danish)/;

/** How much Danish somebody has for a match, as far as the card tells; null where it does not. The highest that anything on it says. */
export function danishLevelOf(card: {
  readonly danishEducation: string;
  readonly motherTongue: string;
  readonly otherLanguages: readonly string[];
}): DanishLevel | null {
  const { track, module, tests, cefr } = danishOf(card.danishEducation);
  const levels: DanishLevel[] = tests.map((test) => DANISH_AT_WORK.tests[test]);
  if (track !== null && module !== null)
    for (const [of, from, level] of DANISH_AT_WORK.modules) if (of === track && module >= from) levels.push(level);
  if (cefr !== null) levels.push(DANISH_AT_WORK.cefr[cefr]);
  if (DANISH.test(fold(card.motherTongue))) levels.push('written');
  for (const language of card.otherLanguages) {
    const { name, level } = languageOf(language);
    if (level !== null && DANISH.test(fold(name))) levels.push(DANISH_AT_WORK.spoken[level]);
  }
  return levels.sort((a, b) => danishRank(a) - danishRank(b)).at(-1) ?? null;
}

/** Place among the levels, least first: for comparing. */
export function danishRank(level: DanishLevel): number {
  return DANISH_LEVELS.indexOf(level);
}
