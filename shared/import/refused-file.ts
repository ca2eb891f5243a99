import { guarded } from '../snapshot/formula-guard.ts';
import type { ImportReport, RowRefusal } from './preview.ts';

const WORDS = {
  da: {
    heads: ['Række', 'Navn', 'Kom ikke med, fordi'],
    reasons: {
      'empty-row': 'tom linje',
      'no-name': 'intet navn',
      'name-too-long': 'for langt navn',
      'same-person': 'samme person',
      repeated: 'står der allerede',
      'left-out': 'valgt fra',
      archived: 'arkiveret i Trello',
    },
  },
  en: {
    heads: ['Row', 'Name', 'Left out because'],
    reasons: {
      'empty-row': 'empty line',
      'no-name': 'no name',
      'name-too-long': 'name too long',
      'same-person': 'same person',
      repeated: 'is there already',
      'left-out': 'left out',
      archived: 'archived in Trello',
    },
  },
} as const satisfies Record<
  'da' | 'en',
  { readonly heads: readonly string[]; readonly reasons: Record<RowRefusal, string> }
>;

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
const headOf = (lang: 'da' | 'en'): string => `\uFEFF${line(WORDS[lang].heads)}`;

/** The rows of an import that were left out, as a table that spreadsheets open and run nothing of. */
export function refusedFile(refused: ImportReport['refused'], lang: 'da' | 'en'): string {
  const { reasons } = WORDS[lang];
  return headOf(lang) + refused.map((row) => line([String(row.line), row.name, reasons[row.reason]])).join('');
}

/** Whether a file that begins so is such a table. */
export const isRefusedFile = (beginning: string): boolean =>
  beginning.startsWith(headOf('da')) || beginning.startsWith(headOf('en'));
