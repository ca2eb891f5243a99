import { updateOf } from '../changes/update-of.ts';
import { CONSULTANT_LIMIT_RANGE, CONSULTANT_TEXT_LIMITS, initialsKey, type Consultant } from '../domain/consultant.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { BoardReader } from '../changes/record-store.ts';
import type { ConsultantId } from '../domain/ids.ts';
import { keysAtEnd } from '../domain/order.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { CommandDefinition } from './definition.ts';
import { requiredLine } from './named.ts';
import type { CommandPayloads, Patch } from './payloads.ts';
import { inOrder, moveBehind } from './placing.ts';
import type { Refusal } from './refusal.ts';

type Texts = Patch<Pick<Consultant, 'name' | 'initials'>>;

/** Name and initials as the board keeps them (those given); refused when blank or too long. Two colleagues may share a name. */
export function consultantTexts<T extends Texts>(texts: T): Result<T, Refusal> {
  const clean: Record<string, string> = {};
  for (const field of ['name', 'initials'] as const) {
    const given = texts[field];
    if (given === undefined) continue;
    const line = requiredLine(field, given, CONSULTANT_TEXT_LIMITS[field]);
    if (!line.ok) return line;
    clean[field] = line.value;
  }
  return ok({ ...texts, ...clean });
}

/** Refuses a limit outside `CONSULTANT_LIMIT_RANGE`; null (none) and undefined pass. */
export function checkLimit({ limit }: Patch<Pick<Consultant, 'limit'>>): Refusal | undefined {
  const { min, max } = CONSULTANT_LIMIT_RANGE;
  const citizens = limit ?? min;
  return citizens < min || citizens > max ? { kind: 'out-of-range', field: 'limit', min, max } : undefined;
}

/** Refuses initials that an active consultant other than `self` bears. */
export function checkInitials(
  consultants: Iterable<Consultant>,
  self: ConsultantId | null,
  initials: string,
): Refusal | undefined {
  const key = initialsKey(initials);
  for (const other of consultants)
    if (other.active && other.id !== self && initialsKey(other.initials) === key)
      return { kind: 'initials-taken', by: other.name };
  return undefined;
}

/** Refuses a consultant to whom nobody can be given; null (nobody yet) passes. */
export function checkReceiver(board: BoardReader, id: ConsultantId | null): Refusal | undefined {
  if (id === null) return undefined;
  const receiver = board.get('consultant', id);
  if (!receiver) return { kind: 'not-found', record: 'consultant' };
  return receiver.active ? undefined : { kind: 'consultant-inactive' };
}

/** Adds a consultant, last. Refused: already-there, blank, too-long, out-of-range, initials-taken. */
export const consultantAdd: CommandDefinition<CommandPayloads['consultant.add']> = {
  capture: 'undoable',
  decide(board, payload) {
    if (board.get('consultant', payload.id)) return err({ kind: 'already-there', record: 'consultant' });
    const texts = consultantTexts(payload);
    if (!texts.ok) return texts;
    const refusal = checkLimit(payload) ?? checkInitials(board.all('consultant'), null, texts.value.initials);
    if (refusal) return err(refusal);
    const [order] = keysAtEnd(inOrder(board, 'consultant'), 1);
    if (order === undefined) throw new Error('one key was asked for and none came');
    return ok([{ op: 'added', kind: 'consultant', record: { ...texts.value, order, active: true } }]);
  },
};

/** Changes name, initials, colour or limit. Refused: not-found, blank, too-long, out-of-range, initials-taken. */
export const consultantEdit: CommandDefinition<CommandPayloads['consultant.edit']> = {
  capture: 'undoable',
  decide(board, { id, patch }) {
    const consultant = board.get('consultant', id);
    if (!consultant) return err({ kind: 'not-found', record: 'consultant' });
    const texts = consultantTexts(patch);
    if (!texts.ok) return texts;
    const { initials } = texts.value;
    // Who has left holds no initials back; coming back, they are asked again.
    const refusal =
      checkLimit(patch) ??
      (consultant.active && initials !== undefined ? checkInitials(board.all('consultant'), id, initials) : undefined);
    return refusal ? err(refusal) : ok(updateOf('consultant', consultant, texts.value));
  },
};

/** Moves a consultant's row behind `after`. Refused: not-found. */
export const consultantMove: CommandDefinition<CommandPayloads['consultant.move']> = {
  capture: 'undoable',
  decide(board, { id, after }) {
    const consultant = board.get('consultant', id);
    return consultant
      ? ok(moveBehind(board, 'consultant', consultant, after))
      : err({ kind: 'not-found', record: 'consultant' });
  },
};

/** Takes a consultant out of service and hands their citizens over. Refused: not-found, consultant-has-citizens, consultant-inactive (the receiver). */
export const consultantDeactivate: CommandDefinition<CommandPayloads['consultant.deactivate']> = {
  capture: 'undoable',
  decide(board, { id, handOverTo }) {
    const consultant = board.get('consultant', id);
    if (!consultant) return err({ kind: 'not-found', record: 'consultant' });
    if (!consultant.active) return ok([]);
    const citizens = citizensOf(board, id);
    if (citizens.length > 0 && handOverTo === undefined)
      return err({ kind: 'consultant-has-citizens', count: citizens.length });
    const receiver = handOverTo ?? null;
    const refusal: Refusal | undefined =
      receiver === id ? { kind: 'consultant-inactive' } : checkReceiver(board, receiver);
    if (refusal) return err(refusal);
    const handedOver = citizens.flatMap((citizen) => updateOf('citizen', citizen, { consultantId: receiver }));
    return ok([...handedOver, ...updateOf('consultant', consultant, { active: false })]);
  },
};

/** Puts a consultant back in service. Refused: not-found, initials-taken. */
export const consultantReactivate: CommandDefinition<CommandPayloads['consultant.reactivate']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const consultant = board.get('consultant', id);
    if (!consultant) return err({ kind: 'not-found', record: 'consultant' });
    const refusal = consultant.active ? undefined : checkInitials(board.all('consultant'), id, consultant.initials);
    return refusal ? err(refusal) : ok(updateOf('consultant', consultant, { active: true }));
  },
};

function citizensOf(board: BoardReader, id: ConsultantId): readonly Citizen[] {
  return [...board.all('citizen')].filter((citizen) => citizen.consultantId === id);
}
