import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import styles from './card-bar.module.css';
import type { CardEdit } from './use-card-edit.ts';

const PARTS = ['top', 'placements', 'contacts', 'match', 'other'] as const;
type PartName = (typeof PARTS)[number];

export interface CardBarProps {
  readonly edit: Pick<CardEdit, 'state' | 'stuck'>;
  /** Where the parts stand. */
  readonly card: RefObject<HTMLElement | null>;
}

/** The parts of an opened card, each a press away; at the right whether everything is saved. */
export function CardBar({ edit, card }: CardBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['bar']}>
      <nav className={styles['parts']} aria-label={t('citizen.parts.label')}>
        {PARTS.map((part) => (
          <button key={part} type="button" className={styles['part']} onClick={() => goTo(card.current, part)}>
            {t(`citizen.parts.${part}`)}
          </button>
        ))}
      </nav>
      <SavedState edit={edit} />
    </div>
  );
}

/** That a field was saved is heard from the message that offers the way back. */
function SavedState({ edit }: Pick<CardBarProps, 'edit'>) {
  const { t } = useTranslation();
  if (edit.stuck)
    return (
      <p className={styles['state']} data-stuck>
        {t('citizen.unsaved')}
      </p>
    );
  return edit.state === 'saved' ? (
    <p className={styles['state']}>
      <Check aria-hidden /> {t('citizen.saved')}
    </p>
  ) : null;
}

/** Some of a card that one can go to. */
export function Part({ name, children }: { readonly name: PartName; readonly children: ReactNode }) {
  return (
    <div data-part={name} className={styles['where']}>
      {children}
    </div>
  );
}

/** Brings a part to the top; the focus goes to its heading, so that it is read, and Tab goes on from there. */
function goTo(card: HTMLElement | null, part: PartName): void {
  const place = card?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (!place) return;
  const head = place.querySelector<HTMLElement>('h3') ?? place;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
