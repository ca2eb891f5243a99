import { useDraggable } from '@dnd-kit/core';
import { MoreHorizontal } from 'lucide-react';
import { memo } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { translate as t } from '../../i18n/index.ts';
import { useCitizen, useConsultant, useLane, useToday } from '../../state/index.ts';
import { CardFace } from './card-face.tsx';
import { spokenCard } from './card-text.ts';
import styles from './card.module.css';
import { gestureStore } from './gesture-store.ts';
import { focusStore } from './focus-store.ts';
import { INSTRUCTIONS_ID } from './instructions.tsx';

export interface CardProps {
  readonly id: CitizenId;
  /** From the top of the cell, and the card's height, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Place in the cell, from one, and how many there are: for screen readers, since only those in sight exist. */
  readonly at: number;
  readonly of: number;
}

/** One card on the board: lifted by pointer or Space, opened by click or Enter. Its keys and clicks are heard by the board. */
export const Card = memo(function Card({ id, top, height, at, of }: CardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  const by = gestureStore((state) => (isDragging ? state.by : null));
  return (
    <li className={styles['slot']} style={{ transform: `translateY(${top}px)`, height }} aria-posinset={at} aria-setsize={of} data-lifted={isDragging ? (by ?? 'pointer') : undefined}>
      <div ref={setNodeRef} {...listeners} className={styles['handle']}>
        <CardButton id={id} />
      </div>
      <MoreButton id={id} />
    </li>
  );
});

/** Memoised apart from the frame: dnd-kit renders that again at each step of any drag. */
const CardButton = memo(function CardButton({ id }: { readonly id: CitizenId }) {
  const citizen = useCitizen(id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const today = useToday();
  const isTabStop = focusStore((state) => state.tabStop === id);
  if (!citizen || !lane) return null;
  return (
    <button
      type="button"
      className={styles['card']}
      data-card={id}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={spokenCard(citizen, lane, consultant?.name, today)}
      aria-describedby={INSTRUCTIONS_ID}
    >
      <CardFace citizen={citizen} lane={lane} />
    </button>
  );
});

const MoreButton = memo(function MoreButton({ id }: { readonly id: CitizenId }) {
  const name = useCitizen(id)?.name ?? '';
  return (
    <button type="button" tabIndex={-1} className={styles['more']} data-card-menu={id} aria-label={t('board.cardMenu', { name })} aria-haspopup="menu">
      <MoreHorizontal aria-hidden />
    </button>
  );
});
