import type { Measurement, PromiseRow } from './promise-rows.ts';

/** A row as it is printed. `ok` null: it could not be measured on this computer. */
export interface TableLine extends PromiseRow {
  readonly measured: string;
  readonly ok: boolean | null;
}

/** Each row with what was measured last; a row nobody measured has failed, with the reason its proof gave. */
export function tableLines(
  rows: Readonly<Record<string, PromiseRow>>,
  measurements: readonly Measurement[],
  failures: ReadonlyMap<string, string>,
): readonly TableLine[] {
  const found = new Map<string, Measurement>();
  for (const one of measurements) {
    const before = found.get(one.row);
    const isTriedAgain = rows[one.row]?.isTimed === true && (before?.attempt ?? 0) < one.attempt;
    // A row measured several times has kept its promise only when it always did.
    if (before?.ok !== false || isTriedAgain) found.set(one.row, one);
  }
  return Object.entries(rows)
    .map(([id, row]) => {
      const { measured, ok } = found.get(id) ?? {
        measured: `not measured: ${failures.get(row.proof) ?? `${row.proof} did not run`}`,
        ok: false,
      };
      return { ...row, measured, ok };
    })
    .sort((a, b) => a.promise - b.promise);
}

const HEAD = ['#', 'promise', 'measured', 'target', ''] as const;
const WIDEST = [3, 62, 66, 40, 1] as const;

/** The table as aligned text; long cells go on in the next line. */
export function printTable(lines: readonly TableLine[]): string {
  const cells = lines.map(({ promise, what, measured, target, ok }) => [
    String(promise),
    what,
    measured,
    target,
    ok === null ? '–' : ok ? '✓' : '✗',
  ]);
  const widths = HEAD.map((head, column) =>
    Math.min(WIDEST[column] ?? 0, Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0))),
  );
  const printed = [HEAD, widths.map((width) => '─'.repeat(width)), ...cells].flatMap((row) => printRow(row, widths));
  return printed.join('\n');
}

function printRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const columns = row.map((cell, column) => wrap(cell, widths[column] ?? 0));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => (column[line] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
