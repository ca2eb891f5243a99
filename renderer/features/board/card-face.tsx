import { CalendarClock, CalendarX2, CircleUserRound, Hourglass } from 'lucide-react';
import { memo } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { useConsultant, usePortraitUrl, useToday } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { aboutText, nextDateOf, stayOf, type NextDate, type Stay } from './card-text.ts';
import styles from './card.module.css';

/** What stands on a card. Pure looks: what it does is its frame's business. */
export const CardFace = memo(function CardFace({ citizen, lane }: { readonly citizen: Citizen; readonly lane: Lane }) {
  const today = useToday();
  const consultant = useConsultant(citizen.consultantId);
  const src = usePortraitUrl(citizen.portraitId);
  const next = nextDateOf(citizen, today);
  const stay = stayOf(citizen, lane, today);
  return (
    <span className={styles['face']} data-color={consultant?.color ?? 'none'} data-calm={lane.isEnd || undefined} aria-hidden>
      <span className={styles['who']}>
        <span className={styles['picture']}>
          <Portrait name={citizen.name} src={src} />
          <span className={styles['owner']}>
            {consultant ? <ConsultantBadge initials={consultant.initials} color={consultant.color} /> : <CircleUserRound />}
          </span>
        </span>
        <span className={styles['words']}>
          <bdi dir="auto" className={styles['name']} title={citizen.name}>
            {citizen.name}
          </bdi>
          <bdi className={styles['about']}>{aboutText(citizen, today)}</bdi>
        </span>
      </span>
      <Meter stay={stay} />
      <span className={styles['foot']}>
        <span className={styles['stay']} data-over={stay.over || undefined}>
          {stay.over && <Hourglass />}
          <span>{stay.words}</span>
        </span>
        {next && <Next next={next} />}
      </span>
    </span>
  );
});

function Meter({ stay }: { readonly stay: Stay }) {
  return (
    <span className={styles['meter']} data-over={stay.over || undefined} data-none={stay.share === null || undefined}>
      {stay.share !== null && <span style={{ transform: `scaleX(${stay.share.toFixed(3)})` }} />}
    </span>
  );
}

function Next({ next }: { readonly next: NextDate }) {
  const Icon = next.kind === 'late' ? CalendarX2 : CalendarClock;
  return (
    <span className={styles['next']} data-kind={next.kind}>
      <Icon />
      <span>{next.words}</span>
    </span>
  );
}
