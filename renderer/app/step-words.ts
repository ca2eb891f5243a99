import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CommandName } from '../../shared/commands/payloads.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import type { StepSubject } from '../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { formatDay } from '../i18n/format.ts';
import { translate as t } from '../i18n/index.ts';
import { companyIn, concernedCitizen, mainMove, nameIn } from './step-records.ts';

/** What is known of a step beside its change. */
export interface StepFacts {
  /** How many citizens it concerned, where the change itself was too long to be sent. */
  readonly count?: number;
  /** Whose records are that the board does not hold. */
  readonly about?: readonly StepSubject[];
  /** For days; without it none is named. */
  readonly today?: IsoDate;
}

/** What a step did, by name where one record was concerned: "Mya Naing flyttet til Sygemeldt". `change` is the step as it was done. Null when unknown. */
export function describeStep(
  command: CommandName | null,
  change: ChangeSet,
  board: BoardReader,
  { count = citizensIn(change), about = [], today }: StepFacts = {},
): string | null {
  if (command === null) return null;
  switch (command) {
    case 'import.apply':
      return t('app.stepDone.imported', { count: count || addedIn(change) });
    case 'citizen.move':
      return moveWords(change, board) ?? t('app.steps.citizen.move');
    case 'citizen.several':
      return severalWords(change, board, count, today);
    default:
      return (
        (isToldByName(command) && byName(command, nameIn(change, command, board))) ||
        (isToldByCitizen(command) && byCitizen(command, change, board, about)) ||
        (isToldByCompany(command) && byCompany(command, change, board, about)) ||
        t(`app.steps.${command}`)
      );
  }
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
  'company.add',
  'company.edit',
  'company.remove',
  'savedView.add',
  'savedView.edit',
  'savedView.remove',
] as const satisfies readonly CommandName[];
/** With the citizen whom the record is about. */
const TOLD_BY_CITIZEN = [
  'contact.add',
  'contact.edit',
  'contact.remove',
  'placement.add',
  'placement.edit',
  'placement.remove',
  'proposal.add',
  'proposal.answer',
  'proposal.withdraw',
  'household.leave',
] as const satisfies readonly CommandName[];
/** With the company that the record is about. */
const TOLD_BY_COMPANY = [
  'offer.add',
  'offer.edit',
  'offer.close',
  'offer.reopen',
  'offer.remove',
] as const satisfies readonly CommandName[];

type ByName = (typeof TOLD_BY_NAME)[number];
type ByCitizen = (typeof TOLD_BY_CITIZEN)[number];
type ByCompany = (typeof TOLD_BY_COMPANY)[number];
const among =
  <N extends CommandName>(list: readonly N[]) =>
  (command: CommandName): command is N =>
    (list as readonly CommandName[]).includes(command);
const isToldByName = among<ByName>(TOLD_BY_NAME);
const isToldByCitizen = among<ByCitizen>(TOLD_BY_CITIZEN);
const isToldByCompany = among<ByCompany>(TOLD_BY_COMPANY);

const byName = (command: ByName, name: string | null): string | null =>
  name === null ? null : t(`app.stepDone.${command}`, { name });

function byCitizen(
  command: ByCitizen,
  change: ChangeSet,
  board: BoardReader,
  about: readonly StepSubject[],
): string | null {
  const id = concernedCitizen(change, board, about);
  const name = id && board.get('citizen', id)?.name;
  if (!name) return null;
  const told = outcomeOf(command, change);
  if (!isAboutCompany(told)) return t(`app.stepDone.${told}`, { name });
  const company = companyIn(change, board, about);
  return company === null ? t(`app.stepDone.${told}`, { name }) : t(`app.stepDone.at.${told}`, { name, company });
}

/** Commands by what came of them, where that is the point: a proposal's yes or no, the end of a placement. */
type ToldByCitizen = ByCitizen | 'placement.ended' | 'placement.reopened' | 'proposal.accepted' | 'proposal.declined';
type AboutCompany = Extract<ToldByCitizen, `placement.${string}` | `proposal.${string}`>;

function outcomeOf(command: ByCitizen, change: ChangeSet): ToldByCitizen {
  for (const one of change) {
    if (one.op !== 'updated') continue;
    if (command === 'placement.edit' && one.kind === 'placement') {
      if (one.after.outcome != null && one.before.outcome == null) return 'placement.ended';
      if (one.after.outcome === null && one.before.outcome != null) return 'placement.reopened';
    }
    const state = command === 'proposal.answer' && one.kind === 'proposal' ? one.after.state : undefined;
    if (state === 'accepted' || state === 'declined') return `proposal.${state}`;
  }
  return command;
}

function isAboutCompany(told: ToldByCitizen): told is AboutCompany {
  return told.startsWith('placement.') || told.startsWith('proposal.');
}

function byCompany(
  command: ByCompany,
  change: ChangeSet,
  board: BoardReader,
  about: readonly StepSubject[],
): string | null {
  const company = companyIn(change, board, about);
  return company === null ? null : t(`app.stepDone.${command}`, { company });
}

function moveWords(change: ChangeSet, board: BoardReader): string | null {
  const main = mainMove(change);
  const name = main && board.get('citizen', main.id)?.name;
  return main && name !== undefined ? movedWords(name, main.after, board) : null;
}

function movedWords(name: string, { laneId, consultantId }: Partial<Citizen>, board: BoardReader): string {
  const lane = laneId && board.get('lane', laneId)?.name;
  if (lane) return t('app.stepDone.moved', { name, lane });
  if (consultantId === null) return t('app.stepDone.released', { name });
  const to = consultantId && board.get('consultant', consultantId)?.name;
  return to ? t('app.stepDone.handedOver', { name, to }) : t('app.stepDone.placed', { name });
}

function severalWords(change: ChangeSet, board: BoardReader, count: number, today: IsoDate | undefined): string {
  const cards = change.filter((one) => one.kind === 'citizen' && one.op === 'updated');
  const first = cards.find(({ after }) => 'laneId' in after || 'consultantId' in after) ?? cards[0];
  if (!first) return t('app.stepDone.several', { count });
  const { laneId, consultantId, nextDate }: Partial<Citizen> = first.after;
  const name = count === 1 ? board.get('citizen', first.id)?.name : undefined;
  if (name !== undefined && (laneId !== undefined || consultantId !== undefined))
    return movedWords(name, first.after, board);
  const lane = laneId && board.get('lane', laneId)?.name;
  if (lane) return t('app.stepDone.severalMoved', { count, lane });
  const to = consultantId && board.get('consultant', consultantId)?.name;
  if (to) return t('app.stepDone.severalGiven', { count, to });
  if (nextDate === undefined) return t('app.stepDone.several', { count });
  if (nextDate === null) return t('app.stepDone.severalUndated', { count });
  return today === undefined
    ? t('app.stepDone.severalDated', { count })
    : t('app.stepDone.severalDatedOn', { count, day: formatDay(nextDate, today) });
}

function citizensIn(change: ChangeSet): number {
  return change.filter((one: Change) => one.kind === 'citizen').length;
}

function addedIn(change: ChangeSet): number {
  return change.filter((one) => one.kind === 'citizen' && one.op === 'added').length;
}
