import type { CommandPayloads } from '../../../../shared/commands/payloads.ts';
import { withoutCpr } from '../../../../shared/domain/cpr.ts';
import type { WasEdited } from '../../../../shared/import/differences.ts';
import { nameKey } from '../../../../shared/import/name-groups.ts';
import type { ImportPlan } from '../../../../shared/import/plan-import.ts';
import type { NameMatch } from '../../../../shared/import/preview.ts';
import { fold } from '../../../../shared/lib/fold.ts';
import { safeLine } from '../../../../shared/lib/safe-text.ts';
import type { Draft, DraftChoices } from './draft.ts';
import { parseMapping, type Mapping } from './mapping-schema.ts';
import type { Table } from './read-table.ts';

/** What the board remembers of imports. Reading answers from what was there at the last `refresh`. */
export interface ImportMemories {
  readonly refresh: () => Promise<void>;
  readonly find: (signature: string) => { readonly mapping: string; readonly usedAt: string } | undefined;
  /** Rejects when the disk fails. */
  readonly remember: (signature: string, mapping: string) => Promise<void>;
  readonly wasEdited: WasEdited;
}

const HEADING_LIMIT = 120;
const MOST_CHOICES = 1000;

/** Tells files of one kind: the headings of the first record, whatever their order, capitals and blanks. */
export function signatureOf(table: Table): string {
  return JSON.stringify([...headingKeys(table)].filter((key) => !key.startsWith(' ')).sort());
}

/** The draft as the last file of its kind was read; as it is where none came. */
export function asRemembered(draft: Draft, memories: ImportMemories): Draft {
  const found = memories.find(signatureOf(draft.table));
  const mapping = found && parseMapping(found.mapping);
  if (!mapping) return draft;
  const fieldOf = new Map(mapping.fields);
  const keys = headingKeys(draft.table);
  const choices: DraftChoices = {
    ...draft.choices,
    lanes: new Map(mapping.lanes),
    consultants: new Map(mapping.consultants),
    fallbackLaneId: mapping.fallbackLaneId,
    fallbackConsultantId: mapping.fallbackConsultantId,
    remembered: found.usedAt,
  };
  const fields = Array.from({ length: draft.width }, (_, index) => fieldOf.get(keys[index] ?? '') ?? null);
  return { ...draft, hasHeader: true, fields, choices };
}

/** What is to be remembered of an import; undefined for a file without headings. Whom it made is whom its names mean from now on. */
export function mappingOf(
  { table, hasHeader, fields, choices }: Draft,
  plan: ImportPlan,
  { lanes, consultants }: CommandPayloads['import.apply'],
): string | undefined {
  if (!hasHeader) return undefined;
  const mapping: Mapping = {
    fields: headingKeys(table).map((key, index) => [key, fields[index] ?? null]),
    lanes: chosen(choices.lanes, plan.lanes.matches, lanes),
    consultants: chosen(choices.consultants, plan.consultants.matches, consultants),
    fallbackLaneId: choices.fallbackLaneId,
    fallbackConsultantId: choices.fallbackConsultantId,
  };
  return JSON.stringify(mapping);
}

function chosen(
  held: DraftChoices['lanes'],
  matches: readonly NameMatch[],
  made: readonly { readonly id: string; readonly name: string }[],
): [string, NameMatch['choice']][] {
  const ids = new Map(made.map(({ id, name }) => [name, id]));
  const kept = new Map([...held].filter(([, { kind }]) => kind !== 'make'));
  for (const { name, choice } of matches) {
    const id = choice.kind === 'make' ? ids.get(name) : undefined;
    if (id !== undefined) kept.set(nameKey(name), { kind: 'match', id });
  }
  return [...kept].slice(0, MOST_CHOICES);
}

/** The headings as they are compared, each with its count among those of the same words; those without words begin with a blank. */
function headingKeys({ records }: Table): readonly string[] {
  const counts = new Map<string, number>();
  return (records[0] ?? []).map((cell) => {
    const words = fold(withoutCpr(safeLine(cell)).text).slice(0, HEADING_LIMIT);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return `${words} ${String(count)}`;
  });
}
