import type { IsoDate } from '../../../shared/lib/iso-date.ts';

export type SheetLang = 'da' | 'en';

export interface Sheet {
  readonly boardName: string;
  /** The day the key was made. */
  readonly day: IsoDate;
  /** In its groups. */
  readonly recoveryKey: string;
}

const WORDS: { readonly [L in SheetLang]: (sheet: Sheet) => readonly string[] } = {
  da: ({ boardName, day, recoveryKey }) => [
    'TAVLE - GENDANNELSESNØGLE',
    '',
    `Tavlens navn: ${boardName}`,
    `Lavet:        ${day}`,
    '',
    'Nøglen:',
    '',
    `    ${recoveryKey}`,
    '',
    'Hvad er det?',
    'Med denne nøgle kan tavlen åbnes, når ingen længere kan sit kodeord.',
    'Vælg "Glemt kodeord?" på døren, skriv nøglen, og giv én af jer et nyt',
    'kodeord. Bindestreger, mellemrum og store eller små bogstaver er uden',
    'betydning. Et tegn, der er skrevet forkert, bliver opdaget.',
    '',
    'Hvor skal den være?',
    '- På papir i et aflåst skab eller en bankboks, aldrig ved computeren.',
    '- Hvem der har arket og tavlens filer, kan læse alt på tavlen.',
    '- Er arket udskrevet, så slet denne fil, og tøm papirkurven.',
    '- Er arket væk, så lav en ny nøgle under Indstillinger. Den gamle',
    '  virker derefter ikke længere, undtagen på gamle kopier af filerne.',
  ],
  en: ({ boardName, day, recoveryKey }) => [
    'TAVLE - RECOVERY KEY',
    '',
    `Name of the board: ${boardName}`,
    `Made on:           ${day}`,
    '',
    'The key:',
    '',
    `    ${recoveryKey}`,
    '',
    'What is it?',
    'With this key the board can be opened when nobody knows a passphrase any',
    'more. Choose "Forgot the passphrase?" at the door, type the key, and give',
    'one of you a new passphrase. Hyphens, spaces and capitals do not matter.',
    'A character typed wrong is noticed.',
    '',
    'Where to keep it?',
    '- On paper in a locked cupboard or a safe, never beside the computer.',
    "- Whoever has this sheet and the board's files can read the whole board.",
    '- Once it is printed, delete this file and empty the bin.',
    '- If the sheet is lost, make a new key under Settings. The old one no',
    '  longer works then, except on old copies of the files.',
  ],
};

/** A recovery key on a sheet of plain text, to be printed. Lines end as every system's simplest editor expects. */
export function recoverySheet(lang: SheetLang, sheet: Sheet): string {
  return `${WORDS[lang](sheet).join('\r\n')}\r\n`;
}
