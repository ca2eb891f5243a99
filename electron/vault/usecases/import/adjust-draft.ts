import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { tickKey, type ImportPlan } from '../../../../shared/import/plan-import.ts';
import type { ImportAdjustment } from '../../../../shared/import/preview.ts';
import { decodeAs } from './decode.ts';
import { newDraft, withColumns, withHeader, withNameChoices, type Draft, type DraftChoices } from './draft.ts';
import { withParts } from './draft-parts.ts';
import { readTable } from './read-table.ts';

/**
 * The draft with a person's changes. Another encoding or delimiter makes other rows, so what was corrected, answered and left out before is dropped.
 * `plan`: what was shown of it, which answers and ticks are about.
 */
export function adjustDraft(draft: Draft, adjustment: ImportAdjustment, plan: ImportPlan, board: BoardReader): Draft {
  let next = adjustment.afresh ? newDraft(draft, board) : reread(draft, adjustment, board);
  if (adjustment.hasHeader !== undefined && adjustment.hasHeader !== next.hasHeader && !next.lists)
    next = withHeader(next, adjustment.hasHeader, board);
  if (adjustment.columns) next = withColumns(next, adjustment.columns);
  if (adjustment.cells) next = { ...next, corrections: corrected(next.corrections, adjustment.cells) };
  return { ...next, choices: chosen(stillAsked(next.choices, adjustment), adjustment, plan) };
}

function reread(
  draft: Draft,
  { encoding = draft.encoding, delimiter, parts }: ImportAdjustment,
  board: BoardReader,
): Draft {
  if (draft.lists) return parts ? withParts(draft, parts, board) : draft;
  if (encoding === draft.encoding && (delimiter === undefined || delimiter === draft.table.delimiter)) return draft;
  const table = readTable(decodeAs(draft.bytes, encoding), delimiter ?? draft.table.delimiter);
  const fresh = newDraft({ ...draft, encoding, table }, board);
  // Other letters, the same cells: the columns stay as they were set.
  const sameShape = fresh.width === draft.width && delimiter === undefined;
  return sameShape ? { ...fresh, hasHeader: draft.hasHeader, fields: draft.fields } : fresh;
}

/** An answer holds for the question it was given to: other columns ask other questions, and so may a corrected row. */
function stillAsked(choices: DraftChoices, { columns, hasHeader, cells }: ImportAdjustment): DraftChoices {
  if (columns || hasHeader !== undefined) return { ...choices, answers: new Map() };
  if (!cells) return choices;
  const answers = new Map(choices.answers);
  for (const { line } of cells) answers.delete(line);
  return { ...choices, answers };
}

function corrected(held: Draft['corrections'], cells: NonNullable<ImportAdjustment['cells']>): Draft['corrections'] {
  const next = new Map(held);
  for (const { line, column, text } of cells) next.set(line, new Map(next.get(line)).set(column, text));
  return next;
}

function chosen(held: DraftChoices, adjustment: ImportAdjustment, plan: ImportPlan): DraftChoices {
  const leftOut = new Set(held.leftOut);
  for (const row of adjustment.leftOut ?? []) {
    if (row.leftOut) leftOut.add(row.line);
    else leftOut.delete(row.line);
  }
  const answers = new Map(held.answers);
  if (adjustment.answerAll)
    for (const { line, answer } of plan.duplicates)
      if (answer === undefined && !answers.has(line)) answers.set(line, adjustment.answerAll);
  for (const { line, answer } of adjustment.answers ?? []) answers.set(line, answer);
  const again = new Set([...held.again].filter((line) => !answers.has(line)));
  return {
    ...held,
    leftOut,
    answers,
    again,
    ticks: withTicks(allTicked(held.ticks, adjustment.tickAll, plan), adjustment.differences, plan),
    lanes: withNameChoices(held.lanes, adjustment.lanes),
    consultants: withNameChoices(held.consultants, adjustment.consultants),
    fallbackLaneId: adjustment.fallbackLaneId ?? held.fallbackLaneId,
    fallbackConsultantId:
      adjustment.fallbackConsultantId === undefined ? held.fallbackConsultantId : adjustment.fallbackConsultantId,
  };
}

function allTicked(held: DraftChoices['ticks'], ticked: boolean | undefined, plan: ImportPlan): DraftChoices['ticks'] {
  if (ticked === undefined) return held;
  const next = new Map(held);
  for (const { row, update } of plan.rows)
    for (const { field, before, after } of update?.differences ?? [])
      next.set(tickKey(row.line, field), { before, after, ticked });
  return next;
}

/** A tick is about the two values that were shown. */
function withTicks(
  held: DraftChoices['ticks'],
  given: ImportAdjustment['differences'],
  plan: ImportPlan,
): DraftChoices['ticks'] {
  if (!given) return held;
  const next = new Map(held);
  const lines = new Set(given.map(({ line }) => line));
  const updates = new Map(
    plan.rows.flatMap(({ row, update }) => (lines.has(row.line) ? [[row.line, update] as const] : [])),
  );
  for (const { line, field, ticked } of given) {
    const shown = updates.get(line)?.differences.find((one) => one.field === field);
    if (shown) next.set(tickKey(line, field), { before: shown.before, after: shown.after, ticked });
  }
  return next;
}
