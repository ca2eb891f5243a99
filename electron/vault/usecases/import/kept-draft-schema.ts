import { z } from 'zod';

import { COLOR_KEYS } from '../../../../shared/domain/palette.ts';
import { joinParts, PART_KINDS } from '../../../../shared/import/parts.ts';
import {
  DUPLICATE_ANSWERS,
  IMPORT_DELIMITERS,
  IMPORT_ENCODINGS,
  IMPORT_FIELDS,
} from '../../../../shared/import/preview.ts';
import { decodeAs } from './decode.ts';
import type { Draft, DraftLists } from './draft.ts';
import { tableOf } from './draft-parts.ts';
import { readTable } from './read-table.ts';

const line = z.number().int().min(1);
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('match'), id: z.string() }),
  z.strictObject({ kind: z.literal('make') }),
  z.strictObject({ kind: z.literal('fallback') }),
]);
const choices = z.array(z.tuple([z.string(), choice]));

const keptDraftSchema = z.strictObject({
  importId: z.string(),
  /** Names the file it belongs to: the two are written one after the other. */
  file: z.string(),
  lastImport: z.number().int(),
  fileName: z.string(),
  encoding: z.enum(IMPORT_ENCODINGS),
  delimiter: z.enum(IMPORT_DELIMITERS),
  brokenQuotes: z.array(z.number().int()),
  hasHeader: z.boolean(),
  /** Which lists of the file are taken; null for a text. */
  on: z.array(z.boolean()).nullable(),
  fields: z.array(z.enum(IMPORT_FIELDS).nullable()),
  corrections: z.array(z.tuple([line, z.array(z.tuple([z.number().int().min(0), z.string()]))])),
  leftOut: z.array(line),
  answers: z.array(z.tuple([line, z.enum(DUPLICATE_ANSWERS)])),
  ticks: z.array(z.tuple([z.string(), z.strictObject({ before: z.string(), after: z.string(), ticked: z.boolean() })])),
  again: z.array(line),
  remembered: z.string().nullable(),
  lanes: choices,
  consultants: choices,
  fallbackLaneId: z.string().nullable(),
  fallbackConsultantId: z.string().nullable(),
});

const color = z.enum(COLOR_KEYS).nullable();
const ownPlacesSchema = z.strictObject({
  lanes: z.array(z.strictObject({ name: z.string(), color, isEmpty: z.boolean() })),
  consultants: z.array(
    z.strictObject({
      label: z.string(),
      name: z.string(),
      initials: z.string(),
      color,
      // Drafts of the version before know none.
      limit: z.number().nullable().default(null),
      isEmpty: z.boolean(),
    }),
  ),
});

const partsFileSchema = z.strictObject({
  format: z.enum(['workbook', 'trello', 'tavle']),
  namesAreLanes: z.boolean(),
  parts: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(PART_KINDS),
      cut: z.boolean(),
      heading: z.array(z.string()),
      records: z.array(z.array(z.string())),
      archived: z.array(z.number().int().min(0)),
    }),
  ),
  own: ownPlacesSchema.nullable(),
});

/** A draft without its file, as it is kept. */
export type KeptDraft = z.output<typeof keptDraftSchema>;

/** What is kept of a draft. `cleaned` goes over every text that a person typed. */
export function keptDraft(
  draft: Draft,
  ids: Pick<KeptDraft, 'importId' | 'file' | 'lastImport'>,
  cleaned: (text: string, column: number) => string,
): KeptDraft {
  const { choices: held } = draft;
  return {
    ...ids,
    fileName: cleaned(draft.fileName, -1),
    encoding: draft.encoding,
    delimiter: draft.table.delimiter,
    brokenQuotes: [...draft.table.brokenQuotes],
    hasHeader: draft.hasHeader,
    on: draft.lists && [...draft.lists.on],
    fields: [...draft.fields],
    corrections: [...draft.corrections].map(([row, cells]) => [
      row,
      [...cells].map(([column, text]): [number, string] => [column, cleaned(text, column)]),
    ]),
    leftOut: [...held.leftOut],
    answers: [...held.answers],
    ticks: [...held.ticks],
    again: [...held.again],
    remembered: held.remembered,
    lanes: [...held.lanes],
    consultants: [...held.consultants],
    fallbackLaneId: held.fallbackLaneId,
    fallbackConsultantId: held.fallbackConsultantId,
  };
}

/** The kept draft that `text` holds; undefined for anything else. */
export function parseKeptDraft(text: string): KeptDraft | undefined {
  try {
    const parsed = keptDraftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The draft again, over the bytes of its file; undefined where the two do not fit each other. */
export function draftOfKept(kept: KeptDraft, bytes: Uint8Array): Draft | undefined {
  const lists = kept.on === null ? null : listsOfKept(kept.on, bytes);
  if (lists === undefined) return undefined;
  const read = lists ? tableOf(lists.joined) : readTable(decodeAs(bytes, kept.encoding), kept.delimiter);
  const width = read.records.reduce((most, record) => Math.max(most, record.length), 0);
  if (width !== kept.fields.length) return undefined;
  return {
    fileName: kept.fileName,
    bytes,
    encoding: kept.encoding,
    table: { ...read, brokenQuotes: new Set(kept.brokenQuotes) },
    lists,
    width,
    hasHeader: kept.hasHeader,
    fields: kept.fields,
    corrections: new Map(kept.corrections.map(([row, cells]) => [row, new Map(cells)])),
    choices: {
      leftOut: new Set(kept.leftOut),
      answers: new Map(kept.answers),
      ticks: new Map(kept.ticks),
      again: new Set(kept.again),
      remembered: kept.remembered,
      lanes: new Map(kept.lanes),
      consultants: new Map(kept.consultants),
      fallbackLaneId: kept.fallbackLaneId,
      fallbackConsultantId: kept.fallbackConsultantId,
    },
  };
}

function listsOfKept(on: readonly boolean[], bytes: Uint8Array): DraftLists | undefined {
  const parsed = partsFileSchema.safeParse(jsonOf(bytes));
  if (!parsed.success || parsed.data.parts.length !== on.length) return undefined;
  return { file: parsed.data, on, joined: joinParts(parsed.data, on) };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
