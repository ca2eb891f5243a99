import { Ellipsis, Search, UserRoundX } from 'lucide-react';
import { useState } from 'react';

import type { Offer, OfferState, Proposal } from '../../../shared/domain/offer.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  openPanel,
  placesTaken,
  boardStore,
  useCompany,
  useConsultant,
  useProposalsOf,
  useToday,
} from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { closeOffer, removeOffer, reopenOffer } from './offer-life.ts';
import { offerWords } from './offer-words.ts';
import styles from './offers-panel.module.css';
import { ProposalRow } from './proposal-row.tsx';

export interface OfferItemProps {
  readonly offer: Offer;
  readonly state: OfferState;
}

/** One offer: what it asks, who was thought of, and what can be done with it. One without a person stands out. */
export function OfferItem({ offer, state }: OfferItemProps) {
  const { t } = useTranslation();
  const today = useToday();
  const company = useCompany(offer.companyId)?.name ?? '';
  const by = useConsultant(offer.consultantId)?.name;
  const proposals = useProposalsOf(offer.id).filter((one) => one.state !== 'withdrawn');
  const taken = boardStore(() => placesTaken(offer.id));
  const isOver = state === 'filled' || state === 'lapsed';
  const day = formatDay(offer.madeOn, today);
  return (
    <li className={styles['offer']} data-state={state}>
      <div className={styles['head']}>
        <div className={styles['titles']}>
          <h3>
            <bdi>{company}</bdi> <span className={styles['state']}>{t(`offers.states.${state}`)}</span>
          </h3>
          <p>
            <bdi>{offerWords(offer, today)}</bdi>
          </p>
          <p className={styles['made']}>
            {by === undefined ? t('offers.list.madeByNobody', { day }) : t('offers.list.made', { day, name: by })}
            {taken > 0 && ` · ${t('offers.list.taken', { taken, places: offer.places })}`}
          </p>
        </div>
        <Button
          icon={<Search aria-hidden />}
          aria-label={t('offers.findFor', { name: company })}
          onClick={() => openPanel({ kind: 'offer', id: offer.id })}
        >
          {t('offers.find')}
        </Button>
        <More offer={offer} company={company} isOver={isOver} />
      </div>
      {proposals.length > 0 ? (
        <ul className={styles['proposals']} aria-label={t('offers.proposals.title')}>
          {inTurn(proposals).map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} offer={offer} company={company} />
          ))}
        </ul>
      ) : (
        state === 'open' && (
          <p className={styles['nobody']}>
            <UserRoundX aria-hidden />
            {t('offers.list.nobodyYet')}
          </p>
        )
      )}
    </li>
  );
}

const TURN: readonly Proposal['state'][] = ['accepted', 'waiting', 'declined', 'withdrawn'];

function inTurn(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...proposals].sort((a, b) => TURN.indexOf(a.state) - TURN.indexOf(b.state));
}

function More({
  offer,
  company,
  isOver,
}: {
  readonly offer: Offer;
  readonly company: string;
  readonly isOver: boolean;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('offers.more', { name: company })}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
        items={[
          ...(isOver
            ? [{ key: 'reopen', label: t('offers.reopen'), run: () => void reopenOffer(offer, company) }]
            : (['filled', 'lapsed'] as const).map((as) => ({
                key: as,
                label: t(`offers.close.${as}`),
                run: () => void closeOffer(offer, as, company),
              }))),
          { key: 'line', separator: true },
          { key: 'remove', label: t('offers.remove'), run: () => setAsking(true) },
        ]}
      />
      <Confirm
        open={asking}
        title={t('offers.removeTitle', { name: company })}
        description={t('offers.removeText')}
        confirmLabel={t('offers.removeYes')}
        danger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void removeOffer(offer, company);
        }}
      />
    </>
  );
}
