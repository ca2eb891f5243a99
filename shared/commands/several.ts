import { updateOf } from '../changes/update-of.ts';
import type { Citizen } from '../domain/citizen.ts';
import { compareByOrder } from '../changes/record-store.ts';
import { err, ok } from '../lib/result.ts';
import { appendedToLane } from './card-order.ts';
import { checkReceiver } from './consultant.ts';
import type { CommandDefinition } from './definition.ts';
import type { CommandPayloads } from './payloads.ts';

/**
 * Moves many cards to the end of a lane in the order in which they stand, hands them over, gives them a next date: each where it is given, all in one step.
 * Who stands in the lane already keeps the place and the days. Refused: not-found (citizen, lane, consultant), consultant-inactive.
 */
export const citizenSeveral: CommandDefinition<CommandPayloads['citizen.several']> = {
  capture: 'undoable',
  decide(board, { ids, laneId, consultantId, nextDate }, { today }) {
    const citizens: Citizen[] = [];
    for (const id of new Set(ids)) {
      const citizen = board.get('citizen', id);
      if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
      citizens.push(citizen);
    }
    if (laneId !== undefined && !board.get('lane', laneId)) return err({ kind: 'not-found', record: 'lane' });
    const refusal = consultantId === undefined ? undefined : checkReceiver(board, consultantId);
    if (refusal) return err(refusal);
    const moving =
      laneId === undefined ? [] : citizens.filter((citizen) => citizen.laneId !== laneId).sort(compareByOrder);
    const keys = laneId === undefined ? [] : appendedToLane(board, laneId, moving.length);
    const orders = new Map(moving.map((citizen, index) => [citizen.id, keys[index]]));
    return ok(
      citizens.flatMap((citizen) =>
        updateOf('citizen', citizen, {
          consultantId,
          nextDate,
          ...(orders.has(citizen.id) ? { laneId, laneSince: today, order: orders.get(citizen.id) } : {}),
        }),
      ),
    );
  },
};
