import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { withoutCpr } from '../../../../shared/domain/cpr.ts';
import { isTakenAtFirst, joinParts, type JoinedParts } from '../../../../shared/import/parts.ts';
import { SHARED_FIELDS, type ImportAdjustment, type ImportPart } from '../../../../shared/import/preview.ts';
import { safeLine } from '../../../../shared/lib/safe-text.ts';
import { newDraft, type Draft, type DraftLists } from './draft.ts';
import type { ReadFile } from './read-file.ts';
import type { Table } from './read-table.ts';

const NAME_LIMIT = 120;

/** A file that was read, as a draft begins over it. */
export function draftFileOf(
  fileName: string,
  file: ReadFile,
): Pick<Draft, 'fileName' | 'bytes' | 'encoding' | 'table' | 'lists'> {
  if (file.kind === 'text')
    return { fileName, bytes: file.bytes, encoding: file.encoding, table: file.table, lists: null };
  const on = file.file.parts.map(isTakenAtFirst);
  const joined = joinParts(file.file, on);
  return {
    fileName,
    bytes: file.bytes,
    encoding: 'utf-8',
    table: tableOf(joined),
    lists: { file: file.file, on, joined },
  };
}

/** Joined lists as the table that is read. */
export function tableOf({ records }: JoinedParts): Table {
  return { delimiter: ';', records, brokenQuotes: new Set() };
}

/** The draft with lists taken in or left out. What was decided about the rows and columns that stay, stays. */
export function withParts(draft: Draft, chosen: NonNullable<ImportAdjustment['parts']>, board: BoardReader): Draft {
  const { lists } = draft;
  if (!lists) return draft;
  const on = [...lists.on];
  for (const { index, on: isOn } of chosen) if (index < on.length) on[index] = isOn;
  if (on.every((isOn, index) => isOn === lists.on[index])) return draft;
  const joined = joinParts(lists.file, on);
  const next: DraftLists = { ...lists, on, joined };
  const fresh = newDraft({ ...draft, table: tableOf(joined), lists: next }, board);
  return moved(draft, lists, fresh, next);
}

/** What was decided in `draft`, at the lines and columns where its rows stand now. */
function moved(draft: Draft, before: DraftLists, fresh: Draft, after: DraftLists): Draft {
  const line = lineMap(before, after);
  const column = columnMap(before, after);
  const put = <T>(held: ReadonlyMap<number, T>): Map<number, T> =>
    new Map([...held].flatMap(([at, value]) => (line.has(at) ? [[line.get(at) ?? at, value] as const] : [])));
  const leftOut = new Set([...draft.choices.leftOut].flatMap((at) => line.get(at) ?? []));
  // Lists that come in bring what was put away, still put away.
  const known = new Set(line.values());
  for (const at of after.joined.archived) if (!known.has(at)) leftOut.add(at);
  const corrections = [...put(draft.corrections)].map(
    ([at, cells]) =>
      [
        at,
        new Map([...cells].flatMap(([from, text]) => (column.has(from) ? [[column.get(from) ?? from, text]] : []))),
      ] as const,
  );
  return {
    ...fresh,
    fields: movedFields(draft, fresh, column),
    corrections: new Map(corrections),
    choices: { ...draft.choices, leftOut, answers: put(draft.choices.answers), ticks: new Map(), again: new Set() },
  };
}

function lineMap(before: DraftLists, after: DraftLists): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const [index, part] of before.file.parts.entries()) {
    const [from, to] = [before.joined.firstLines[index], after.joined.firstLines[index]];
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    for (let at = 0; at < part.records.length; at += 1) lines.set(from + at, to + at);
  }
  return lines;
}

function columnMap(before: DraftLists, after: DraftLists): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const [index, places] of before.joined.columns.entries())
    for (const [at, from] of places.entries()) {
      const to = after.joined.columns[index]?.[at];
      if (to !== undefined) columns.set(from, to);
    }
  // The names of the lists stand last.
  if (before.file.namesAreLanes)
    columns.set((before.joined.records[0]?.length ?? 0) - 1, (after.joined.records[0]?.length ?? 0) - 1);
  return columns;
}

function movedFields(draft: Draft, fresh: Draft, column: ReadonlyMap<number, number>): Draft['fields'] {
  const set = new Map([...column].map(([from, to]) => [to, draft.fields[from] ?? null]));
  const held = new Set(set.values());
  return fresh.fields.map((guess, at) => {
    const kept = set.get(at);
    if (kept !== undefined) return kept;
    return guess !== null && held.has(guess) && !SHARED_FIELDS.has(guess) ? null : guess;
  });
}

/** The lists as the wizard shows them. */
export function shownParts({ lists }: Draft): readonly ImportPart[] {
  return (lists?.file.parts ?? []).map(({ name, kind, cut, records, archived }, index) => ({
    index,
    name: withoutCpr(safeLine(name)).text.slice(0, NAME_LIMIT),
    kind,
    rows: records.length,
    archived: archived.length,
    on: lists?.on[index] === true,
    cut,
  }));
}
