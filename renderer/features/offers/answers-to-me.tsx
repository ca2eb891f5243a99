import { BriefcaseBusiness, MessageCircleReply, Undo2 } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { Proposal } from '../../../shared/domain/offer.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  openNewPlacement,
  openPanel,
  useAnswersOf,
  useCitizen,
  useConsultant,
  useSeenAnswers,
  useToday,
} from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ProposalBox, ProposalLine } from './proposal-line.tsx';
import { ProposalMark } from './proposal-mark.tsx';
import { withdraw } from './propose.ts';

/** What colleagues said to one consultant's proposals, and what was agreed but is no placement yet; nothing where there is neither. */
export function AnswersToMe({ owner }: { readonly owner: ConsultantId | null }) {
  const { t } = useTranslation();
  const { toMe, toPlace } = useAnswersOf(owner);
  return (
    <>
      {toMe.length > 0 && (
        <ProposalBox title={t('offers.answers.title')} sign={<MessageCircleReply aria-hidden />}>
          {toMe.map((proposal) => (
            <Answered key={proposal.id} proposal={proposal} />
          ))}
        </ProposalBox>
      )}
      {toPlace.length > 0 && (
        <ProposalBox title={t('offers.answers.toPlace')} sign={<BriefcaseBusiness aria-hidden />}>
          {toPlace.map((proposal) => (
            <Agreed key={proposal.id} proposal={proposal} />
          ))}
        </ProposalBox>
      )}
    </>
  );
}

/** A yes leads to the placement, a no to somebody else; either is put away when it was seen. */
function Answered({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const { see, unsee } = useSeenAnswers();
  const by = useConsultant(useCitizen(proposal.citizenId)?.consultantId ?? null)?.name;
  return (
    <ProposalLine
      proposal={proposal}
      said={useSaid(proposal, by)}
      steps={({ name, company }) => (
        <>
          {proposal.state === 'accepted' ? (
            <PlaceButton proposal={proposal} name={name} company={company} />
          ) : (
            <Button
              aria-label={t('offers.findFor', { name: company })}
              onClick={() => openPanel({ kind: 'offer', id: proposal.offerId })}
            >
              {t('offers.answers.findOther')}
            </Button>
          )}
          <Button
            variant="quiet"
            aria-label={t('offers.answers.seenName', { name, company })}
            onClick={() => {
              see(proposal);
              showToast(t('offers.answers.wasSeen', { name }), {
                topic: 'answer-seen',
                action: { label: t('common.undo'), run: () => unsee(proposal) },
              });
            }}
          >
            {t('offers.answers.seen')}
          </Button>
        </>
      )}
    >
      <ProposalMark proposal={proposal} />
    </ProposalLine>
  );
}

function Agreed({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const from = useConsultant(proposal.fromId)?.name;
  const owner = useCitizen(proposal.citizenId)?.consultantId;
  return (
    <ProposalLine
      proposal={proposal}
      said={useSaid(proposal, proposal.fromId === owner ? undefined : from)}
      steps={({ name, company }) => (
        <>
          <PlaceButton proposal={proposal} name={name} company={company} />
          <IconButton label={t('offers.withdrawName', { name })} onClick={() => void withdraw(proposal)}>
            <Undo2 aria-hidden />
          </IconButton>
        </>
      )}
    />
  );
}

function useSaid({ answeredOn, day }: Proposal, name: string | undefined): string {
  const { t } = useTranslation();
  const on = formatRelativeDay(answeredOn ?? day, useToday());
  return name === undefined
    ? t('offers.proposals.fromNobody', { day: on })
    : t('offers.proposals.from', { name, day: on });
}

function PlaceButton({
  proposal: { citizenId, offerId },
  name,
  company,
}: {
  readonly proposal: Proposal;
  readonly name: string;
  readonly company: string;
}) {
  const { t } = useTranslation();
  return (
    <Button
      icon={<BriefcaseBusiness aria-hidden />}
      aria-label={t('offers.proposals.placeName', { name, company })}
      onClick={() => openNewPlacement({ citizenId, offerId })}
    >
      {t('offers.proposals.place')}
    </Button>
  );
}
