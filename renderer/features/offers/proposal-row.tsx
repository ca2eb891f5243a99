import { BriefcaseBusiness, Undo2 } from 'lucide-react';

import type { Offer, Proposal } from '../../../shared/domain/offer.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  openNewPlacement,
  openPanel,
  readBoard,
  useCitizen,
  useConsultant,
  useMyConsultant,
  usePortraitUrl,
  useToday,
} from '../../state/index.ts';
import { Button, IconButton, TextButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import styles from './offers-panel.module.css';
import { ProposalMark } from './proposal-mark.tsx';
import { withdraw } from './propose.ts';

/** Somebody who was thought of: who, from whom, what was answered; and the next step. */
export function ProposalRow({
  proposal,
  offer,
  company,
}: {
  readonly proposal: Proposal;
  readonly offer: Offer;
  readonly company: string;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const citizen = useCitizen(proposal.citizenId);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const from = useConsultant(proposal.fromId)?.name;
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  const me = useMyConsultant();
  // Whoever has the citizen answers; where nobody has, anybody may.
  const isMine = !citizen || citizen.consultantId === null || citizen.consultantId === me;
  const isPlaced = boardStore(() => hasPlacement(offer, proposal));
  if (!citizen) return null;
  const { name } = citizen;
  const day = formatRelativeDay(proposal.day, today);
  const isAlive = proposal.state === 'waiting' || proposal.state === 'accepted';
  return (
    <li className={styles['proposal']}>
      <Portrait name={name} src={src} size="sm" />
      <span className={styles['who']}>
        <span className={styles['whose']}>
          {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} />}
          <TextButton onClick={() => openPanel({ kind: 'citizen', id: citizen.id })}>
            <bdi>{name}</bdi>
          </TextButton>
        </span>
        <span className={styles['made']}>
          {from === undefined
            ? t('offers.proposals.fromNobody', { day })
            : t('offers.proposals.from', { name: from, day })}
        </span>
      </span>
      <ProposalMark proposal={proposal} />
      <span className={styles['steps']}>
        {proposal.state === 'waiting' && offer.closed === null && isMine && (
          <AnswerButtons proposal={proposal} name={name} company={company} />
        )}
        {proposal.state === 'accepted' && !isPlaced && (
          <Button
            icon={<BriefcaseBusiness aria-hidden />}
            aria-label={t('offers.proposals.placeName', { name, company })}
            onClick={() => openNewPlacement({ citizenId: citizen.id, offerId: offer.id })}
          >
            {t('offers.proposals.place')}
          </Button>
        )}
        {isPlaced && <span className={styles['made']}>{t('offers.proposals.placed')}</span>}
        {isAlive && !isPlaced && (
          <IconButton label={t('offers.withdrawName', { name })} onClick={() => void withdraw(proposal)}>
            <Undo2 aria-hidden />
          </IconButton>
        )}
      </span>
    </li>
  );
}

function hasPlacement(offer: Offer, { citizenId }: Proposal): boolean {
  for (const placement of readBoard().all('placement'))
    if (placement.offerId === offer.id && placement.citizenId === citizenId) return true;
  return false;
}
