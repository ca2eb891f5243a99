import type { importRefusals as da } from '../da/import-refusals.ts';
import type { Messages } from '../messages.ts';

export const importRefusals: Messages<typeof da> = {
  empty:
    'The file is empty. Nothing was changed. Check whether it is the right file, or save it again from the spreadsheet.',
  'too-large':
    'The file is larger than {{max}} MB. Nothing was changed. Split it into several files and import them one by one.',
  'too-many-rows':
    'The file has more than {{max}} rows. Nothing was changed. Split it into several files and import them one by one.',
  'too-many-columns':
    'The file has more than {{max}} columns. Nothing was changed. Save only the columns that are needed and try again.',
  'too-many-sheets':
    'The workbook has more than {{max}} sheets. Nothing was changed. Save the sheets that are needed in a new file and try again.',
  'not-a-table-workbook':
    'This workbook is of an older kind or has a password. Nothing was changed. Open it, save it as .xlsx without a password, and choose the new file here.',
  'not-a-table-json':
    'The file is neither a snapshot from Tavle nor a board from Trello. Nothing was changed. In Trello: Menu, Print, export and share, Export as JSON.',
  'not-a-table-binary': 'The file is neither a workbook nor a text table. Nothing was changed. Choose another file.',
  'own-damaged':
    'The file is a snapshot from Tavle, but it is damaged or was changed after it was saved. Nothing was changed. Use the original file, or ask for a new one.',
  'own-nameless':
    'The file is a snapshot without names, so it holds nobody to put on the board. Nothing was changed. Ask for a snapshot with names.',
  'own-newer':
    'The file was made with a newer Tavle than the one on this PC. Nothing was changed. Ask for Tavle to be updated, and try again.',
  damaged:
    'The workbook is damaged and cannot be read. Nothing was changed. Open it in the spreadsheet program, save it again, and try the new file.',
  'too-heavy-time':
    'Reading the file took too long, so it was stopped. Nothing was changed. Save only the sheets and columns that are needed and try again.',
  'too-heavy-memory':
    'The file is too large to be read, so it was stopped. Nothing was changed. Save only the sheets and columns that are needed and try again.',
  'too-heavy-unpacked':
    'The file unfolds into more than a workbook of citizens can hold. Nothing was changed. Check whether it is the right file.',
  stopped: 'The reading was stopped. Nothing was changed.',
  'no-names': 'No row has a name, so nobody can be imported. Nothing was changed. Choose the column with the names.',
  unanswered_one: '{{count, number}} question is open. Nothing was changed. Answer it and try again.',
  unanswered_other: '{{count, number}} questions are open. Nothing was changed. Answer them and try again.',
  'no-changes': 'No changes are chosen. Nothing was changed.',
  'asked-again_one':
    'The board changed meanwhile, so {{count, number}} row must be seen again. Nothing was changed. Answer the question and try again.',
  'asked-again_other':
    'The board changed meanwhile, so {{count, number}} rows must be seen again. Nothing was changed. Answer the questions and try again.',
  gone: 'The import is no longer under way, for instance because the board was locked. Nothing was changed. Choose the file again.',
  unreadable: 'The file could not be opened. Nothing was changed. Close it in other programs and choose it again.',
  several: 'Drop one file at a time. Nothing was changed.',
};
