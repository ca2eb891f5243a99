import Papa from 'papaparse';

import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { AccessExport } from '../../../shared/ipc/access-schemas.ts';
import { actInWords, momentInNumbers, moreInWords } from '../../../shared/snapshot/access-line.ts';
import { ACCESS_WORDS } from '../../../shared/snapshot/access-words.ts';
import { allAccess, filterOf, lineOf } from './access-reading.ts';
import type { OpenBoard } from './open-board.ts';

const PROOF_HEADINGS = {
  da: ['Nr.', 'Tidspunkt (UTC)', 'Hvem', 'Id', 'Handling', 'Borger', 'Borgerens id', 'Nærmere', 'Kæde'],
  en: ['No.', 'Moment (UTC)', 'Who', 'Id', 'Act', 'Citizen', "Citizen's id", 'Detail', 'Chain'],
} as const;
const KIND = 'tavle-access-log';
/** A spreadsheet reads a file without it in the letters of its own country. */
const MARK = '\uFEFF';
const OF_A_LOG: readonly (readonly string[])[] = [
  ...Object.values(PROOF_HEADINGS).map((headings) => headings.slice(0, 3)),
  ...Object.values(ACCESS_WORDS).map(({ headings }) => headings),
];

type Asked<W extends AccessExport['what']> = Extract<AccessExport, { readonly what: W }>;
type Unnamed<A> = A extends unknown ? Omit<A, 'file'> : never;

interface LogFile {
  readonly text: string;
  /** How many rows stand in it. */
  readonly count: number;
}

/** Whether a file that begins so is such a log. */
export function isAccessLog(beginning: string): boolean {
  return (
    beginning.startsWith(`{"kind":"${KIND}"`) ||
    OF_A_LOG.some((headings) => beginning.startsWith(`${MARK}${headings.join(';')}`))
  );
}

/** The log as a file; that it was handed out stands in the log first. Precondition: runs in the board's queue. Throws `StoreError`. */
export function accessLogFile(board: OpenBoard, asked: Unnamed<AccessExport>): Promise<LogFile> {
  return asked.what === 'shown' ? shownFile(board, asked) : wholeFile(board, asked);
}

/** The very rows that somebody has before them, newest first, in the words of the screen: nothing in it stands for somebody else, and nothing needs explaining. */
async function shownFile(board: OpenBoard, asked: Unnamed<Asked<'shown'>>): Promise<LogFile> {
  const { lang, purpose, newest, citizenId, person } = asked;
  const rows = (await allAccess(board, filterOf(asked))).filter(({ seq }) => seq <= newest);
  const about = person === null ? {} : { about: person };
  const detail = { ...about, form: 'csv', count: rows.length, purpose } as const;
  await board.access.writeNow({ act: 'export.log', citizenId, detail });
  const words = ACCESS_WORDS[lang];
  const cells = rows.map((row) => {
    const line = lineOf(board, row, citizenId);
    const { about: whose } = line.detail;
    const told = {
      ...line,
      isAboutOne: line.citizenId !== null,
      about: whose === undefined ? '' : (board.names.get(whose)?.name ?? ''),
    };
    const by = line.by === '' ? words.board : line.by;
    return [momentInNumbers(line.at, lang), by, actInWords(told, lang), moreInWords(told, lang)];
  });
  return { text: tableOf([words.headings, ...cells]), count: rows.length };
}

/**
 * Every row, oldest first, as the log holds it; its last row tells of this very file, and the chain of that row is the head of the whole log: what was removed
 * or altered since can be told by it.
 */
async function wholeFile(board: OpenBoard, { form, purpose, lang }: Unnamed<Asked<'whole'>>): Promise<LogFile> {
  await board.access.writeNow({ act: 'export.log', citizenId: null, detail: { purpose, form } });
  const rows = [...(await allAccess(board, filterOf({})))].reverse();
  // As it is chained: also what is not told on the screen.
  const lines = rows.map((row) => ({ ...lineOf(board, row), detail: row.detail, chain: row.chain }));
  if (form === 'json') {
    const last = rows.at(-1);
    const head = last ? { seq: last.seq, chain: last.chain } : null;
    const at = board.clock.now();
    const name = board.records.get('board', BOARD_ID)?.name ?? '';
    return { text: JSON.stringify({ kind: KIND, at, board: name, purpose, head, rows: lines }), count: lines.length };
  }
  const cells = lines.map(({ seq, at, person, by, act, citizenId, whom, detail, chain }) => [
    seq,
    at,
    by,
    person,
    act,
    whom,
    citizenId,
    Object.keys(detail).length === 0 ? '' : JSON.stringify(detail),
    chain,
  ]);
  return { text: tableOf([PROOF_HEADINGS[lang], ...cells]), count: lines.length };
}

/** Cells that a spreadsheet would take for a formula are made text. */
function tableOf(rows: readonly (readonly unknown[])[]): string {
  const text = Papa.unparse(rows as unknown[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return `${MARK}${text}\r\n`;
}
