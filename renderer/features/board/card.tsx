import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { cardWords as t } from './card-words.ts';
import { boardStore, readBoard, useCitizen, useMark, useMatched, usePlacementSign } from '../../state/index.ts';
import { CardFace } from './card-face.tsx';
import { spokenCard } from './card-text.ts';
import styles from './card.module.css';
import { INSTRUCTIONS_ID } from './instructions.tsx';
import { selectionStore } from './selection.ts';

export interface CardProps {
  readonly id: CitizenId;
  readonly lane: Lane;
  readonly today: IsoDate;
  /** From the top of the cell, and the card's height, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Place in the cell, from one, and how many there are: for screen readers, since only those in sight exist. */
  readonly at: number;
  readonly of: number;
  readonly isTabStop: boolean;
  readonly liftedBy: 'pointer' | 'keyboard' | null;
}

/** One card on the board: lifted by pointer or Space, opened by click or Enter. Its keys and clicks are heard by the board. */
export const Card = memo(function Card({ id, lane, today, top, height, at, of, isTabStop, liftedBy }: CardProps) {
  const { setNodeRef, listeners } = useDraggable({ id });
  const citizen = useCitizen(id);
  if (!citizen) return null;
  return (
    <li
      className={styles['slot']}
      style={{ top, height }}
      aria-posinset={at}
      aria-setsize={of}
      data-lifted={liftedBy ?? undefined}
    >
      {/* The frame is rendered at every step of any drag from cell to cell, the face only when something on it changes. */}
      <div ref={setNodeRef} {...listeners} className={styles['handle']}>
        <CardButton citizen={citizen} lane={lane} today={today} isTabStop={isTabStop} />
      </div>
    </li>
  );
});

interface CardButtonProps {
  readonly citizen: Citizen;
  readonly lane: Lane;
  readonly today: IsoDate;
  readonly isTabStop: boolean;
}

const CardButton = memo(function CardButton({ citizen, lane, today, isTabStop }: CardButtonProps) {
  const consultant = boardStore(() =>
    citizen.consultantId === null ? undefined : readBoard().get('consultant', citizen.consultantId),
  );
  const matched = useMatched(citizen.id);
  const selected = selectionStore(({ ids }) => ids.has(citizen.id));
  const mark = useMark(citizen.id);
  const placement = usePlacementSign(citizen.id, today);
  const spoken = spokenCard(citizen, lane, consultant?.name, today, placement);
  return (
    <>
      <button
        type="button"
        className={styles['card']}
        data-card={citizen.id}
        data-color={consultant?.color ?? 'none'}
        data-calm={lane.isEnd || undefined}
        data-matched={matched ?? undefined}
        data-selected={selected || undefined}
        data-mark={mark}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={[
          spoken,
          matched === 'fits' && t('offers.people.fits'),
          selected && t('finding.several.selected'),
          mark && t(`history.replay.mark.${mark}`),
        ]
          .filter(Boolean)
          .join(', ')}
        aria-describedby={INSTRUCTIONS_ID}
      >
        <CardFace citizen={citizen} lane={lane} consultant={consultant} placement={placement} today={today} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles['more']}
        data-card-menu={citizen.id}
        aria-label={t('board.cardMenu', { name: citizen.name })}
        aria-haspopup="menu"
      />
    </>
  );
});
