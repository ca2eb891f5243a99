import { Presentation } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';

import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import {
  countTopics,
  makeAgenda,
  MEETING_ORDERS,
  MEETING_TOPICS,
  MOST_IN_MEETING,
  type LastMeeting,
  type MeetingBoard,
  type MeetingOrder,
  type MeetingTopic,
} from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingId } from '../../../shared/domain/meeting/meeting.ts';
import { movesOf } from '../../../shared/domain/meeting/moves.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { MeetingLook } from '../../../shared/ipc/meeting-channels.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  callErrorText,
  callVault,
  closePanel,
  readBoard,
  useConsultants,
  useToday,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { BoardWindow } from '../board/index.ts';
import { useMeetingChoice, type KeptMeeting } from './kept-meeting.ts';
import styles from './meeting-start.module.css';
import { PathKey } from './path-key.tsx';
import { topicWords } from './topic-line.ts';
import { useRoomForBoard } from './room-for-board.ts';

const NOTHING: LastMeeting = { people: [], missed: [] };

const recordsOf = (board: BoardReader): MeetingBoard => ({
  lanes: [...board.all('lane')],
  consultants: [...board.all('consultant')],
  citizens: [...board.all('citizen')],
  companies: [...board.all('company')],
  placements: [...board.all('placement')],
  offers: [...board.all('offer')],
  proposals: [...board.all('proposal')],
});

/** How many citizens and offers there are, as words. */
export function useCountWords(
  citizens: number,
  offers: number,
): { readonly citizens: string; readonly offers: string } {
  const { t } = useTranslation();
  return { citizens: t('meeting.citizens', { count: citizens }), offers: t('meeting.offers', { count: offers }) };
}

/** Before a meeting: what it goes through, in which order and whose citizens. */
export function MeetingStart({ onBegin }: { readonly onBegin: (meeting: KeptMeeting) => void }) {
  const { t } = useTranslation();
  const { look, error } = useLook();
  const { value: kept, set } = useMeetingChoice();
  const consultants = useConsultants();
  // Whoever has left since the last meeting is chosen no longer.
  const choice = useMemo(
    () => ({
      ...kept,
      owners: kept.owners.filter(
        (owner) => consultants.some(({ id, active }) => active && id === owner) || owner === 'none',
      ),
    }),
    [kept, consultants],
  );
  const today = useToday();
  const revision = boardStore((state) => state.revision);
  const counts = useMemo(
    () => countTopics(recordsOf(readBoard()), look ?? NOTHING, today, choice.owners),
    // The records are another board's with each revision.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [look, today, revision, choice.owners],
  );
  const agenda = useMemo(
    () => makeAgenda(recordsOf(readBoard()), look ?? NOTHING, today, choice),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [look, today, revision, choice],
  );
  const people = agenda.filter(({ kind }) => kind === 'citizen').length;
  const words = useCountWords(people, agenda.length - people);
  const moves = useMemo(() => movesOf(agenda), [agenda]);
  const seesBoard = useRoomForBoard() && moves.length > 0;
  const isTooMany = agenda.length > MOST_IN_MEETING;
  function begin(): void {
    if (look === null || agenda.length === 0 || isTooMany) return;
    const id = crypto.randomUUID() as string as MeetingId;
    const shown = agenda.slice(0, 1).map((first) => first.id);
    const citizens = agenda.flatMap((item) =>
      item.kind === 'citizen' ? (readBoard().get('citizen', item.id) ?? []) : [],
    );
    const lanes = Object.fromEntries(citizens.map((one) => [one.id, one.laneId]));
    const owners = Object.fromEntries(citizens.map((one) => [one.id, one.consultantId]));
    const beganAt = new Date().toISOString();
    const isByConsultant = choice.order === 'consultant';
    const { isFirst } = look;
    onBegin({ id, beganAt, agenda, lanes, owners, isByConsultant, isFirst, at: 0, shown, entries: [], over: null });
    // A choice of some that stays unseen would leave the others out next time.
    set({ ...choice, owners: [] });
  }
  return (
    <>
      {seesBoard && <BoardWindow moves={moves} meant={null} className={styles['beside']} />}
      <Dialog
        open
        shape={seesBoard ? 'panel' : 'large'}
        title={t('meeting.title')}
        description={t('meeting.intro')}
        onOpenChange={(open) => !open && closePanel()}
        footer={
          <>
            <p className={styles['sum']} role="status">
              {look === null
                ? ''
                : agenda.length === 0
                  ? t('meeting.nobody')
                  : isTooMany
                    ? t('meeting.tooMany', { most: MOST_IN_MEETING })
                    : t('meeting.onAgenda', words)}
            </p>
            <Button
              variant="primary"
              size="lg"
              icon={<Presentation aria-hidden />}
              disabled={look === null || agenda.length === 0 || isTooMany}
              focusableWhenDisabled
              onClick={begin}
            >
              {t('meeting.begin')}
            </Button>
          </>
        }
      >
        {error && <Notice tone="problem">{t('meeting.failed', { why: callErrorText(error) })}</Notice>}
        {look === null && !error && (
          <p className={styles['waiting']} role="status">
            <Spinner /> {t('meeting.loading')}
          </p>
        )}
        {look && (
          <div className={styles['start']}>
            <p className={styles['since']}>
              {look.isFirst ? t('meeting.first') : t('meeting.since', { moment: formatMoment(look.since, today) })}
            </p>
            {seesBoard && (
              <p>
                <PathKey moves={moves} isFirst={look.isFirst} />
              </p>
            )}
            <Topics
              isFirst={look.isFirst}
              counts={counts}
              chosen={choice.topics}
              onChange={(topics) => set({ ...choice, topics })}
            />
            <Whose owners={choice.owners} onChange={(owners) => set({ ...choice, owners })} />
            <LabelledGroup label={t('meeting.order')}>
              <Segmented<MeetingOrder>
                label={t('meeting.order')}
                value={choice.order}
                options={MEETING_ORDERS.map((value) => ({ value, label: t(`meeting.orders.${value}`) }))}
                onChange={(order) => set({ ...choice, order })}
              />
            </LabelledGroup>
          </div>
        )}
      </Dialog>
    </>
  );
}

type Owner = ConsultantId | 'none';
/** What is gone through. Where nobody was left over, as from a first meeting, or no placement should have ended, that is not asked; what was chosen of it stays. */
function Topics({
  isFirst,
  counts,
  chosen,
  onChange,
}: {
  readonly isFirst: boolean;
  readonly counts: Readonly<Record<MeetingTopic, number>>;
  readonly chosen: readonly MeetingTopic[];
  readonly onChange: (topics: readonly MeetingTopic[]) => void;
}) {
  const { t } = useTranslation();
  const offered = MEETING_TOPICS.filter((topic) => (topic !== 'missed' && topic !== 'past-end') || counts[topic] > 0);
  return (
    <LabelledGroup label={t('meeting.topicsLabel')}>
      <ChipToggles<MeetingTopic>
        label={t('meeting.topicsLabel')}
        value={chosen}
        options={offered.map((topic) => ({
          value: topic,
          label: t('meeting.topicCount', { topic: topicWords(topic, isFirst), count: counts[topic] }),
        }))}
        onChange={(topics) => onChange([...chosen.filter((topic) => !offered.includes(topic)), ...topics])}
      />
    </LabelledGroup>
  );
}

function Whose({
  owners,
  onChange,
}: {
  readonly owners: readonly Owner[];
  readonly onChange: (owners: readonly Owner[]) => void;
}) {
  const { t } = useTranslation();
  const consultants = useConsultants().filter(({ active }) => active);
  if (consultants.length === 0) return null;
  return (
    <LabelledGroup label={t('meeting.owners')} hint={t('meeting.ownersHint')}>
      <ChipToggles<Owner>
        label={t('meeting.owners')}
        value={owners}
        options={[
          ...consultants.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none' as const, label: t('common.unassigned') },
        ]}
        onChange={onChange}
      />
    </LabelledGroup>
  );
}

/** What became of everybody since the last meeting; null until the vault has told. */
function useLook(): { readonly look: MeetingLook | null; readonly error: CallError | null } {
  const [look, setLook] = useState<MeetingLook | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    let isWanted = true;
    void callVault('meeting.look', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setLook(answer.value);
      else setError(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return { look, error };
}
