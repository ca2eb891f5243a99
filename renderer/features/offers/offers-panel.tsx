import { useMemo } from 'react';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { actionLabel, actionOf } from '../../app/actions.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, closePanel, readBoard, stateOfOffer, useDraft, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfferItem } from './offer-item.tsx';
import { inOrder, keptBy, OFFER_FILTERS, type Listed, type OfferFilter } from './offer-lists.ts';
import styles from './offers-panel.module.css';

/** The life of the team's offers: open, proposed, filled, lapsed; with who was thought of and what was answered. */
export function OffersPanel() {
  const { t } = useTranslation();
  const today = useToday();
  const listed = useListed(today);
  const { value: filter, set } = useDraft<OfferFilter>('offers', 'current');
  const shown = listed.filter(({ state }) => keptBy(filter, state));
  const nameOf = (one: OfferFilter): string =>
    one === 'current' ? t('offers.list.current') : t(`offers.states.${one}`);
  return (
    <Dialog
      open
      shape="large"
      title={t('offers.title')}
      description={t('offers.nothingSent')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <Button variant="primary" onClick={() => actionOf('newOffer').run(null)}>
          {actionLabel('newOffer')}
        </Button>
      }
    >
      <div className={styles['view']}>
        <ChipChoice<OfferFilter>
          label={t('offers.list.which')}
          value={filter}
          options={OFFER_FILTERS.map((one) => ({
            value: one,
            label: t('offers.list.count', {
              name: nameOf(one),
              shown: formatNumber(listed.filter(({ state }) => keptBy(one, state)).length),
            }),
          }))}
          onChange={set}
        />
        {shown.length === 0 ? (
          <EmptyState title={t('offers.list.none')} text={t('offers.list.noneText')} />
        ) : (
          <ul className={styles['list']} aria-label={t('offers.list.label')}>
            {shown.map(({ offer, state }) => (
              <OfferItem key={offer.id} offer={offer} state={state} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function useListed(today: IsoDate): readonly Listed[] {
  const revision = boardStore((state) => state.revision);
  return useMemo(() => {
    const listed = [...readBoard().all('offer')].map((offer) => ({ offer, state: stateOfOffer(offer, today) }));
    return { revision, listed: inOrder(listed) };
  }, [revision, today]).listed;
}
