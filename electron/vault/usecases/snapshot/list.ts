import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { Snapshot } from '../../../../shared/snapshot/document.ts';
import { aboutLines, cellOf, cellText, countLines } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, LINE, QUIET, type Canvas } from '../documents/canvas.ts';
import { pastWords } from './head-marks.ts';
import { drawFeet, FOOT_HEIGHT, MARGIN } from './page-foot.ts';
import type { People, Printing } from './printing.ts';

const ROW = 16;
const TEXT = 9;
/** What stands above a list at most. */
const HEAD = 200;
/** Other columns than these are read off the right edge; a list with more of them is a workbook's work. */
export const FIRST_WIDTHS = { number: 44, name: 170, consultant: 110 } as const;

/** How high one page is that holds these numbers whole. */
export const heightOfCounts = (lanes: number): number => HEAD + (lanes + 2) * ROW + FOOT_HEIGHT + 2 * MARGIN;

/** A list, lane by lane, or a table of numbers; each page with what it is, of when, by whom, what for and its hash. */
export function drawList(canvas: Canvas, making: Printing): void {
  const { snapshot, lang } = making;
  const sheet = createSheet(canvas, drawHead(canvas, making));
  if (snapshot.level === 'counts') drawCounts(canvas, sheet, snapshot, lang);
  else drawPeople(canvas, sheet, snapshot, SNAPSHOT_WORDS[lang]);
  drawFeet(canvas, making);
}

/** The next line's place on the page, or on the next one. */
interface Sheet {
  next(height: number, keep?: number): number;
}

function createSheet(canvas: Canvas, top: number): Sheet {
  const bottom = canvas.size.height - MARGIN - FOOT_HEIGHT;
  let at = top;
  return {
    next(height, keep = 0) {
      if (at + height + keep > bottom) {
        canvas.addPage();
        at = MARGIN;
      }
      at += height;
      return at - height;
    },
  };
}

function drawHead({ pen, size }: Canvas, { snapshot, hash, lang }: Printing): number {
  const inner = size.width - 2 * MARGIN;
  const words = SNAPSHOT_WORDS[lang];
  pen.draw(pen.fitted(snapshot.board, 20, inner), MARGIN, MARGIN + 18, { size: 20, color: INK });
  const past = pastWords({ snapshot, lang });
  const told = [words.title, words.levels[snapshot.level], ...(past ? [past.shown, past.made] : [])].join(' · ');
  pen.draw(pen.fitted(told, 12, inner), MARGIN, MARGIN + 36, { size: 12, color: QUIET });
  let at = MARGIN + 58;
  for (const [label, value] of aboutLines(snapshot, hash, lang)) {
    if (label === words.title || label === words.head.board) continue;
    pen.draw(label, MARGIN, at, { size: TEXT, color: QUIET });
    pen.draw(pen.fitted(value, TEXT, inner - 130), MARGIN + (label === '' ? 0 : 130), at, {
      size: TEXT,
      color: INK,
    });
    at += 13;
  }
  return at + 6;
}

function drawPeople(canvas: Canvas, sheet: Sheet, snapshot: People, words: SnapshotWords): void {
  const { pen, size } = canvas;
  const inner = size.width - 2 * MARGIN;
  const { number, name, consultant } = FIRST_WIDTHS;
  const rest = snapshot.fields.length === 0 ? 0 : (inner - number - name - consultant) / snapshot.fields.length;
  const widths = [number, name, consultant, ...snapshot.fields.map(() => rest)];
  const draw = (cells: readonly string[], y: number, color: string): void => {
    let x = MARGIN;
    cells.forEach((text, at) => {
      const width = widths[at] ?? 0;
      if (text !== '') pen.draw(pen.fitted(oneLine(text), TEXT, width - 6), x, y + 11, { size: TEXT, color });
      x += width;
    });
  };
  const heads = [
    '',
    snapshot.level === 'glance' ? words.initials : words.name,
    words.consultant,
    ...snapshot.fields.map((field) => words.fields[field]),
  ];
  let count = 0;
  snapshot.lanes.forEach((lane, at) => {
    const rows = snapshot.rows.filter((row) => row.lane === at);
    const y = sheet.next(26, ROW * 2);
    const { solid } = PAPER_COLORS[lane.color];
    canvas.rect(MARGIN, y + 8, 5, 14, solid);
    pen.draw(`${lane.name} · ${String(rows.length)}`, MARGIN + 12, y + 19, { size: 12, color: INK });
    if (rows.length > 0) draw(heads, sheet.next(ROW), QUIET);
    for (const row of rows) {
      const top = sheet.next(ROW);
      const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
      canvas.rect(MARGIN, top, inner, 0.5, LINE);
      if (owner) canvas.rect(MARGIN + FIRST_WIDTHS.number - 7, top + 3, 3, 11, PAPER_COLORS[owner.color].solid);
      count += 1;
      const values = snapshot.fields.map((field) => cellText(cellOf(field, row, words)));
      draw([`${String(count)}.`, row.name, owner?.name ?? '', ...values], top, INK);
    }
  });
}

function drawCounts(
  canvas: Canvas,
  sheet: Sheet,
  snapshot: Extract<Snapshot, { level: 'counts' }>,
  lang: SnapshotLang,
): void {
  const { pen, size } = canvas;
  const inner = size.width - 2 * MARGIN;
  const { heads, lines } = countLines(snapshot, lang);
  const { hidden } = SNAPSHOT_WORDS[lang];
  const first = 200;
  const width = (inner - first) / Math.max(1, heads.length - 1);
  const draw = (cells: readonly string[], color: string): void => {
    const top = sheet.next(ROW);
    canvas.rect(MARGIN, top + ROW, inner, 0.5, LINE);
    cells.forEach((text, at) => {
      const room = at === 0 ? first : width;
      const x = MARGIN + (at === 0 ? 0 : first + (at - 1) * width);
      pen.draw(pen.fitted(text, TEXT, room - 6), x, top + 11, { size: TEXT, color });
    });
  };
  draw(heads, QUIET);
  for (const line of lines)
    draw(
      line.map((cell) => (cell === null ? hidden : String(cell))),
      INK,
    );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
