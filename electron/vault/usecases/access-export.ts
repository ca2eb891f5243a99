import Papa from 'papaparse';

import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { AccessExport } from '../../../shared/ipc/access-schemas.ts';
import { allAccess, filterOf, lineOf } from './access-reading.ts';
import type { OpenBoard } from './open-board.ts';

const HEADINGS = {
  da: ['Nr.', 'Tidspunkt (UTC)', 'Hvem', 'Id', 'Handling', 'Borger', 'Borgerens id', 'Nærmere', 'Kæde'],
  en: ['No.', 'Moment (UTC)', 'Who', 'Id', 'Act', 'Citizen', "Citizen's id", 'Detail', 'Chain'],
} as const;
const KIND = 'tavle-access-log';
/** A spreadsheet reads a file without it in the letters of its own country. */
const MARK = '\uFEFF';

/** Whether a file that begins so is such a log. */
export function isAccessLog(beginning: string): boolean {
  return (
    beginning.startsWith(`{"kind":"${KIND}"`) ||
    Object.values(HEADINGS).some((words) => beginning.startsWith(`${MARK}${words.slice(0, 3).join(';')}`))
  );
}

/**
 * The log of these days as a file, oldest first; its last row tells of this export, and the chain of that row is the head of the whole log. Cells that a
 * spreadsheet would take for a formula are made text. Precondition: runs in the board's queue. Throws `StoreError`.
 */
export async function accessLogFile(
  board: OpenBoard,
  { form, purpose, lang, from, until }: Omit<AccessExport, 'file'>,
): Promise<{ readonly text: string; readonly count: number }> {
  await board.access.writeNow({ act: 'export.log', citizenId: null, detail: { purpose, form } });
  const found = await allAccess(board, filterOf({ from, until }));
  const [own] = await board.store.loadAccess(filterOf({}), null, 1);
  const rows = own && found[0]?.seq !== own.seq ? [own, ...found] : found;
  const lines = rows.map((row) => ({ ...lineOf(board, row), chain: row.chain })).reverse();
  if (form === 'json') {
    const last = rows[0];
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
  const text = Papa.unparse([HEADINGS[lang] as readonly unknown[] as unknown[], ...cells], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: true,
  });
  return { text: `${MARK}${text}\r\n`, count: lines.length };
}
