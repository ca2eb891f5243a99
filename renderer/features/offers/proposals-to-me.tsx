import { Handshake } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { Proposal } from '../../../shared/domain/offer.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultant, useProposalsTo, useToday } from '../../state/index.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { ProposalBox, ProposalLine } from './proposal-line.tsx';
import { ProposalReasons } from './proposal-reasons.tsx';

/** What colleagues propose for one consultant's citizens, to be answered; nothing where nothing waits. */
export function ProposalsToMe({ owner }: { readonly owner: ConsultantId | null }) {
  const { t } = useTranslation();
  const proposals = useProposalsTo(owner);
  if (proposals.length === 0) return null;
  return (
    <ProposalBox title={t('offers.proposals.title')} sign={<Handshake aria-hidden />}>
      {proposals.map((proposal) => (
        <Waiting key={proposal.id} proposal={proposal} />
      ))}
    </ProposalBox>
  );
}

function Waiting({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const today = useToday();
  const from = useConsultant(proposal.fromId)?.name;
  const day = formatRelativeDay(proposal.day, today);
  return (
    <ProposalLine
      proposal={proposal}
      said={
        from === undefined ? t('offers.proposals.fromNobody', { day }) : t('offers.proposals.from', { name: from, day })
      }
      steps={(names) => <AnswerButtons proposal={proposal} {...names} />}
    >
      <ProposalReasons proposal={proposal} />
    </ProposalLine>
  );
}
