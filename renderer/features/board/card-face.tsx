import { memo, type CSSProperties } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { usePortraitUrl, type PlacementSign } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { CardIcon } from './card-icon.tsx';
import { aboutText, contactSignOf, nextDateOf, placementLineOf, stayOf } from './card-text.ts';
import signs from './card-signs.module.css';
import styles from './card.module.css';

/** Longer words below, of an overdue stay and an overdue date, give up their icons, one after the other: days stand whole. */
const ROOM = { forBothIcons: 23, forOne: 25 } as const;

export interface CardFaceProps {
  readonly citizen: Citizen;
  readonly lane: Lane;
  readonly consultant: Consultant | undefined;
  /** Where they are now; null for nowhere. */
  readonly placement: PlacementSign | null;
  readonly today: IsoDate;
}

/**
 * What stands on a card. Pure looks: what it does is its frame's business. Few elements, no clipping and no transforms beyond need: a wall screen
 * shows hundreds of cards, and each of those costs at every frame of a drag.
 */
export const CardFace = memo(function CardFace({ citizen, lane, consultant, placement, today }: CardFaceProps) {
  const src = usePortraitUrl(citizen.portraitId);
  const next = nextDateOf(citizen, today);
  const stay = stayOf(citizen, lane, today);
  const contact = contactSignOf(citizen, lane, today);
  const place = placement && placementLineOf(placement);
  const isFull = contact !== null && place !== null;
  const length = stay.over ? stay.words.length + (next?.words.length ?? 0) : 0;
  const share = stay.share === null ? undefined : ({ '--share': `${(stay.share * 100).toFixed(1)}%` } as CSSProperties);
  return (
    <>
      <span className={styles['picture']}>
        <Portrait name={citizen.name} src={src} />
        {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} />}
      </span>
      <span className={styles['words']} data-full={isFull || undefined}>
        <span className={styles['who']}>
          <bdi dir="auto" className={styles['name']} title={citizen.name}>
            {citizen.name}
          </bdi>
          <bdi className={styles['about']}>{aboutText(citizen, today)}</bdi>
        </span>
        {place && (
          <span className={signs['place']} data-kind={place.kind} title={place.title}>
            <bdi>{place.company}</bdi>
            {place.left !== '' && <span>{place.left}</span>}
          </span>
        )}
        {contact && (
          <span className={signs['contact']} data-kind={contact.kind}>
            <CardIcon name={contact.kind === 'over' ? 'silent' : 'waiting'} />
            {contact.words}
          </span>
        )}
      </span>
      <span
        className={signs['meter']}
        data-over={stay.over || undefined}
        data-none={share === undefined || undefined}
        style={share}
      />
      <span className={signs['stay']} data-over={stay.over || undefined}>
        {stay.over && length <= ROOM.forOne && <CardIcon name="over" />}
        {stay.words}
      </span>
      {next && (
        <span className={signs['next']} data-kind={next.kind}>
          {length <= ROOM.forBothIcons && <CardIcon name={next.kind === 'late' ? 'late' : 'date'} />}
          {next.words}
        </span>
      )}
    </>
  );
});
