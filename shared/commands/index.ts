import type { ChangeSet } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import type { Result } from '../lib/result.ts';
import { boardRename } from './board.ts';
import { citizenAdd, citizenEdit, citizenErase, citizenMove, citizenRemove } from './citizen.ts';
import { companyAdd, companyEdit, companyRemove } from './company.ts';
import { contactAdd, contactEdit, contactRemove } from './contact.ts';
import {
  consultantAdd,
  consultantDeactivate,
  consultantEdit,
  consultantMove,
  consultantReactivate,
} from './consultant.ts';
import type { CommandDefinition, DecideContext } from './definition.ts';
import { householdLeave, householdLink } from './household.ts';
import { importApply } from './import.ts';
import { laneAdd, laneEdit, laneKeepFor, laneMove, laneRemove } from './lane.ts';
import { offerAdd, offerClose, offerEdit, offerRemove, offerReopen } from './offer.ts';
import type { Command, CommandName, CommandPayloads } from './payloads.ts';
import { placementAdd, placementEdit, placementRemove } from './placement.ts';
import { proposalAdd, proposalAnswer, proposalWithdraw } from './proposal.ts';
import type { Refusal } from './refusal.ts';
import { savedViewAdd, savedViewEdit, savedViewRemove } from './saved-view.ts';
import { citizenSeveral } from './several.ts';

/** Every command there is. */
export const commandDefinitions: { readonly [N in CommandName]: CommandDefinition<CommandPayloads[N]> } = {
  'board.rename': boardRename,
  'lane.add': laneAdd,
  'lane.edit': laneEdit,
  'lane.move': laneMove,
  'lane.remove': laneRemove,
  'consultant.add': consultantAdd,
  'consultant.edit': consultantEdit,
  'consultant.move': consultantMove,
  'consultant.deactivate': consultantDeactivate,
  'consultant.reactivate': consultantReactivate,
  'citizen.add': citizenAdd,
  'citizen.edit': citizenEdit,
  'citizen.move': citizenMove,
  'citizen.remove': citizenRemove,
  'contact.add': contactAdd,
  'contact.edit': contactEdit,
  'contact.remove': contactRemove,
  'citizen.several': citizenSeveral,
  'household.link': householdLink,
  'household.leave': householdLeave,
  'company.add': companyAdd,
  'company.edit': companyEdit,
  'company.remove': companyRemove,
  'placement.add': placementAdd,
  'placement.edit': placementEdit,
  'placement.remove': placementRemove,
  'offer.add': offerAdd,
  'offer.edit': offerEdit,
  'offer.close': offerClose,
  'offer.reopen': offerReopen,
  'offer.remove': offerRemove,
  'proposal.add': proposalAdd,
  'proposal.answer': proposalAnswer,
  'proposal.withdraw': proposalWithdraw,
  'savedView.add': savedViewAdd,
  'savedView.edit': savedViewEdit,
  'savedView.remove': savedViewRemove,
  'import.apply': importApply,
  'lane.keepFor': laneKeepFor,
  'citizen.erase': citizenErase,
};

/** What `command` would do to `board`, or why not. Pure. An empty change: everything is already so, and there is nothing to keep or undo. */
export function decideCommand(
  board: BoardReader,
  command: Command,
  context: DecideContext,
): Result<ChangeSet, Refusal> {
  return definitionOf(command.name).decide(board, command.payload, context);
}

/** The key under which `command` becomes one step of undo with the one before it; null when it is its own step. */
export function mergeKeyOf(command: Command): string | null {
  const definition = definitionOf(command.name);
  return definition.capture === 'merge' ? (definition.mergeKey?.(command.payload) ?? null) : null;
}

/** Name and payload of one command belong together; the table keeps that, a lookup by a union of names cannot say it. */
function definitionOf(name: CommandName): CommandDefinition<unknown> {
  return commandDefinitions[name] as CommandDefinition<unknown>;
}
