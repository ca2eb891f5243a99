import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { ConsultantId, LaneId, PortraitId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { moveCard, readBoard, useLane, useToday } from '../../state/index.ts';
import { ConsultantSelect } from '../consultants/index.ts';
import { LaneSelect } from '../lanes/index.ts';
import { daysSince } from './card-fields.tsx';
import styles from './placed-strip.module.css';
import { PortraitPicker } from './portrait-picker.tsx';

/** Picture, lane and consultant: what shows on the board. Changed at once, like a drag, and undone like one. */
export function PlacedStrip({
  citizen,
  onPortrait,
}: {
  readonly citizen: Citizen;
  readonly onPortrait: (id: PortraitId | null) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const lane = useLane(citizen.laneId);
  const days = daysSince(citizen.laneSince, today);
  const moveTo = (laneId: LaneId): void => {
    if (laneId !== citizen.laneId) void moveCard(citizen.id, laneId, undefined, 'last');
  };
  const handTo = (consultantId: ConsultantId | null): void => {
    if (consultantId === citizen.consultantId) return;
    const order = readBoard().laneOrder(citizen.laneId);
    void moveCard(citizen.id, citizen.laneId, consultantId, { after: order[order.indexOf(citizen.id) - 1] ?? null });
  };
  return (
    <div className={styles['strip']}>
      <PortraitPicker name={citizen.name} portraitId={citizen.portraitId} onChange={onPortrait} />
      <div className={styles['places']}>
        <LaneSelect value={citizen.laneId} onChange={moveTo} />
        <ConsultantSelect value={citizen.consultantId} onChange={handTo} />
        {lane && (
          <p className={styles['days']}>
            {t('citizen.daysInLane', { count: days, lane: lane.name })}
            {lane.expectedDays !== null && ` · ${t('citizen.expected', { count: lane.expectedDays })}`}
          </p>
        )}
      </div>
    </div>
  );
}
