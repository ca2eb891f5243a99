import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createRecordStore } from '../../../../../shared/changes/record-store.ts';
import { reverseChange } from '../../../../../shared/changes/reverse.ts';
import type { ChangeSet } from '../../../../../shared/changes/change-set.ts';
import { decideCommand } from '../../../../../shared/commands/index.ts';
import type { Command, CommandName, CommandPayloads } from '../../../../../shared/commands/payloads.ts';
import type { Citizen } from '../../../../../shared/domain/citizen.ts';
import type { Consultant } from '../../../../../shared/domain/consultant.ts';
import type { LaneId, OrderKey } from '../../../../../shared/domain/ids.ts';
import type { Lane } from '../../../../../shared/domain/lane.ts';
import { keysAtEnd } from '../../../../../shared/domain/order.ts';
import { suggestedLanes } from '../../../../../shared/domain/rules/suggested-lanes.ts';
import type { IsoDate } from '../../../../../shared/lib/iso-date.ts';
import { traceEdits } from '../../../../../shared/import/board-edits.ts';
import { createImportUseCases, type ImportUseCases } from '../index.ts';
import { readFile, readText } from '../read-file.ts';

export const TODAY = '2026-11-21' as IsoDate;

/** A board in memory that really decides and applies what an import asks for. */
export interface ImportBench {
  readonly imports: ImportUseCases & {
    /** Reads a text here and now, and takes it. */
    readonly open: (fileName: string, bytes: Uint8Array) => ReturnType<ImportUseCases['take']>;
    /** Reads any file as the vault's thread does, and takes it. */
    readonly openFile: (fileName: string, bytes: Uint8Array) => Promise<ReturnType<ImportUseCases['take']>>;
  };
  readonly commands: CommandPayloads['import.apply'][];
  readonly changes: ChangeSet[];
  /** What somebody does on the board meanwhile. */
  readonly run: <N extends CommandName>(name: N, payload: CommandPayloads[N]) => void;
  /** Takes the last import back. */
  readonly undo: () => void;
  readonly citizens: () => readonly Citizen[];
  readonly lanes: () => readonly Lane[];
  readonly consultants: () => readonly Consultant[];
}

/** A bench whose board has the suggested Danish lanes and the given records. */
export function createImportBench(
  given: {
    readonly consultants?: readonly Consultant[];
    readonly citizens?: readonly Citizen[];
    readonly lanes?: readonly Lane[];
    /** What is kept over a lock: given again, the bench is the board after the lock. */
    readonly session?: Map<string, string>;
  } = {},
): ImportBench {
  const suggestions = suggestedLanes('da', TODAY);
  const keys = keysAtEnd([], suggestions.length);
  const lanes =
    given.lanes ??
    suggestions.map((lane, index): Lane => ({
      ...lane,
      id: `lane-${String(index)}` as LaneId,
      order: keys[index] as OrderKey,
    }));
  const store = createRecordStore({ lane: lanes, consultant: given.consultants ?? [], citizen: given.citizens ?? [] });
  const commands: CommandPayloads['import.apply'][] = [];
  const changes: ChangeSet[] = [];
  const session = given.session ?? new Map<string, string>();
  let ids = session.size * 1000;
  const steps: { readonly command: CommandName; readonly change: ChangeSet }[] = [];
  const mappings = new Map<string, { readonly mapping: string; readonly usedAt: string }>();
  const decide = <N extends CommandName>(name: N, payload: CommandPayloads[N]) => {
    const decided = decideCommand(store, { id: 'bench', name, payload } as Command, { today: TODAY });
    if (!decided.ok) return decided;
    steps.push({ command: name, change: decided.value });
    store.apply(decided.value);
    return decided;
  };
  const imports = createImportUseCases({
    board: () => store,
    clock: { now: () => `${TODAY}T09:00:00.000Z`, today: () => TODAY },
    session: {
      read: (name) => session.get(name),
      write: (name, value) => {
        if (value === null) session.delete(name);
        else session.set(name, value);
        return Promise.resolve();
      },
    },
    memories: {
      refresh: () => Promise.resolve(),
      find: (signature) => mappings.get(signature),
      remember(signature, mapping) {
        mappings.set(signature, { mapping, usedAt: `${TODAY}T09:00:00.000Z` });
        return Promise.resolve();
      },
      wasEdited: (id, field) => traceEdits(steps)(id, field),
    },
    lastImport: () => changes.length,
    newId: () => `id-${String((ids += 1))}`,
    runImport: (payload) => {
      commands.push(payload);
      const decided = decide('import.apply', payload);
      if (!decided.ok) return Promise.resolve({ ok: false, error: { kind: 'refused', refusal: decided.error } });
      changes.push(decided.value);
      return Promise.resolve({ ok: true, value: changes.length });
    },
  });
  const taken = (fileName: string, read: ReturnType<typeof readText>): ReturnType<ImportUseCases['take']> =>
    read.ok ? imports.take(fileName, read.value) : { ok: false, error: { kind: 'import', refusal: read.error } };
  return {
    imports: {
      ...imports,
      open: (fileName, bytes) => taken(fileName, readText(bytes)),
      openFile: async (fileName, bytes) => taken(fileName, await readFile(bytes, () => undefined)),
    },
    commands,
    changes,
    run(name, payload) {
      const decided = decide(name, payload);
      if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    },
    undo() {
      const last = steps.findLastIndex(({ command }) => command === 'import.apply');
      store.apply(reverseChange(steps.splice(last, 1)[0]?.change ?? []));
    },
    citizens: () => [...store.all('citizen')],
    lanes: () => [...store.all('lane')],
    consultants: () => [...store.all('consultant')],
  };
}

/** Bytes of a file of `e2e/fixtures/caseload`. */
export function caseloadBytes(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../../../../e2e/fixtures/caseload/${name}`, import.meta.url))),
  );
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The value of a success; a refusal fails the test with its reason. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
