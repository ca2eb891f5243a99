import { fold } from '../lib/fold.ts';

/** The three tracks of the Danish education for adults. */
export type DanishTrack = 'du1' | 'du2' | 'du3';
export type DanishTest = 'pd1' | 'pd2' | 'pd3' | 'studieproeven';
export type Cefr = 'a1' | 'a2' | 'b1' | 'b2' | 'c1';

/** Danish education as far as it can be read out of what an office wrote. */
export interface DanishEducation {
  /** The highest that is named. */
  readonly track: DanishTrack | null;
  /** The module of that track, or one named alone. */
  readonly module: number | null;
  /** Tests that were passed; one that somebody is to take, or failed, is none. */
  readonly tests: readonly DanishTest[];
  readonly cefr: Cefr | null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3 };
/** "DU2", "du 2.3", "D2 M3", "danskuddannelse II, modul 3", "dansk 2". */
const TRACK =
  /\b(?:prove i )?(?:du|d|danskudd(?:annelse)?\.?|danish education|danish|dansk)[ -]*(1|2|3|iii|ii|i)\b(?:[ ,.:/-]*(?:(?:modul|mod|module|m)\.?[ ]*|(?<=[./]))([1-6])\b)?/g;
const LONE_MODULE = /\b(?:modul|mod|module|m)\.?[ ]*([1-6])\b/;
const MODULE_FIRST = /\b(?:modul|mod|module|m)\.?[ ]*([1-6])[ ]*(?:pa|af|i|of|in|on|,|-)?[ ]*$/;
const TEST = /\b(?:pd|prove i dansk|danskprove|test in danish)[ -]*(1|2|3|iii|ii|i)\b/g;
const HIGHEST_TEST = /\bstudieprove/g;
const CEFR = /\b(a1|a2|b1|b2|c1)\b/g;
/** In the same part of a sentence as a test: it was not passed. */
const NOT_PASSED =
  /\b(ikke|dumpe\w*|skal|vil|venter|tilmeldt|klar til|pa vej|forbered\w*|mangler|til sommer|til vinter|not|failed?|before|waiting|preparing|registered|will)\b/;

/** Reads Danish education in the ways offices write it: "DU2 modul 3, PD2 bestået", "du 2.3", "Danskuddannelse 3, m4". Blank where nothing is known. */
export function danishOf(written: string): DanishEducation {
  const text = fold(written);
  const { track, module } = trackOf(text);
  return {
    track,
    module: module ?? (track === null ? moduleIn(LONE_MODULE, text) : null),
    tests: testsOf(text),
    cefr: cefrOf(text),
  };
}

function trackOf(text: string): Pick<DanishEducation, 'track' | 'module'> {
  let best: { readonly track: DanishTrack | null; readonly module: number | null } = { track: null, module: null };
  for (const found of text.matchAll(TRACK)) {
    if (found[0].startsWith('prove')) continue;
    const track = `du${String(numberOf(found[1]))}` as DanishTrack;
    const after = text.slice(found.index + found[0].length);
    const module =
      found[2] !== undefined
        ? Number(found[2])
        : (moduleIn(MODULE_FIRST, text.slice(0, found.index)) ?? moduleIn(LONE_MODULE, after.split(/\bdu\b/)[0] ?? ''));
    if (best.track === null || track > best.track || (track === best.track && (module ?? 0) > (best.module ?? 0)))
      best = { track, module };
  }
  return best;
}

function moduleIn(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function testsOf(text: string): readonly DanishTest[] {
  const tests = new Set<DanishTest>();
  for (const part of reachedParts(text)) {
    for (const found of part.matchAll(TEST)) tests.add(`pd${String(numberOf(found[1]))}` as DanishTest);
    if ([...part.matchAll(HIGHEST_TEST)].length > 0) tests.add('studieproeven');
  }
  return [...tests].sort();
}

function numberOf(written: string | undefined): number {
  return ROMAN[written ?? ''] ?? Number(written);
}

function cefrOf(text: string): Cefr | null {
  const levels = reachedParts(text).flatMap((part) => [...part.matchAll(CEFR)].map((found) => found[1] as Cefr));
  return levels.sort().at(-1) ?? null;
}

/** The parts of a sentence that tell of what is reached, and not of what is to come or went wrong. */
function reachedParts(text: string): readonly string[] {
  return text.split(/[,;.\n+]|\bog\b|\band\b|\bmen\b|\bbut\b/).filter((part) => !NOT_PASSED.test(part));
}
