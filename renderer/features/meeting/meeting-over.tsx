import { FileOutput } from 'lucide-react';
import { useState } from 'react';

import { dueLists, type AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import type { CitizenId, OfferId } from '../../../shared/domain/ids.ts';
import { goneThrough, shownIn } from '../../../shared/domain/meeting/gone-through.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { MeetingDecision } from '../../../shared/domain/meeting/meeting.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, closePanel, readBoard, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import type { KeptMeeting } from './kept-meeting.ts';
import { useCountWords } from './meeting-start.tsx';
import { decisionWords, reasonWords } from './meeting-words.ts';
import styles from './meeting-over.module.css';
import { PersonName } from './person-name.tsx';
import { MinutesDialog } from './minutes-dialog.tsx';

export interface MeetingOverProps {
  readonly meeting: KeptMeeting;
  readonly over: NonNullable<KeptMeeting['over']>;
  readonly onChange: (part: Partial<KeptMeeting>) => void;
  readonly onClose: () => void;
}

/** After a meeting: what was decided, what is next for each consultant, and the minutes. */
export function MeetingOver({ meeting, over, onChange, onClose }: MeetingOverProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'minutes' | 'asking' | null>(null);
  const decided = over.decisions.map(({ citizenId }) => citizenId);
  const proposedTo = over.decisions.flatMap((one) => (one.kind === 'proposed' ? [one.offerId] : []));
  const { people, offers, missed } = goneThrough(meeting.agenda, shownIn(meeting), [...decided, ...proposedTo]);
  // Whoever something was decided about was talked about, also who was on no agenda.
  const talkedAbout = [...new Set([...people.map(({ id }) => id), ...decided])];
  const words = useCountWords(talkedAbout.length, offers.length);
  const time = { from: timeOf(meeting.beganAt), to: timeOf(over.endedAt) };
  function close(): void {
    onClose();
    closePanel();
  }
  return (
    <Dialog
      open
      shape="page"
      title={t('meeting.over')}
      description={<span className={styles['asked']}>{t('meeting.overText', { ...words, ...time })}</span>}
      onOpenChange={(next) => !next && closePanel()}
      footer={
        <div className={styles['overFoot']}>
          <Button size="lg" variant="quiet" onClick={() => (over.isSaved ? close() : setOpen('asking'))}>
            {t('meeting.close')}
          </Button>
          <Button size="lg" variant="primary" icon={<FileOutput aria-hidden />} onClick={() => setOpen('minutes')}>
            {t('meeting.minutes')}
          </Button>
        </div>
      }
    >
      <div className={styles['over']}>
        <Decisions decisions={over.decisions} />
        <Due shown={talkedAbout} decisions={over.decisions} />
        <Missed missed={[...missed.people, ...missed.offers]} isFirst={meeting.isFirst ?? false} />
      </div>
      {open === 'minutes' && (
        <MinutesDialog
          meeting={meeting}
          shown={new Set(talkedAbout)}
          offers={{ shown: offers.map(({ id }) => id), missed: missed.offers.map(({ id }) => id) }}
          onSaved={() => onChange({ over: { ...over, isSaved: true } })}
          onClose={() => setOpen(null)}
        />
      )}
      <Confirm
        open={open === 'asking'}
        title={t('meeting.closeTitle')}
        description={<span className={styles['asked']}>{t('meeting.closeText')}</span>}
        confirmLabel={t('meeting.close')}
        onCancel={() => setOpen(null)}
        onConfirm={close}
      />
    </Dialog>
  );
}

/** "9.05" in local time. */
function timeOf(moment: string): string {
  const at = new Date(moment);
  return `${String(at.getHours())}.${String(at.getMinutes()).padStart(2, '0')}`;
}

function Decisions({ decisions }: { readonly decisions: readonly MeetingDecision[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const people = [...new Set(decisions.map(({ citizenId }) => citizenId))];
  return (
    <section aria-labelledby="meeting-decided">
      <h3 id="meeting-decided">{t('meeting.decisions')}</h3>
      {people.length === 0 && <p className={styles['quiet']}>{t('meeting.noDecisions')}</p>}
      <ul className={cx(styles['lines'], styles['decided'])}>
        {people.map((id) => (
          <li key={id}>
            <PersonName id={id} />
            <span>
              {decisions
                .filter(({ citizenId }) => citizenId === id)
                .map((decision) => decisionWords(decision, today))
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be carried out of a meeting; a date stands beside it anyway. */
const CARRIED_OUT: ReadonlySet<MeetingDecision['kind']> = new Set(['moved', 'handed', 'proposed', 'placement']);

function Due({
  shown,
  decisions,
}: {
  readonly shown: readonly CitizenId[];
  readonly decisions: readonly MeetingDecision[];
}) {
  const { t } = useTranslation();
  const today = useToday();
  // Made anew with each change of the board.
  boardStore((state) => state.revision);
  const board = readBoard();
  const lists = dueLists(
    { lanes: [...board.all('lane')], consultants: [...board.all('consultant')], citizens: [...board.all('citizen')] },
    shown,
  );
  return (
    <section aria-labelledby="meeting-due">
      <h3 id="meeting-due">{t('meeting.due')}</h3>
      <p className={styles['quiet']}>{t('meeting.dueHint')}</p>
      <div className={styles['dues']}>
        {lists.map(({ consultantId, citizens }) => {
          const consultant = consultantId === null ? undefined : board.get('consultant', consultantId);
          return (
            <section key={consultantId ?? 'none'} data-color={consultant?.color ?? 'none'}>
              <h4>
                {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} size="md" />}
                <bdi>{consultant?.name ?? t('common.unassigned')}</bdi>
              </h4>
              <ul className={styles['lines']}>
                {citizens.map(({ id, nextDate }) => (
                  <li key={id}>
                    <div>
                      <PersonName id={id} />
                      <Carried decisions={decisions.filter((one) => one.citizenId === id)} />
                    </div>
                    <NextDay day={nextDate} today={today} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** What was decided that is theirs to carry out. */
function Carried({ decisions }: { readonly decisions: readonly MeetingDecision[] }) {
  const today = useToday();
  const told = decisions.filter(({ kind }) => CARRIED_OUT.has(kind)).map((one) => decisionWords(one, today));
  return told.length > 0 && <p className={styles['carried']}>{told.join(', ')}</p>;
}

function NextDay({ day, today }: { readonly day: IsoDate | null; readonly today: IsoDate }) {
  const { t } = useTranslation();
  if (day === null) return <span>{t('meeting.noDate')}</span>;
  const words = formatDay(day, today);
  return day < today ? <span data-late>{t('meeting.late', { day: words })}</span> : <span>{words}</span>;
}

/** Those on the agenda whom the meeting did not come to. */
function Missed({ missed, isFirst }: { readonly missed: readonly AgendaItem[]; readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const people = missed.filter(({ kind }) => kind === 'citizen');
  const words = useCountWords(people.length, missed.length - people.length);
  if (missed.length === 0) return null;
  return (
    <section aria-labelledby="meeting-missed">
      <h3 id="meeting-missed">{t('meeting.missed')}</h3>
      <p className={styles['quiet']}>{t('meeting.missedText', words)}</p>
      <ul className={cx(styles['lines'], styles['decided'])}>
        {missed.map((item) => (
          <li key={item.id}>
            {item.kind === 'citizen' ? <MissedPerson item={item} isFirst={isFirst} /> : <MissedOffer id={item.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MissedPerson({
  item,
  isFirst,
}: {
  readonly item: Extract<AgendaItem, { readonly kind: 'citizen' }>;
  readonly isFirst: boolean;
}) {
  return (
    <>
      <PersonName id={item.id} />
      <span>{item.reasons.map((one) => reasonWords(one, isFirst)).join(', ')}</span>
    </>
  );
}

function MissedOffer({ id }: { readonly id: OfferId }) {
  const { t } = useTranslation();
  const board = readBoard();
  const offer = board.get('offer', id);
  return (
    <>
      <div>
        <bdi dir="auto">{(offer && board.get('company', offer.companyId)?.name) ?? ''}</bdi>
      </div>
      <span>{t('meeting.offer')}</span>
    </>
  );
}
