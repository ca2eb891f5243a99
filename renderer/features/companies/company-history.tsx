import type { ReactNode } from 'react';

import { placementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { inReadingOrder } from '../../../shared/domain/placement-lists.ts';
import { placementStage, type Placement } from '../../../shared/domain/placement.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  openPanel,
  readBoard,
  stateOfOffer,
  useCitizen,
  usePlacementsAt,
  useToday,
} from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import { clockWords } from '../placements/index.ts';
import styles from './company-panel.module.css';

/** Who is at a company, who was there and how it went; its offers, the open ones first. */
export function CompanyHistory({ company }: { readonly company: Company }) {
  const { t } = useTranslation();
  const today = useToday();
  const stage = (one: Placement) => placementStage(one, today);
  const placements = inReadingOrder(usePlacementsAt(company.id), stage);
  const now = placements.filter((one) => stage(one) !== 'ended');
  const before = placements.slice(now.length);
  const offers = useOffersOf(company);
  const isOpen = (offer: Offer): boolean => ['open', 'proposed'].includes(stateOfOffer(offer, today));
  const open = offers.filter(isOpen);
  const earlier = offers.filter((offer) => !isOpen(offer));
  return (
    <>
      {placements.length === 0 && offers.length === 0 && <p className={styles['quiet']}>{t('companies.nobody')}</p>}
      <Part
        title={t('companies.hereNow')}
        of={now}
        render={(one) => <Person key={one.id} placement={one} company={company} />}
      />
      <Part title={t('companies.offers')} of={open} render={(one) => <OfferLine key={one.id} offer={one} />} />
      <Part
        title={t('companies.before')}
        of={before}
        render={(one) => <Person key={one.id} placement={one} company={company} />}
      />
      <Part
        title={t('companies.earlierOffers')}
        of={earlier}
        render={(one) => <OfferLine key={one.id} offer={one} />}
      />
    </>
  );
}

/** Newest first. Kept while nothing on the board changes. */
function useOffersOf({ id }: Company): readonly Offer[] {
  boardStore((state) => state.revision);
  return [...readBoard().all('offer')]
    .filter((offer) => offer.companyId === id)
    .sort((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : 0));
}

function Part<T>({
  title,
  of,
  render,
}: {
  readonly title: string;
  readonly of: readonly T[];
  readonly render: (one: T) => ReactNode;
}) {
  if (of.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['lines']} aria-label={title}>
        {of.map(render)}
      </ul>
    </section>
  );
}

function Person({ placement, company }: { readonly placement: Placement; readonly company: Company }) {
  const { t } = useTranslation();
  const today = useToday();
  const citizen = useCitizen(placement.citizenId);
  const clock = placementClock(placement, { citizen: citizen ?? { birthDate: null }, company }, today);
  const outcome =
    clock.stage === 'ended' && placement.outcome !== null && t(`placements.outcomes.${placement.outcome}`);
  return (
    <li className={styles['line']}>
      {citizen ? (
        <TextButton
          aria-label={t('companies.openCitizen', { name: citizen.name })}
          onClick={() => openPanel({ kind: 'citizen', id: citizen.id })}
        >
          <bdi>{citizen.name}</bdi>
        </TextButton>
      ) : (
        <span>{t('companies.citizenGone')}</span>
      )}
      <span className={styles['facts']}>
        {[t(`placements.kinds.${placement.kind}`), placement.role, ...clockWords(clock, today), outcome]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function OfferLine({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const today = useToday();
  const role = offer.role === '' ? t('companies.anyRole') : offer.role;
  return (
    <li className={styles['line']}>
      <TextButton onClick={() => openPanel({ kind: 'offer', id: offer.id })}>
        <bdi>{t('companies.offerNamed', { role, day: formatDay(offer.madeOn, today) })}</bdi>
      </TextButton>
      <span className={styles['facts']}>
        {[
          t('companies.places', { count: offer.places }),
          t(`companies.offerStates.${stateOfOffer(offer, today)}`),
        ].join(' · ')}
      </span>
    </li>
  );
}
