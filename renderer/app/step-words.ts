import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CommandName } from '../../shared/commands/payloads.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import { translate as t } from '../i18n/index.ts';

/** What a step did, by name where one record was concerned: "Mya Naing flyttet til Sygemeldt". `change` is the step as it was done. Null when unknown. */
export function describeStep(command: CommandName | null, change: ChangeSet, board: BoardReader): string | null {
  if (command === null) return null;
  if (command === 'import.apply')
    return t('app.stepDone.imported', {
      count: change.filter((one) => one.kind === 'citizen' && one.op === 'added').length,
    });
  if (command === 'citizen.move') return moveWords(change, board) ?? t('app.steps.citizen.move');
  if (command === 'citizen.several')
    return t('app.stepDone.several', { count: change.filter((one) => one.kind === 'citizen').length });
  const name = isToldByName(command) ? nameIn(change, command, board) : null;
  if (name === null || !isToldByName(command)) return t(`app.steps.${command}`);
  return t(`app.stepDone.${command}`, { name });
}

/** Steps that are told with the name of the record they were about. */
const TOLD_BY_NAME = [
  'lane.add',
  'lane.edit',
  'lane.move',
  'lane.remove',
  'consultant.add',
  'consultant.edit',
  'consultant.move',
  'consultant.deactivate',
  'consultant.reactivate',
  'citizen.add',
  'citizen.edit',
  'citizen.remove',
] as const satisfies readonly CommandName[];

function isToldByName(command: CommandName): command is (typeof TOLD_BY_NAME)[number] {
  return (TOLD_BY_NAME as readonly CommandName[]).includes(command);
}

function moveWords(change: ChangeSet, board: BoardReader): string | null {
  // A move may have given its neighbours a new place as well; the one that was moved has more to it, or stands alone.
  const moved = change.filter((one) => one.kind === 'citizen' && one.op === 'updated');
  const main =
    moved.find(({ after }) => 'laneId' in after || 'consultantId' in after) ??
    (moved.length === 1 ? moved[0] : undefined);
  const name = main && board.get('citizen', main.id)?.name;
  if (!main || name === undefined) return null;
  const { laneId, consultantId }: Partial<Citizen> = main.after;
  const lane = laneId && board.get('lane', laneId)?.name;
  if (lane) return t('app.stepDone.moved', { name, lane });
  if (consultantId === null) return t('app.stepDone.released', { name });
  const to = consultantId && board.get('consultant', consultantId)?.name;
  return to ? t('app.stepDone.handedOver', { name, to }) : t('app.stepDone.placed', { name });
}

/** The name of the one record a command is about; null when it cannot be told. */
function nameIn(change: ChangeSet, command: CommandName, board: BoardReader): string | null {
  const [kind] = command.split('.');
  const own = change.filter((one) => one.kind === kind);
  const one = own.find(({ op }) => op !== 'updated') ?? (own.length === 1 ? own[0] : undefined);
  return one ? nameOf(one, board) : null;
}

function nameOf(one: Change, board: BoardReader): string | null {
  const record = one.op === 'updated' ? board.get(one.kind, one.id) : one.record;
  return record && 'name' in record ? record.name : null;
}
