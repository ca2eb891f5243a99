import type { BoardInfo } from '../domain/board.ts';
import { glanceBoard, glanceCitizen, glanceConsultant, glanceLanes } from '../domain/glance.ts';
import type { LaneId } from '../domain/ids.ts';
import { initialsOf } from '../lib/initials.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { safeText } from '../lib/safe-text.ts';
import {
  compareBoards,
  inOrder,
  type BoardOnDay,
  type ComparedChoice,
  type ComparedPerson,
  type Comparison,
} from './compare.ts';
import { wholeFlowTable } from './compare-flows.ts';
import type { CountTable, SnapshotLevel } from './document.ts';
import { smallestShown } from './snapshot-of.ts';
import { suppressed } from './suppress.ts';

/** What a person asks for. */
export interface ComparisonRequest extends ComparedChoice {
  readonly level: SnapshotLevel;
  readonly purpose: string;
}

export interface ComparisonMaking {
  readonly board: BoardInfo;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Full name of whoever makes it. */
  readonly author: string;
}

interface ComparisonHead {
  readonly board: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Whoever made it; initials where names are not shown. */
  readonly author: string;
  readonly purpose: string;
  /** False where lanes or consultants were chosen. */
  readonly whole: boolean;
}

/** Two days of a board, at a level. Closed data: what it holds is all that leaves. */
export type ComparisonDocument = ComparisonHead &
  (
    | {
        readonly level: 'identified' | 'glance';
        /** What lanes were called on the first day and on the second. */
        readonly lanesFrom: readonly string[];
        readonly lanesTo: readonly string[];
        readonly consultants: readonly string[];
        /** Without the ids of the board. */
        readonly people: readonly Omit<ComparedPerson, 'id'>[];
      }
    | {
        readonly level: 'counts';
        /** Lanes of the first day, and null for those who came. */
        readonly lines: readonly (string | null)[];
        /** Lanes of the second day, and null for those who went. */
        readonly columns: readonly (string | null)[];
        readonly smallest: number;
        readonly counts: CountTable;
      }
  );

/** What leaves of two days of a board at the level asked for. */
export function comparisonDocument(
  before: BoardOnDay,
  after: BoardOnDay,
  request: ComparisonRequest,
  { board, madeAt, author }: ComparisonMaking,
): ComparisonDocument {
  const { level, purpose, lanes, consultants } = request;
  const named = level === 'identified';
  const head: ComparisonHead = {
    board: named ? board.name : glanceBoard(board).name,
    from: before.day,
    to: after.day,
    madeAt,
    author: named ? author : initialsOf(author),
    purpose: safeText(purpose),
    whole: lanes === null && consultants === null,
  };
  if (level === 'counts') {
    const compared = compareBoards(before, after, request);
    return { ...head, level, ...countsOf(compared, lanes, smallestShown(after.day)) };
  }
  const compared = named
    ? compareBoards(before, after, request)
    : compareBoards(glanced(before), glanced(after), request);
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  return {
    ...head,
    level,
    lanesFrom: names(compared.lanesFrom),
    lanesTo: names(compared.lanesTo),
    consultants: names(compared.consultants),
    people: compared.people.map(({ id: _, ...person }) => person),
  };
}

/** How many people a comparison tells of one by one; null for numbers alone. */
export function peopleCompared(document: ComparisonDocument): number | null {
  return document.level === 'counts' ? null : document.people.length;
}

/** All lanes, also those that nobody stood in: that somebody did would be told by their being there. */
function countsOf(
  compared: Comparison,
  chosen: readonly LaneId[] | null,
  smallest: number,
): Pick<Extract<ComparisonDocument, { level: 'counts' }>, 'lines' | 'columns' | 'smallest' | 'counts'> {
  const isIn = (lanes: Comparison['lanesFrom'], at: number | null): boolean => {
    const id = at === null ? undefined : lanes[at]?.id;
    return id !== undefined && (chosen?.includes(id) ?? true);
  };
  const all = wholeFlowTable(compared);
  // Nobody is in it who stood in no chosen lane on either day.
  const isOpen = (from: number | null, to: number | null): boolean =>
    isIn(compared.lanesFrom, from) || isIn(compared.lanesTo, to);
  const lines = all.lines.flatMap((from, at) => (all.columns.some((to) => isOpen(from, to)) ? [{ from, at }] : []));
  const columns = all.columns.flatMap((to, at) => (all.lines.some((from) => isOpen(from, to)) ? [{ to, at }] : []));
  const cells = lines.map((line) => columns.map((column) => all.cells[line.at]?.[column.at] ?? 0));
  const isEmpty = (line: number, column: number): boolean =>
    !isOpen(lines[line]?.from ?? null, columns[column]?.to ?? null);
  return {
    lines: lines.map(({ from }) => (from === null ? null : (compared.lanesFrom[from]?.name ?? ''))),
    columns: columns.map(({ to }) => (to === null ? null : (compared.lanesTo[to]?.name ?? ''))),
    smallest,
    counts: suppressed(cells, columns.length, smallest, isEmpty),
  };
}

function glanced({ day, lanes, consultants, citizens }: BoardOnDay): BoardOnDay {
  return {
    day,
    // A lane without a name of its own is told by its place on the whole board.
    lanes: glanceLanes(inOrder(lanes)),
    consultants: Array.from(consultants, glanceConsultant),
    citizens: Array.from(citizens, glanceCitizen),
  };
}
