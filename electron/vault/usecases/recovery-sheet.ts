import type { IsoDate } from '../../../shared/lib/iso-date.ts';

export type SheetLang = 'da' | 'en';

export interface Sheet {
  readonly boardName: string;
  /** The day the key was made. */
  readonly day: IsoDate;
  /** In its groups. */
  readonly recoveryKey: string;
}

const TITLES = { da: 'NØDNØGLE TIL TAVLEN', en: 'RECOVERY KEY OF THE BOARD' } as const;

const WORDS: { readonly [L in SheetLang]: (sheet: Sheet) => readonly string[] } = {
  da: ({ boardName, day, recoveryKey }) => [
    TITLES.da,
    '',
    `Tavle: ${boardName}`,
    `Lavet: ${dayInNumbers(day)}`,
    '',
    'Nøglen:',
    '',
    `    ${recoveryKey}`,
    '',
    'Hvad er det?',
    'Nødnøglen åbner tavlen, hvis alle har glemt deres adgangssætning. Vælg',
    '"Glemt adgangssætningen?" på den lukkede tavle, og tast nøglen ind. Den,',
    'der gør det, bliver leder og vælger en ny adgangssætning. Streger,',
    'mellemrum og store eller små bogstaver er ligegyldige, og et tegn, der er',
    'tastet forkert, bliver opdaget.',
    '',
    'Nøglen gælder først, når den én gang er tastet ind igen på tavlen.',
    '',
    'Hvor skal den ligge?',
    "- På papir i et pengeskab eller et aflåst skab, ikke ved pc'en.",
    '- Den, der har arket og en kopi af tavlens mappe, kan læse alt.',
    '- Når arket er skrevet ud: slet denne fil, og tøm papirkurven.',
    '- Er arket væk: lav en ny nøgle på tavlen. Den gamle åbner derefter',
    '  kun kopier fra før.',
  ],
  en: ({ boardName, day, recoveryKey }) => [
    TITLES.en,
    '',
    `Board: ${boardName}`,
    `Made:  ${day}`,
    '',
    'The key:',
    '',
    `    ${recoveryKey}`,
    '',
    'What is it?',
    'The recovery key opens the board when everybody has forgotten their',
    'passphrase. Choose "Forgotten the passphrase?" on the closed board, and',
    'type the key. Whoever does so becomes a supervisor and chooses a new',
    'passphrase. Dashes, spaces and capitals do not matter, and a character',
    'typed wrong is noticed.',
    '',
    'The key counts only once it has been typed in again on the board.',
    '',
    'Where to keep it?',
    '- On paper in a safe or a locked cupboard, not beside the computer.',
    "- Whoever has the sheet and a copy of the board's folder can read all of it.",
    '- Once it is printed: delete this file, and empty the bin.',
    '- If the sheet is lost: make a new key on the board. The old one opens',
    '  only copies from before then.',
  ],
};

/** As it is written by hand in Denmark: 21.11.2026. */
function dayInNumbers(day: IsoDate): string {
  return day.split('-').reverse().join('.');
}

/** Whether this text, or as much of it as was read, begins as such a sheet does, in either language. */
export function isRecoverySheet(text: string): boolean {
  return Object.values(TITLES).some((title) => text.startsWith(`${title}\r\n`));
}

/** A recovery key on a sheet of plain text, to be printed. Lines end as every system's simplest editor expects. */
export function recoverySheet(lang: SheetLang, sheet: Sheet): string {
  return `${WORDS[lang](sheet).join('\r\n')}\r\n`;
}
