import type { ReactNode } from 'react';

import type { Proposal } from '../../../shared/domain/offer.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useCitizen, useCompany, useOffer, usePortraitUrl, useToday } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { offerWords } from './offer-words.ts';
import styles from './proposals.module.css';

/** Proposals of one sort in somebody's day; nothing where there are none. */
export function ProposalBox({
  title,
  sign,
  children,
}: {
  readonly title: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['box']} aria-label={title}>
      <h3>
        {sign}
        {title}
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

/** Who is proposed for what, with what is said of it and what can be done. */
export function ProposalLine({
  proposal: { citizenId, offerId },
  said,
  children,
  steps,
}: {
  readonly proposal: Proposal;
  /** From whom and when. */
  readonly said: string;
  /** What else is known, below. */
  readonly children?: ReactNode;
  readonly steps: (names: { readonly name: string; readonly company: string }) => ReactNode;
}) {
  useTranslation();
  const today = useToday();
  const citizen = useCitizen(citizenId);
  const offer = useOffer(offerId);
  const company = useCompany(offer?.companyId ?? null)?.name ?? '';
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  if (!citizen || !offer) return null;
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
        <span className={styles['quiet']}>{said}</span>
        {children}
      </span>
      <span className={styles['steps']}>{steps({ name: citizen.name, company })}</span>
    </li>
  );
}
