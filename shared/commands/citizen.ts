import type { Change } from '../changes/change-set.ts';
import { forgetNames } from '../changes/mentions.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import { cleanCitizenFields, faultOfCitizenFields } from '../domain/clean-citizen.ts';
import { CITIZEN_TEXT_LIMITS, type Citizen } from '../domain/citizen.ts';
import { err, ok } from '../lib/result.ts';
import { appendedToLane, placeCard } from './card-order.ts';
import { textMergeKey } from './clean-texts.ts';
import { checkReceiver } from './consultant.ts';
import type { CommandDefinition } from './definition.ts';
import { checkHeld } from './held.ts';
import type { CommandPayloads } from './payloads.ts';

/** Adds a card, last in its lane. Refused: already-there, not-found (lane, consultant), consultant-inactive, blank, too-long, out-of-range. */
export const citizenAdd: CommandDefinition<CommandPayloads['citizen.add']> = {
  capture: 'undoable',
  decide(board, { id, fields, laneId, consultantId, laneSince }, { today }) {
    if (board.get('citizen', id)) return err({ kind: 'already-there', record: 'citizen' });
    if (!board.get('lane', laneId)) return err({ kind: 'not-found', record: 'lane' });
    const clean = cleanCitizenFields(fields);
    const refusal = checkReceiver(board, consultantId) ?? faultOfCitizenFields(clean);
    if (refusal) return err(refusal);
    const [order] = appendedToLane(board, laneId, 1);
    if (order === undefined) throw new Error('one key was asked for and none came');
    return ok([
      {
        op: 'added',
        kind: 'citizen',
        record: {
          id,
          ...clean,
          laneId,
          laneSince: laneSince ?? today,
          order,
          consultantId,
          enteredOn: today,
          lastContact: null,
          householdId: null,
        },
      },
    ]);
  },
};

/** Changes what stands on a card. Typing on in one text field in one sitting is one step of undo. Refused: not-found, stale, blank, too-long, out-of-range. */
export const citizenEdit: CommandDefinition<CommandPayloads['citizen.edit']> = {
  capture: 'merge',
  mergeKey: ({ id, patch, sitting }) => textMergeKey('citizen.edit', id, patch, CITIZEN_TEXT_LIMITS, sitting),
  decide(board, { id, patch, was }) {
    const citizen = board.get('citizen', id);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    const clean = cleanCitizenFields(patch);
    const refusal = checkHeld('citizen', citizen, was) ?? faultOfCitizenFields(clean);
    return refusal ? err(refusal) : ok(updateOf('citizen', citizen, clean));
  },
};

/**
 * Moves a card to a lane and consultant. The days in the lane start anew only when the lane changes; nothing else on the card does.
 * Refused: not-found (citizen, lane, consultant), consultant-inactive.
 */
export const citizenMove: CommandDefinition<CommandPayloads['citizen.move']> = {
  capture: 'undoable',
  decide(board, { id, laneId, consultantId, place }, { today }) {
    const citizen = board.get('citizen', id);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    if (!board.get('lane', laneId)) return err({ kind: 'not-found', record: 'lane' });
    const refusal = consultantId === citizen.consultantId ? undefined : checkReceiver(board, consultantId);
    if (refusal) return err(refusal);
    const { order, room } = placeCard(board, citizen, laneId, place);
    const laneSince = laneId === citizen.laneId ? undefined : today;
    return ok([...updateOf('citizen', citizen, { laneId, laneSince, order, consultantId }), ...room]);
  },
};

/** Takes a card off the board, and with it the contacts, the placements and what was proposed. Refused: not-found. */
export const citizenRemove: CommandDefinition<CommandPayloads['citizen.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const citizen = board.get('citizen', id);
    return citizen ? ok(goneWith(board, citizen)) : err({ kind: 'not-found', record: 'citizen' });
  },
};

/** Takes citizens and all that is theirs away for good, and their names out of what stands about others: the store forgets them too. Refused: not-found, for those who are not on the board. */
export const citizenErase: CommandDefinition<CommandPayloads['citizen.erase']> = {
  capture: 'never',
  decide(board, { ids }) {
    const erased: Citizen[] = [];
    for (const id of new Set(ids)) {
      const citizen = board.get('citizen', id);
      if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
      erased.push(citizen);
    }
    return ok([...erased.flatMap((citizen) => goneWith(board, citizen)), ...forgetNames(board, erased)]);
  },
};

/** The card, and everything that is the citizen's own. */
function goneWith(board: BoardReader, citizen: Citizen): readonly Change[] {
  const { id } = citizen;
  const gone: Change[] = [{ op: 'removed', kind: 'citizen', record: citizen }];
  for (const record of board.contactsOf(id)) gone.push({ op: 'removed', kind: 'contact', record });
  for (const record of board.all('placement'))
    if (record.citizenId === id) gone.push({ op: 'removed', kind: 'placement', record });
  for (const record of board.all('proposal'))
    if (record.citizenId === id) gone.push({ op: 'removed', kind: 'proposal', record });
  return gone;
}
