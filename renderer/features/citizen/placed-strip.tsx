import { useState, type ReactNode, type Ref } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, moveCard, readBoard, useLane, useToday } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { ConsultantSelect } from '../consultants/index.ts';
import { LastContact } from '../contacts/index.ts';
import { LaneSelect } from '../lanes/index.ts';
import { daysSince } from './card-fields.tsx';
import { setPortrait, type CardPortrait } from './card-portrait.ts';
import styles from './placed-strip.module.css';
import { PortraitPicker } from './portrait-picker.tsx';

export interface PlacedStripProps {
  readonly citizen: Citizen;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Picture, lane and consultant: what shows on the board. Changed at once, like a drag, and undone like one. */
export function PlacedStrip({ citizen, ref }: PlacedStripProps) {
  const { t } = useTranslation();
  const today = useToday();
  const lane = useLane(citizen.laneId);
  const days = daysSince(citizen.laneSince, today);
  return (
    <Strip
      ref={ref}
      name={citizen.name}
      portrait={citizen}
      onPortrait={(portrait) => void setPortrait(citizen.id, citizen, portrait)}
      laneId={citizen.laneId}
      onLane={(laneId) => laneId !== citizen.laneId && void moveCard(citizen.id, laneId, undefined, 'last')}
      consultantId={citizen.consultantId}
      onConsultant={(consultantId) => handOver(citizen, consultantId)}
    >
      {lane && (
        <p className={styles['days']}>
          {t('citizen.daysInLane', { count: days, lane: lane.name })}
          {lane.expectedDays !== null && ` · ${t('citizen.expected', { count: lane.expectedDays })}`}
        </p>
      )}
      <LastContact citizen={citizen} />
    </Strip>
  );
}

/** The card keeps its place among its neighbours. */
function handOver({ id, laneId, consultantId: present }: Citizen, consultantId: ConsultantId | null): void {
  if (consultantId === present) return;
  const order = readBoard().laneOrder(laneId);
  void moveCard(id, laneId, consultantId, { after: order[order.indexOf(id) - 1] ?? null });
}

export interface StripProps {
  readonly name: string;
  readonly portrait: CardPortrait;
  readonly onPortrait: (portrait: CardPortrait) => void;
  readonly laneId: LaneId;
  readonly onLane: (id: LaneId) => void;
  readonly consultantId: ConsultantId | null;
  readonly onConsultant: (id: ConsultantId | null) => void;
  readonly ref?: Ref<HTMLDivElement> | undefined;
  readonly children?: ReactNode;
}

/** The controls themselves, for a card on the board and for a new one. */
export function Strip({ ref, children, ...strip }: StripProps) {
  const [refused, setRefused] = useState<CallError | null>(null);
  const { portraitId, portraitConsent, portraitConsentOn } = strip.portrait;
  const portrait = { portraitId, portraitConsent, portraitConsentOn };
  return (
    <>
      <div ref={ref} tabIndex={-1} className={styles['strip']}>
        <PortraitPicker name={strip.name} portrait={portrait} onChange={strip.onPortrait} onRefused={setRefused} />
        <div className={styles['places']}>
          <LaneSelect value={strip.laneId} onChange={strip.onLane} />
          <ConsultantSelect value={strip.consultantId} onChange={strip.onConsultant} />
          {children}
          <ConsentLine portrait={portrait} />
        </div>
      </div>
      {refused && <Notice tone="problem">{callErrorText(refused)}</Notice>}
    </>
  );
}

/** How the citizen said yes to the picture. */
function ConsentLine({ portrait }: { readonly portrait: CardPortrait }) {
  const { t } = useTranslation();
  const today = useToday();
  if (portrait.portraitId === null) return null;
  const { portraitConsent: how, portraitConsentOn: on } = portrait;
  if (how === null || on === null) return <p className={styles['unsaid']}>{t('citizen.photo.unknown')}</p>;
  return <p className={styles['days']}>{t(`citizen.photo.given.${how}`, { day: formatDay(on, today) })}</p>;
}
