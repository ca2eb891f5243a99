import { MIN_PASSPHRASE_LENGTH } from '../../../shared/ipc/limits.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';
import type { door } from '../../i18n/da/door.ts';

export type StrengthScore = 0 | 1 | 2 | 3 | 4;
export type StrengthTip = keyof typeof door.strength.tips;

export interface Strength {
  /** 0 (guessed at once) to 4 (out of reach). */
  readonly score: StrengthScore;
  readonly tip: StrengthTip | null;
}
export type StrengthMeter = (passphrase: string, boardName: string) => Strength;

/** Below this a new passphrase is not taken: it could be guessed in days, by somebody with the file. */
export const LOWEST_SCORE: StrengthScore = 2;

/** How many characters (as people count them) are missing; 0 when it is long enough. */
export function missingLength(passphrase: string): number {
  return Math.max(0, MIN_PASSPHRASE_LENGTH - characterCount(passphrase.normalize('NFC')));
}

const TIPS: Readonly<Record<string, StrengthTip>> = {
  straightRow: 'straightRow',
  keyPattern: 'keyPattern',
  simpleRepeat: 'simpleRepeat',
  extendedRepeat: 'extendedRepeat',
  sequences: 'sequences',
  recentYears: 'recentYears',
  dates: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'word',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'ownWords',
};

/** The one tip for a verdict: what is easy about it, else more words; nothing where it is good already. */
export function tipOf(score: StrengthScore, warning: string | null): StrengthTip | null {
  if (score >= 3) return null;
  return (warning === null ? undefined : TIPS[warning]) ?? 'more';
}

/** Danish words an outsider would try first; the dictionaries know English ones only. */
const NEAR_WORDS = [
  'tavle',
  'tavlen',
  'borger',
  'borgere',
  'jobcenter',
  'jobcentret',
  'kommune',
  'kommunen',
  'konsulent',
  'virksomhedskonsulent',
  'virksomhed',
  'integration',
  'praktik',
  'løntilskud',
  'adgangskode',
  'adgangssætning',
  'kodeord',
  'kodeordet',
  'hemmelig',
  'velkommen',
  'danmark',
  'københavn',
  'helsingør',
  'aarhus',
  'odense',
  'aalborg',
  'sommer',
  'vinter',
  'forår',
  'efterår',
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag',
  'søndag',
];

let meter: Promise<StrengthMeter> | undefined;

/** The meter with its dictionaries (some megabytes), loaded once and only when somebody makes a passphrase. */
export function loadStrengthMeter(): Promise<StrengthMeter> {
  meter ??= makeMeter();
  return meter;
}

async function makeMeter(): Promise<StrengthMeter> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase, boardName) => {
    const { score, feedback } = zxcvbn.check(passphrase, [...NEAR_WORDS, ...boardName.split(/\s+/).filter(Boolean)]);
    return { score, tip: tipOf(score, feedback.warning) };
  };
}
