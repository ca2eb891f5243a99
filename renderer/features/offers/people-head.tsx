import { Search } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, useConsultants, useSayWhoIAm } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './offer-panel.module.css';
import type { Found } from './use-ranking.ts';

/** How many fit, how they stand, and the keys. */
export function PeopleHead({ found: { isAsked, fitting, ranking } }: { readonly found: Found }) {
  const { t } = useTranslation();
  const { ranked, ended } = ranking;
  const rest = [
    t('offers.people.all', { count: ranked.length }),
    ended > 0 && t('offers.people.ended', { count: ended }),
  ];
  const hints = [
    { keys: '↓', words: t('offers.people.keys.list') },
    { keys: 'Enter', words: t('offers.people.keys.propose') },
    { keys: 'O', words: t('offers.people.keys.open') },
    { keys: '↑', words: t('offers.people.keys.form') },
  ];
  return (
    <div className={styles['peopleHead']}>
      <h3>
        {isAsked ? (
          <strong data-testid="fits">{t('offers.people.fit', { count: fitting.size })}</strong>
        ) : (
          t('offers.people.label')
        )}{' '}
        <span>{rest.filter(Boolean).join(' · ')}</span>
      </h3>
      {isAsked && (
        <>
          <p>{t('offers.people.order')}</p>
          <p className={styles['keys']}>
            {hints.map(({ keys, words }) => (
              <span key={keys}>
                <Kbd keys={keys} /> {words}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

/** Until the board knows whose colour is whose, colleagues could not see who proposes. */
export function WhoAmI() {
  const { t } = useTranslation();
  const consultants = useConsultants().filter((one) => one.active);
  const say = useSayWhoIAm();
  if (consultants.length === 0) return null;
  return (
    <LabelledGroup label={t('offers.whoAmI')} hint={t('offers.whoAmIHint')}>
      <Select<string>
        label={t('offers.whoAmI')}
        value=""
        placeholder={t('offers.whoAmIChoose')}
        options={consultants.map((one) => ({
          value: one.id,
          label: one.name,
          mark: <ConsultantBadge initials={one.initials} color={one.color} />,
        }))}
        onChange={(chosen) => say(chosen as ConsultantId)}
      />
    </LabelledGroup>
  );
}

/** Before anything is asked for. */
export function Blank() {
  const { t } = useTranslation();
  const isEmpty = boardStore(({ laneViews }) => [...laneViews.values()].every(({ total }) => total === 0));
  return (
    <EmptyState
      picture={<Search aria-hidden className={styles['blank']} />}
      title={t(isEmpty ? 'offers.people.nobody' : 'offers.people.blank')}
      text={isEmpty ? undefined : t('offers.people.blankText')}
    />
  );
}
