import { nextDateState } from '../../../../shared/domain/due.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { SnapshotField, SnapshotRow } from '../../../../shared/snapshot/document.ts';
import type { SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, type Canvas } from '../documents/canvas.ts';

/** What the sign beside a line takes, by the size of its letters; and the blank after it. */
const SIDE = 1.05;
const AFTER = 0.4;

/** How long ago an agreed follow-up should have been, in words; '' while it is not, as on the board. */
export function lateText(
  field: SnapshotField,
  { values }: Pick<SnapshotRow, 'values'>,
  day: IsoDate,
  words: SnapshotWords,
): string {
  if (field !== 'nextDate') return '';
  const state = nextDateState(values.nextDate ?? null, day);
  return state.kind === 'overdue' ? words.late(state.days) : '';
}

/** The room a sign takes before letters of that size, in points. */
export const lateMarkWidth = (size: number): number => size * (SIDE + AFTER);

/** A black square with a white !, on the line at `base`: seen also on grey paper, and by whoever sees no red. */
export function drawLateMark(canvas: Canvas, x: number, base: number, size: number): void {
  const side = size * SIDE;
  const { pen } = canvas;
  canvas.rect(x, base - size * 0.87, side, side, INK, size * 0.2);
  const own = size * 0.95;
  const from = x + (side - pen.semibold.widthOf('!', own)) / 2;
  pen.semibold.draw('!', from, base - size * 0.02, { size: own, color: 'FFFFFF' });
}
