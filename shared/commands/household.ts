import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { HouseholdId } from '../domain/ids.ts';
import { err, ok } from '../lib/result.ts';
import type { CommandDefinition } from './definition.ts';
import type { CommandPayloads } from './payloads.ts';

/** These citizens, and everybody already in a household with one of them, live together. Refused: not-found. */
export const householdLink: CommandDefinition<CommandPayloads['household.link']> = {
  capture: 'undoable',
  decide(board, { id, ids }) {
    const members = new Set<Citizen>();
    const households = new Set<HouseholdId>();
    for (const citizenId of ids) {
      const citizen = board.get('citizen', citizenId);
      if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
      members.add(citizen);
      if (citizen.householdId !== null) households.add(citizen.householdId);
    }
    if (members.size < 2) return ok([]);
    for (const household of households) for (const one of membersOf(board, household)) members.add(one);
    const [householdId = id] = households;
    return ok([...members].flatMap((citizen) => updateOf('citizen', citizen, { householdId })));
  },
};

/** Somebody no longer lives with the others; whoever would be left alone is in no household either. Refused: not-found. */
export const householdLeave: CommandDefinition<CommandPayloads['household.leave']> = {
  capture: 'undoable',
  decide(board, { citizenId }) {
    const citizen = board.get('citizen', citizenId);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    if (citizen.householdId === null) return ok([]);
    const others = membersOf(board, citizen.householdId).filter((one) => one !== citizen);
    const leaving = others.length === 1 ? [citizen, ...others] : [citizen];
    return ok(leaving.flatMap((one) => updateOf('citizen', one, { householdId: null })));
  },
};

function membersOf(board: BoardReader, id: HouseholdId): readonly Citizen[] {
  return [...board.all('citizen')].filter((citizen) => citizen.householdId === id);
}
