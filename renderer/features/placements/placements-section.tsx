import { BriefcaseBusiness } from 'lucide-react';
import { useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { inReadingOrder } from '../../../shared/domain/placement-lists.ts';
import { placementStage } from '../../../shared/domain/placement.ts';
import type { OfferId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openNewPlacement, openPanel, usePlacementsOf, useToday } from '../../state/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Ladder } from './ladder.tsx';
import { NewPlacement } from './new-placement.tsx';
import { PlacementCard } from './placement-card.tsx';
import styles from './placements-section.module.css';

/** A new placement that is made, perhaps from an offer. */
export interface MakingPlacement {
  readonly offerId: OfferId | null;
}

export interface PlacementsSectionProps {
  readonly citizen: Citizen;
  /** Over the card. */
  readonly making: MakingPlacement | undefined;
}

/** Where somebody works, will work and has worked, on their opened card. */
export function PlacementsSection({ citizen, making }: PlacementsSectionProps) {
  const { t } = useTranslation();
  const today = useToday();
  const placements = usePlacementsOf(citizen.id);
  const [all, setAll] = useState(false);
  const inOrder = inReadingOrder(placements, (one) => placementStage(one, today));
  const present = inOrder.filter((one) => placementStage(one, today) !== 'ended');
  const past = inOrder.slice(present.length);
  const isOpen = all || present.length === 0;
  return (
    <Section
      title={t('placements.title')}
      aside={
        <Button icon={<BriefcaseBusiness aria-hidden />} onClick={() => openNewPlacement({ citizenId: citizen.id })}>
          {t('placements.add')}
        </Button>
      }
    >
      {placements.length === 0 && <p className={styles['quiet']}>{t('placements.none')}</p>}
      {present.length > 0 && (
        <ul className={styles['list']} aria-label={t('placements.title')}>
          {present.map((placement) => (
            <PlacementCard key={placement.id} placement={placement} citizen={citizen} />
          ))}
        </ul>
      )}
      <Ladder placements={placements} />
      {past.length > 0 && present.length > 0 && (
        <p className={styles['quiet']}>
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('placements.hidePast') : t('placements.showPast', { count: past.length })}
          </TextButton>
        </p>
      )}
      {past.length > 0 && isOpen && (
        <ul className={styles['list']} aria-label={t('placements.past')}>
          {past.map((placement) => (
            <PlacementCard key={placement.id} placement={placement} citizen={citizen} />
          ))}
        </ul>
      )}
      {making && (
        <NewPlacement
          key={making.offerId}
          citizen={citizen}
          offerId={making.offerId}
          onClose={() => openPanel({ kind: 'citizen', id: citizen.id })}
        />
      )}
    </Section>
  );
}
