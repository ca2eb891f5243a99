import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { rankOffer } from '../../../shared/domain/match/rank.ts';
import type { Offer, Proposal } from '../../../shared/domain/offer.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, readBoard, useCitizen, useOffer, useToday } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import styles from './proposals.module.css';
import { ForAndAgainst, Minded, type ReasonsProps } from './reasons.tsx';

/** What whoever proposed saw of the citizen against the offer, so that nobody answers blind. What must be minded is never folded away. */
export function ProposalReasons({ proposal }: { readonly proposal: Proposal }) {
  const citizen = useCitizen(proposal.citizenId);
  const offer = useOffer(proposal.offerId);
  return citizen && offer ? <Seen citizen={citizen} offer={offer} /> : null;
}

function Seen({ citizen, offer }: { readonly citizen: Citizen; readonly offer: Offer }) {
  const today = useToday();
  const revision = boardStore((state) => state.revision);
  const { one } = useMemo(() => {
    const board = readBoard();
    const placements = board.all('placement');
    const { ranked } = rankOffer(offer, {
      citizens: [citizen],
      placements,
      lane: (id) => board.get('lane', id),
      today,
    });
    return { revision, one: ranked[0] };
  }, [revision, citizen, offer, today]);
  if (!one) return null;
  return (
    <div className={styles['why']}>
      <Minded one={one} asked={offer} />
      <Sides one={one} />
    </div>
  );
}

/** Folded where there is much of it. */
function Sides({ one }: Pick<ReasonsProps, 'one'>) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [isLong, setIsLong] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || isOpen) return;
    const look = (): void => setIsLong(element.scrollHeight > element.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    look();
    return () => watch.disconnect();
  }, [one, isOpen]);
  return (
    <>
      <div ref={box} id={id} className={styles['sides']} data-folded={!isOpen || undefined}>
        <ForAndAgainst one={one} />
      </div>
      {isLong && (
        <TextButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'offers.proposals.fewer' : 'offers.proposals.more')}
        </TextButton>
      )}
    </>
  );
}
