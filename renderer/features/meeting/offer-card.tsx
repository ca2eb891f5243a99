import { Building2, UserRoundX } from 'lucide-react';

import type { OfferId } from '../../../shared/domain/ids.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, stateOfOffer, useCompany, useConsultant, useOffer, useToday } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { offerWords } from '../offers/index.ts';
import styles from './card.module.css';
import { Fact } from './person-card.tsx';

/** An offer nobody is thought of for, large. */
export function OfferCard({ id }: { readonly id: OfferId }) {
  const { t } = useTranslation();
  const today = useToday();
  const offer = useOffer(id);
  const company = useCompany(offer?.companyId ?? null);
  const by = useConsultant(offer?.consultantId ?? null);
  const state = boardStore(() => (offer ? stateOfOffer(offer, today) : null));
  if (!offer) return <p className={styles['gone']}>{t('meeting.offerGone')}</p>;
  return (
    <article className={styles['card']} data-color={by?.color ?? 'none'} aria-labelledby="meeting-who">
      <div className={styles['portrait']}>
        <span className={styles['house']} aria-hidden>
          <Building2 />
        </span>
      </div>
      <div className={styles['who']}>
        <h3 id="meeting-who" className={styles['name']}>
          <bdi dir="auto">{company?.name ?? ''}</bdi>
        </h3>
        <p className={styles['where']}>
          <bdi>{offerWords(offer, today)}</bdi>
        </p>
      </div>
      <ul className={styles['reasons']} aria-label={t('meeting.why')}>
        <li data-pressing={state === 'open' || undefined}>
          <UserRoundX aria-hidden />
          <span>{state === 'open' ? t('meeting.offer') : t('meeting.offerTaken')}</span>
        </li>
      </ul>
      <dl className={styles['facts']}>
        <Fact label={t('meeting.facts.consultant')}>
          {by && <ConsultantBadge initials={by.initials} color={by.color} size="md" />}{' '}
          <bdi>{by?.name ?? t('common.unassigned')}</bdi>
        </Fact>
        <Fact
          label={t(offer.startOn !== null && offer.startOn < today ? 'meeting.facts.started' : 'meeting.facts.starts')}
        >
          {offer.startOn === null ? t('meeting.facts.none') : formatDay(offer.startOn, today)}
        </Fact>
      </dl>
    </article>
  );
}
