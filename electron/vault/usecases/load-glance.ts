import { glanceFrame } from '../../../shared/changes/glance.ts';
import { GLANCE_COLUMNS, glanceFields, glancePerson, wallFields } from '../../../shared/domain/glance.ts';
import type { OverviewLine } from '../../../shared/ipc/contract.ts';
import type { BoardPayload } from '../../../shared/ipc/payloads.ts';
import { VIEW_KEY } from '../../../shared/ipc/session-keys.ts';
import { workOf } from './load-board.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';

/**
 * The board without names, as it stands after everything asked for before: what a page in a glance is given, and all it is given. Over the line of a
 * wall the names of citizens come with it, and nothing else.
 */
export function loadGlance(board: OpenBoard, line: OverviewLine = 'glance'): Promise<BoardPayload> {
  const fieldsOf = line === 'wall' ? wallFields : glanceFields;
  return board.queue.run(() => {
    const { board: infos, lane, consultant } = glanceFrame(board.records);
    const [info] = infos;
    if (!info) throw new Error('the board has no name row');
    const rows = Array.from(board.records.all('citizen'), (citizen) => {
      const shown = fieldsOf(citizen);
      return GLANCE_COLUMNS.map((column) => shown[column]);
    });
    return Promise.resolve({
      view: 'glance',
      board: info,
      // The folder bears the board's name.
      path: '',
      me: glancePerson(personAtBoard(board)),
      hasRecovery: board.keyHolders.recovery !== null,
      lanes: lane,
      consultants: consultant,
      citizens: { columns: GLANCE_COLUMNS, rows },
      work: workOf(() => ({ columns: [], rows: [] })),
      undo: { undo: null, redo: null },
      session: layoutOf(board.session.get(VIEW_KEY)),
    });
  });
}

/** Of what the page has open, only how the lanes are laid out: a filter or a half-typed form holds names. */
function layoutOf(kept: string | undefined): BoardPayload['session'] {
  if (kept === undefined) return {};
  try {
    const { layout } = JSON.parse(kept) as { readonly layout?: unknown };
    return layout === 'rows' || layout === 'together' ? { [VIEW_KEY]: JSON.stringify({ layout }) } : {};
  } catch {
    return {};
  }
}
