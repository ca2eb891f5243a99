import { ChevronLeft, ChevronRight, Flag, Lock } from 'lucide-react';
import { useMemo, useState, type CSSProperties } from 'react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { LaneId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import { goneThrough, shownIn } from '../../../shared/domain/meeting/gone-through.ts';
import { wayOf } from '../../../shared/domain/meeting/moves.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { announce } from '../../app/live-region.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  callErrorText,
  callVault,
  closePanel,
  lockNow,
  openPanel,
  readBoard,
  useToday,
  useWall,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { closeToasts, showToast } from '../../ui/toast.tsx';
import { BoardWindow } from '../board/index.ts';
import { SteeringBarAgain } from '../wall/index.ts';
import { useCardKeys } from './card-keys.ts';
import { DecisionBar, OfferBar } from './decision-bar.tsx';
import type { KeptMeeting } from './kept-meeting.ts';
import { cardReasons, reasonWords } from './meeting-words.ts';
import styles from './meeting-stage.module.css';
import { OfferCard } from './offer-card.tsx';
import { PersonCard } from './person-card.tsx';
import { useRoomForBoard } from './room-for-board.ts';
import { useDecided } from './use-decided.ts';
import { topicPlace } from './topic-line.ts';
import { useSwipe } from '../../ui/swipe.ts';

export interface MeetingStageProps {
  readonly meeting: KeptMeeting;
  readonly onChange: (part: Partial<KeptMeeting>) => void;
}

/** The meeting under way: one large card at a time over the whole window, to be read from across the room. */
export function MeetingStage({ meeting, onChange }: MeetingStageProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { agenda, at } = meeting;
  const decided = useDecided(meeting);
  const item = agenda[at];
  const [isAsking, setAsking] = useState(false);
  const hasRoom = useRoomForBoard();
  const laneNow = boardStore(() =>
    item?.kind === 'citizen' ? readBoard().get('citizen', item.id)?.laneId : undefined,
  );
  const { lanes, owners } = meeting;
  const way = useMemo(
    () => item && wayOf(item, laneNow, { lane: lanes?.[item.id], owner: owners?.[item.id] }),
    [item, laneNow, lanes, owners],
  );
  const isMoved = hasRoom && way !== undefined;
  const isFirst = meeting.isFirst ?? false;
  const topic = topicPlace(meeting, at, consultantName);
  const ending = useEnding(meeting, onChange);
  const hangs = useWall() !== null;
  function step(to: number): void {
    const next = Math.min(agenda.length - 1, Math.max(0, to));
    const shown = agenda[next];
    if (next === at || !shown) return;
    // What was told of somebody, with its way back, is never left standing over somebody else.
    closeToasts();
    const before = shownIn(meeting);
    onChange({ at: next, shown: before.includes(shown.id) ? before : [...before, shown.id] });
    const told = translate('meeting.say', {
      at: next + 1,
      of: agenda.length,
      who: spokenItem(shown, meeting.lanes?.[shown.id], today, isFirst),
    });
    const place = topicPlace(meeting, next, consultantName);
    const isNew = place?.begins === true || agenda[at]?.topic !== shown.topic;
    announce(place && isNew ? `${place.words}. ${told}` : told);
  }
  const swipe = useSwipe((by) => step(at + by));
  useCardKeys(({ key }) => {
    if (!STEP_KEYS.test(key)) return false;
    step(placeAfter(key, at, agenda.length));
    return true;
  });
  return (
    <Dialog
      open
      shape={isMoved ? 'frame' : 'full'}
      title={t('meeting.title')}
      description={
        <span className={styles['topic']}>
          {topic ? (
            <strong data-begins={topic.begins || undefined}>{topic.words}</strong>
          ) : (
            formatMoment(meeting.beganAt, today)
          )}
        </span>
      }
      onOpenChange={(open) => !open && leave()}
      actions={
        <div className={styles['actions']}>
          <Button icon={<Flag aria-hidden />} disabled={ending.busy} onClick={() => setAsking(true)}>
            {t('meeting.finish')}
          </Button>
          <Button icon={<Lock aria-hidden />} onClick={lockNow}>
            {t('meeting.lock')}
          </Button>
        </div>
      }
      bar={hangs && <SteeringBarAgain next={cardInRoom} />}
      footer={<Steps at={at} of={agenda.length} decided={decided.length} onStep={step} />}
    >
      <div className={styles['stage']} data-framed={isMoved || undefined} {...swipe}>
        {isMoved && <BoardWindow moves={way} meant={way[0]?.id ?? null} />}
        <div className={styles['fill']}>
          {/* Where a card is larger than its room it is scrolled, and what can be decided stays in sight. */}
          <section
            key={item?.id}
            className={styles['room']}
            aria-label={t('meeting.card')}
            tabIndex={0}
            data-meeting-card
          >
            {item?.kind === 'citizen' && (
              <PersonCard
                id={item.id}
                reasons={item.reasons}
                stoodIn={meeting.lanes?.[item.id]}
                decided={decided}
                isFirst={isFirst}
              />
            )}
            {item?.kind === 'offer' && <OfferCard id={item.id} />}
          </section>
          {item?.kind === 'citizen' && <DecisionBar id={item.id} />}
          {item?.kind === 'offer' && <OfferBar id={item.id} />}
        </div>
      </div>
      <Confirm
        open={isAsking}
        title={t('meeting.finishTitle')}
        description={
          <span className={styles['asked']}>{t('meeting.finishText', { at: at + 1, of: agenda.length })}</span>
        }
        confirmLabel={t('meeting.finish')}
        cancelLabel={t('meeting.goOn')}
        confirmFirst
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          ending.end();
        }}
      />
    </Dialog>
  );
}

/** The card there is now. */
const cardInRoom = (): HTMLElement | null => document.querySelector('[data-meeting-card]');

const consultantName = (id: ConsultantId): string | undefined => readBoard().get('consultant', id)?.name;

/** Back to the board: the meeting goes on from there where it was. */
function leave(): void {
  closePanel();
  showToast(translate('meeting.waits'), {
    topic: 'meeting',
    action: { label: translate('meeting.goOn'), run: () => openPanel({ kind: 'meeting' }) },
  });
}

/** Where one is, and on to the next: large enough for a finger at a wall. */
function Steps({
  at,
  of,
  decided,
  onStep,
}: {
  readonly at: number;
  readonly of: number;
  readonly decided: number;
  readonly onStep: (to: number) => void;
}) {
  const { t } = useTranslation();
  const part = { '--part': `${((100 * (at + 1)) / of).toFixed(1)}%` } as CSSProperties;
  return (
    <nav className={styles['steps']} aria-label={t('meeting.steps')} title={t('meeting.keys')}>
      <Button
        size="lg"
        icon={<ChevronLeft aria-hidden />}
        disabled={at === 0}
        focusableWhenDisabled
        onClick={() => onStep(at - 1)}
      >
        {t('meeting.previous')}
      </Button>
      <div className={styles['progress']} style={part}>
        <strong>{t('meeting.at', { at: at + 1, of })}</strong>
        <span className={styles['track']} aria-hidden />
        <span className={styles['noted']}>
          {decided === 0 ? t('meeting.keys') : t('meeting.decided', { count: decided })}
        </span>
      </div>
      <Button
        size="lg"
        variant="primary"
        icon={<ChevronRight aria-hidden />}
        disabled={at === of - 1}
        focusableWhenDisabled
        onClick={() => onStep(at + 1)}
      >
        {t('meeting.next')}
      </Button>
    </nav>
  );
}

/** Who it is and why, for those who hear it. */
function spokenItem(item: AgendaItem, stoodIn: LaneId | undefined, today: IsoDate, isFirst: boolean): string {
  const board = readBoard();
  if (item.kind === 'offer') {
    const offer = board.get('offer', item.id);
    const company = offer && board.get('company', offer.companyId)?.name;
    return [translate('meeting.offer'), company].filter(Boolean).join(', ');
  }
  const citizen = board.get('citizen', item.id);
  const lane = citizen && board.get('lane', citizen.laneId);
  const reasons = lane ? cardReasons(item.reasons, { citizen, lane, stoodIn, today }) : [];
  return [citizen?.name ?? translate('meeting.gone'), lane?.name, ...reasons.map((one) => reasonWords(one, isFirst))]
    .filter(Boolean)
    .join(', ');
}

function placeAfter(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}
const STEP_KEYS = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End)$/;

/** Notes in the vault that the meeting is over. */
function useEnding(meeting: KeptMeeting, onChange: MeetingStageProps['onChange']) {
  const [busy, setBusy] = useState(false);
  async function end(): Promise<void> {
    // What was told in the meeting would lie over what came of it.
    closeToasts();
    const { id, beganAt, agenda, entries } = meeting;
    const shown = shownIn(meeting);
    const { people, missed } = goneThrough(agenda, shown, []);
    const answer = await callVault('meeting.end', {
      ...{ id, beganAt, shown: shown.length, entries: [...entries] },
      ...{ reached: people.map((one) => one.id), missed: missed.people.map((one) => one.id) },
    });
    if (answer.ok) onChange({ over: { ...answer.value, isSaved: false } });
    else
      showToast(translate('meeting.endFailed', { why: callErrorText(answer.error) }), {
        tone: 'problem',
        topic: 'meeting',
      });
  }
  return {
    busy,
    end: (): void => {
      setBusy(true);
      void end().finally(() => setBusy(false));
    },
  };
}
