import { Check, IdCard } from 'lucide-react';
import { memo, useId } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { ConsultantId, OfferId } from '../../../shared/domain/ids.ts';
import { isFit, type Ranked } from '../../../shared/domain/match/rank.ts';
import type { AskedOffer } from '../../../shared/domain/match/reasons.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { boardStore, openPanel, proposalFor, useConsultant, useLane, usePortraitUrl } from '../../state/index.ts';
import { Button, IconButton, TextButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { ProposalMark } from './proposal-mark.tsx';
import { withdraw } from './propose.ts';
import styles from './ranked-list.module.css';
import { Reasons } from './reasons.tsx';

export interface RankedRowProps {
  readonly one: Ranked;
  readonly asked: AskedOffer;
  readonly offerId: OfferId | null;
  readonly from: ConsultantId | null;
  readonly index: number;
  readonly of: number;
  readonly top: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onPropose: (citizen: Citizen) => void;
}

/** Somebody against the offer: who and whose, what speaks for and against, what must be minded; and one press that proposes them. */
export const RankedRow = memo(function RankedRow(props: RankedRowProps) {
  const { one, asked, offerId, from, index, of, top, measure, isActive, onFocus, onPropose } = props;
  useTranslation();
  const { citizen } = one;
  const why = useId();
  const lane = useLane(citizen.laneId);
  const consultant = useConsultant(citizen.consultantId);
  const src = usePortraitUrl(citizen.portraitId);
  const proposal = boardStore(() => (offerId === null ? undefined : proposalFor(offerId, citizen.id)));
  const isAlive = proposal?.state === 'waiting' || proposal?.state === 'accepted';
  const isOwn = from !== null && citizen.consultantId === from;
  const tabIndex = isActive ? 0 : -1;
  const { name } = citizen;
  return (
    <li
      ref={measure}
      data-index={index}
      className={styles['row']}
      style={{ transform: `translateY(${String(top)}px)` }}
      aria-posinset={index + 1}
      aria-setsize={of}
      data-fits={isFit(one, asked) || undefined}
      onFocus={onFocus}
    >
      <div className={styles['top']}>
        <Portrait name={name} src={src} />
        <span className={styles['who']}>
          <bdi dir="auto" className={styles['name']} title={name}>
            {name}
          </bdi>
          <span className={styles['where']}>
            {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} />}
            <bdi>{lane?.name}</bdi>
            <bdi className={styles['owner']}>· {consultant?.name ?? t('common.unassigned')}</bdi>
          </span>
        </span>
        <span className={styles['tools']}>
          <IconButton
            label={t('offers.openCard', { name })}
            shortcut="O"
            tabIndex={tabIndex}
            onClick={() => openPanel({ kind: 'citizen', id: citizen.id })}
          >
            <IdCard aria-hidden />
          </IconButton>
          <Button
            data-ranked={citizen.id}
            tabIndex={tabIndex}
            disabled={isAlive}
            focusableWhenDisabled
            {...(isAlive ? { icon: <Check aria-hidden /> } : {})}
            aria-label={proposeLabel(name, isOwn, consultant?.name)}
            aria-describedby={why}
            onClick={() => onPropose(citizen)}
          >
            {t(isAlive ? 'offers.states.proposed' : isOwn ? 'offers.choose' : 'offers.propose')}
          </Button>
        </span>
      </div>
      <div id={why} className={styles['why']}>
        {proposal && (
          <span className={styles['stands']}>
            <ProposalMark proposal={proposal} />
            {isAlive && (
              <TextButton
                tabIndex={tabIndex}
                aria-label={t('offers.withdrawName', { name })}
                onClick={() => void withdraw(proposal)}
              >
                {t('offers.withdraw')}
              </TextButton>
            )}
          </span>
        )}
        <Reasons one={one} asked={asked} />
      </div>
    </li>
  );
});

function proposeLabel(name: string, isOwn: boolean, to: string | undefined): string {
  if (isOwn) return t('offers.chooseName', { name });
  return to === undefined ? t('offers.proposeUnassigned', { name }) : t('offers.proposeName', { name, to });
}
