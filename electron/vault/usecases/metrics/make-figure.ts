import { BOARD_ID } from '../../../../shared/domain/board.ts';
import type { MetricsPeriod } from '../../../../shared/domain/metrics/types.ts';
import {
  figureDocument,
  type FigureDocument,
  type FigureRequest,
} from '../../../../shared/snapshot/figure-document.ts';
import { personAtBoard, type OpenBoard } from '../open-board.ts';
import { hashOf } from '../snapshot/writing.ts';
import { readMetrics } from './read-metrics.ts';

/** One figure of a period as it leaves the board, and the SHA-256 of its canonical text, in hex. Throws `StoreError`. */
export async function makeFigure(
  board: OpenBoard,
  { from, to, ...request }: MetricsPeriod & FigureRequest,
): Promise<{ readonly document: FigureDocument; readonly hash: string }> {
  const metrics = await readMetrics(board, { from, to });
  const info = board.records.get('board', BOARD_ID);
  if (!info) throw new Error('the board has no name row');
  const author = personAtBoard(board).name;
  const document = figureDocument(metrics, request, { board: info, madeAt: board.clock.now(), author });
  return { document, hash: hashOf(document) };
}
