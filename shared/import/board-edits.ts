import type { ChangeSet } from '../changes/change-set.ts';
import type { CommandName } from '../commands/payloads.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { WasEdited } from './differences.ts';

/** A step that stands: done, and not taken back. */
interface StandingStep {
  readonly command: CommandName;
  readonly change: ChangeSet;
}

interface Trace {
  /** The card came with a file, and with it all its fields. */
  isImported: boolean;
  /** Fields that a file filled later. */
  readonly filled: Set<string>;
  /** Fields that the board wrote after a file. */
  readonly edited: Set<string>;
}

/** Which fields the board wrote after a file had filled them, told by the steps in the order in which they were done. Cards that never came from a file have none. */
export function traceEdits(steps: Iterable<StandingStep>): WasEdited {
  const traces = new Map<Citizen['id'], Trace>();
  const of = (id: Citizen['id']): Trace => {
    const held = traces.get(id) ?? { isImported: false, filled: new Set(), edited: new Set() };
    traces.set(id, held);
    return held;
  };
  for (const { command, change } of steps) {
    for (const one of change) {
      if (one.kind !== 'citizen') continue;
      const isFile = command === 'import.apply';
      if (one.op === 'removed') traces.delete(one.record.id);
      else if (one.op === 'added') of(one.record.id).isImported = isFile;
      else note(of(one.id), Object.keys(one.after), isFile);
    }
  }
  return (id, field) => traces.get(id)?.edited.has(field) === true;
}

function note({ isImported, filled, edited }: Trace, fields: readonly string[], isFile: boolean): void {
  for (const field of fields) {
    if (isFile) {
      filled.add(field);
      edited.delete(field);
    } else if (isImported || filled.has(field)) edited.add(field);
  }
}
