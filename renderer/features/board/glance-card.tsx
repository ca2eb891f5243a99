import { memo, type CSSProperties } from 'react';

import { boardStore, readBoard, useCitizen } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { CardIcon } from './card-icon.tsx';
import { contactSignOf, nextDateOf, stayOf } from './card-text.ts';
import type { CardProps } from './card.tsx';
import styles from './glance-card.module.css';

export type GlanceCardProps = Omit<CardProps, 'isTabStop' | 'liftedBy'>;

/** How many letters stand beside an icon in the narrowest lane. */
const ROOM = 13;

/**
 * A card of the overview without names: initials, whose it is, days and date, in letters that are read from across the room. It opens nothing and
 * is called by its initials alone; what stands on it can be read.
 */
export const GlanceCard = memo(function GlanceCard({ id, lane, today, top, height, at, of }: GlanceCardProps) {
  const citizen = useCitizen(id);
  const consultant = boardStore(() =>
    citizen?.consultantId ? readBoard().get('consultant', citizen.consultantId) : undefined,
  );
  if (!citizen) return null;
  const stay = stayOf(citizen, lane, today);
  const next = nextDateOf(citizen, today);
  const contact = contactSignOf(citizen, lane, today);
  const share = stay.share === null ? undefined : ({ '--share': `${(stay.share * 100).toFixed(1)}%` } as CSSProperties);
  return (
    <li className={styles['slot']} style={{ top, height }} aria-posinset={at} aria-setsize={of}>
      <div
        className={styles['card']}
        role="group"
        aria-label={citizen.name}
        data-glance-card
        data-color={consultant?.color ?? 'none'}
        data-calm={lane.isEnd || undefined}
        data-contact={contact?.kind}
      >
        <bdi className={styles['initials']}>{citizen.name}</bdi>
        {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} />}
        <span className={styles['stay']} data-over={stay.over || undefined}>
          {stay.over && <CardIcon name="over" />}
          {stay.words}
        </span>
        {next && (
          <span className={styles['next']} data-kind={next.kind} data-long={next.words.length > ROOM || undefined}>
            <CardIcon name={next.kind === 'late' ? 'late' : 'date'} />
            {next.words}
          </span>
        )}
        {contact && (
          <span className={styles['contact']} data-kind={contact.kind}>
            <CardIcon name={contact.kind === 'over' ? 'silent' : 'waiting'} />
            {contact.short}
          </span>
        )}
        {share !== undefined && <span className={styles['meter']} data-over={stay.over || undefined} style={share} />}
      </div>
    </li>
  );
});
