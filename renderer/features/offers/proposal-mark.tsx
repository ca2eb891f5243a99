import { CircleCheck, CircleDashed, CircleX, Undo2, type LucideIcon } from 'lucide-react';

import type { Proposal, ProposalState } from '../../../shared/domain/offer.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useCitizen, useConsultant } from '../../state/index.ts';
import styles from './proposal-mark.module.css';

const SIGNS: Readonly<Record<ProposalState, LucideIcon>> = {
  waiting: CircleDashed,
  accepted: CircleCheck,
  declined: CircleX,
  withdrawn: Undo2,
};

/** How a proposal stands, in words and with what was answered. */
export function ProposalMark({ proposal: { state, answer, citizenId } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const to = useConsultant(useCitizen(citizenId)?.consultantId ?? null)?.name;
  const Sign = SIGNS[state];
  const words = {
    waiting: to === undefined ? t('offers.proposals.waitingAnyone') : t('offers.proposals.waiting', { to }),
    accepted: answer === '' ? t('offers.proposals.accepted') : t('offers.proposals.acceptedWith', { answer }),
    declined: t('offers.proposals.declined', { answer }),
    withdrawn: t('offers.proposals.withdrawn'),
  }[state];
  return (
    <span className={styles['mark']} data-state={state}>
      <Sign aria-hidden />
      <bdi>{words}</bdi>
    </span>
  );
}
