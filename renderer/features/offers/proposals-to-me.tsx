import { Handshake } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { Proposal } from '../../../shared/domain/offer.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  openPanel,
  useCitizen,
  useCompany,
  useConsultant,
  useOffer,
  usePortraitUrl,
  useProposalsTo,
  useToday,
} from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { offerWords } from './offer-words.ts';
import styles from './proposals-to-me.module.css';

/** What colleagues propose for one consultant's citizens, to be answered; nothing where nothing waits. */
export function ProposalsToMe({ owner }: { readonly owner: ConsultantId | null }) {
  const { t } = useTranslation();
  const proposals = useProposalsTo(owner);
  if (proposals.length === 0) return null;
  return (
    <section className={styles['box']} aria-label={t('offers.proposals.title')}>
      <h3>
        <Handshake aria-hidden />
        {t('offers.proposals.title')}
      </h3>
      <ul>
        {proposals.map((proposal) => (
          <Waiting key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const today = useToday();
  const citizen = useCitizen(proposal.citizenId);
  const offer = useOffer(proposal.offerId);
  const company = useCompany(offer?.companyId ?? null)?.name ?? '';
  const from = useConsultant(proposal.fromId)?.name;
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  if (!citizen || !offer) return null;
  const day = formatRelativeDay(proposal.day, today);
  return (
    <li className={styles['row']}>
      <Portrait name={citizen.name} src={src} size="sm" />
      <span className={styles['what']}>
        <span>
          <TextButton onClick={() => openPanel({ kind: 'citizen', id: citizen.id })}>
            <bdi>{citizen.name}</bdi>
          </TextButton>{' '}
          · <bdi>{company}</bdi>
        </span>
        <span className={styles['quiet']}>
          <bdi>{offerWords(offer, today)}</bdi>
        </span>
        <span className={styles['quiet']}>
          {from === undefined
            ? t('offers.proposals.fromNobody', { day })
            : t('offers.proposals.from', { name: from, day })}
        </span>
      </span>
      <AnswerButtons proposal={proposal} name={citizen.name} company={company} />
    </li>
  );
}
