import { useLayoutEffect, useRef } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { placementSignOf, useCitizen, useConsultant, useLane, useToday } from '../../state/index.ts';
import styles from './board.module.css';
import cardStyles from './card.module.css';
import { CardFace } from './card-face.tsx';
import { translate as t } from '../../i18n/index.ts';
import { selectedWith } from './select-cards.ts';
import { gestureStore } from './gesture-store.ts';
import { draw, liftedSize, marks } from './gesture.ts';

/** What a drag shows over the board: the line where the card would land, and the card under the pointer. */
export function DragLayer() {
  const lifted = gestureStore((state) => (state.by === 'pointer' ? state.lifted : null));
  return (
    <>
      <div
        className={styles['line']}
        ref={(element) => {
          marks.line = element;
        }}
      />
      {lifted !== null && <InTheAir id={lifted} />}
    </>
  );
}

function InTheAir({ id }: { readonly id: CitizenId }) {
  const overlay = useRef<HTMLDivElement>(null);
  const citizen = useCitizen(id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const today = useToday();
  const count = selectedWith(id).length;
  useLayoutEffect(() => {
    marks.overlay = overlay.current;
    if (overlay.current)
      Object.assign(overlay.current.style, { width: `${liftedSize.width}px`, height: `${liftedSize.height}px` });
    draw();
    return () => {
      marks.overlay = null;
    };
  }, []);
  return (
    <div ref={overlay} className={styles['overlay']}>
      <div className={cardStyles['card']} data-color={consultant?.color ?? 'none'} aria-hidden>
        {citizen && lane && (
          <CardFace
            citizen={citizen}
            lane={lane}
            consultant={consultant}
            placement={placementSignOf(citizen.id, today)}
            today={today}
          />
        )}
      </div>
      {count > 1 && <span className={styles['together']}>{t('finding.several.inTheAir', { count })}</span>}
    </div>
  );
}
