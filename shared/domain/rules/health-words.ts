import { fold } from '../../lib/fold.ts';

/**
 * Words, as `fold` leaves them, that say something about somebody's health, pregnancy or ability to work, in Danish and English. Collected by us
 * in 2026-11 from the situations that hang on such boards and the schemes of Danish law that are for the ill alone; no official list
 * exists. Danish joins words ("langtidssygemeldt"), so most are looked for anywhere in a word; those that would be found in harmless ones are
 * bound to its beginning or end. Rather one word too many: a lane of that name can be given another for the overview.
 */
const HEALTH_WORDS: readonly string[] = [
  // Being ill.
  'syg',
  'lidelse',
  'diagnos',
  'helbred',
  'sundhed',
  'smerte',
  'smitte',
  'skadet',
  'arbejdsskade',
  'kraeft(?!er)',
  'diabet',
  'epilep',
  'demens',
  'tuberkul',
  'covid',
  'corona',
  '\\bhiv\\b',
  // Mind.
  'psyk',
  'psych',
  'depress',
  'angst',
  'stress',
  'trauma',
  'traume',
  'ptsd',
  'adhd',
  'autis',
  'selvmord',
  // Addiction.
  'misbrug',
  'alkohol',
  'afvaenn',
  'narko',
  'rusmid',
  // Being treated.
  'laege',
  'hospital',
  'ambulant',
  'indlagt',
  'indlaeggelse',
  '\\bbehandling',
  'terapi',
  'genoptraen',
  'operation',
  'medicin',
  // Birth.
  'barsel',
  'gravid',
  'fodsel',
  'fodende',
  'amning',
  '\\babort',
  // Less able to work; schemes for those who are.
  'handicap',
  'funktionsneds',
  'skanehensyn',
  'hensyn',
  'rehab',
  'revalid',
  'fleksjob',
  'fortidspension',
  'ressourceforlob',
  'jobafklaring',
  'krise',
  // English.
  '\\bill\\b',
  'illness',
  '\\bsick',
  'disease',
  'injur',
  '\\bpain',
  'cancer',
  'health',
  'medical',
  'mental',
  'doctor',
  'clinic',
  'therap',
  'treatment',
  'addict',
  '\\babuse',
  '\\bdrugs?\\b',
  'alcohol',
  'anxiety',
  'pregnan',
  'maternity',
  'paternity',
  'parental',
  '\\bbirth',
  'disab',
  'impair',
];
const HEALTH = new RegExp(HEALTH_WORDS.join('|'));

/** Whether a text has a word in it that says something about health. Case and diacritics are ignored. */
export function saysHealth(text: string): boolean {
  return HEALTH.test(fold(text));
}
