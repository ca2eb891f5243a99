import {
  ArrowRight,
  BriefcaseBusiness,
  Columns3,
  FileSpreadsheet,
  Filter,
  Handshake,
  House,
  MessagesSquare,
  Pencil,
  PhoneIncoming,
  Undo2,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { KeyboardEvent } from 'react';

import { commandDefinitions } from '../../../shared/commands/index.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { RecentStep } from '../../../shared/ipc/payloads.ts';
import { actionOf, takeBack, type ActionId } from '../../app/actions.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { concernedCitizen } from '../../app/step-records.ts';
import { describeStep } from '../../app/step-words.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, readBoard, useClock } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { timeOf } from './day-words.ts';
import styles from './recent-panel.module.css';
import { stepDetail } from './step-detail.ts';

/** Takes back the step of the row. */
export const UNDO_KEY = 'z';

type KindOf<N extends string> = N extends `${infer K}.${string}` ? K : never;
type Kind = KindOf<CommandName>;
const ICONS: Readonly<Record<Kind, LucideIcon>> = {
  board: Pencil,
  lane: Columns3,
  consultant: UserRound,
  citizen: Pencil,
  contact: MessagesSquare,
  household: House,
  company: BriefcaseBusiness,
  placement: BriefcaseBusiness,
  offer: PhoneIncoming,
  proposal: Handshake,
  savedView: Filter,
  import: FileSpreadsheet,
};

export interface RecentRowProps {
  readonly step: RecentStep;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

/** One step: when, what, who; and the way back, or why there is none. */
export function RecentRow({ step, isActive, onFocus }: RecentRowProps) {
  const { t } = useTranslation();
  const today = useClock();
  const { entryId, at, by, command, change, count, about, state } = step;
  const board = readBoard();
  const what = describeStep(command, change, board, { count, about, today }) ?? '';
  const detail = stepDetail(command, change, board);
  const Icon = command === 'citizen.move' || command === 'citizen.several' ? ArrowRight : ICONS[kindOf(command)];
  const tabIndex = isActive ? 0 : -1;
  const status = statusOf(step);
  return (
    <li className={styles['row']} data-state={state} onFocus={onFocus}>
      <button
        type="button"
        className={styles['step']}
        data-step={entryId}
        tabIndex={tabIndex}
        aria-label={[timeOf(at), what, detail, by, status && t(`history.recent.${status}`)].filter(Boolean).join(', ')}
        onClick={() => openCardOf(step)}
      >
        <time className={styles['time']} dateTime={at}>
          {timeOf(at)}
        </time>
        <span className={styles['icon']}>
          <Icon aria-hidden />
        </span>
        <span className={styles['words']}>
          <bdi className={styles['what']}>{capitalised(what)}</bdi>
          {detail !== '' && <bdi className={styles['detail']}>{detail}</bdi>}
        </span>
        <bdi className={styles['by']}>{by}</bdi>
      </button>
      {status === null ? (
        <Button
          variant="quiet"
          icon={<Undo2 aria-hidden />}
          tabIndex={tabIndex}
          aria-label={`${t('history.recent.undo')}: ${what}`}
          onClick={() => void takeBack(entryId, command)}
        >
          {t('history.recent.undo')}
        </Button>
      ) : (
        <span className={styles['state']} title={state === 'overtaken' ? t('history.recent.overtakenWhy') : undefined}>
          {t(`history.recent.${status}`)}
        </span>
      )}
    </li>
  );
}

/** Why a step cannot be taken back; null where it can. */
function statusOf({ state, command }: RecentStep): 'undone' | 'overtaken' | 'never' | null {
  if (state === 'done') return null;
  return state === 'overtaken' && isKept(command) ? 'never' : state;
}

/** An import is too much to be taken back in one step; its cards are removed one by one. */
function isKept(command: CommandName): boolean {
  return commandDefinitions[command].capture === 'never';
}

/** What a key does with the step of the row. False: nothing. */
export function pressOnStep(event: KeyboardEvent, step: RecentStep): boolean {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (isPlain && event.key.toLowerCase() === UNDO_KEY) {
    if (step.state === 'done') void takeBack(step.entryId, step.command);
    return true;
  }
  const ofBoard = (['undo', 'redo'] satisfies ActionId[]).find((id) =>
    actionOf(id).shortcuts.some((shortcut) => matchesShortcut(event, shortcut)),
  );
  if (ofBoard === undefined) return false;
  if (actionOf(ofBoard).when()) actionOf(ofBoard).run(null);
  return true;
}

function openCardOf({ change, about }: RecentStep): void {
  const id = concernedCitizen(change, readBoard(), about);
  if (id !== null) openPanel({ kind: 'citizen', id });
}

function kindOf(command: CommandName): Kind {
  return command.split('.')[0] as Kind;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
