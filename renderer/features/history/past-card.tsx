import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  closePanel,
  openPanel,
  readLive,
  showToday,
  useCitizen,
  useConsultant,
  useLane,
  usePlacementsOf,
  usePortraitUrl,
  useToday,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { placementLine } from './placement-line.ts';
import styles from './past-card.module.css';
import { cardLines } from './past-lines.ts';

/** A card as it stood on the day that is on show: read, and nothing else. */
export function PastCard({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const day: IsoDate = useToday();
  const citizen = useCitizen(id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  const placements = usePlacementsOf(id);
  if (!citizen) return null;
  const isThere = readLive().get('citizen', id) !== undefined;
  const lines = [
    { label: t('history.card.lane'), words: lane?.name ?? '' },
    { label: t('history.card.consultant'), words: consultant?.name ?? t('common.unassigned') },
    ...(citizen.lastContact === null
      ? []
      : [{ label: t('history.card.lastContact'), words: formatLongDay(citizen.lastContact) }]),
    ...cardLines(citizen),
  ];
  return (
    <Dialog
      open
      shape="panel"
      title={citizen.name}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        isThere ? (
          <Button onClick={() => seeNow(id)}>{t('history.card.seeNow')}</Button>
        ) : (
          <p className={styles['gone']}>{t('history.card.gone')}</p>
        )
      }
    >
      <Notice>{t('history.card.as', { day: formatLongDay(day) })}</Notice>
      <div className={styles['picture']}>
        <Portrait name={citizen.name} src={src} />
      </div>
      <dl className={styles['lines']}>
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi dir="auto">{words}</bdi>
            </dd>
          </div>
        ))}
        {placements.length > 0 && (
          <div>
            <dt>{t('history.card.placements')}</dt>
            {placements.map((placement) => (
              <dd key={placement.id}>{placementLine(placement, day)}</dd>
            ))}
          </div>
        )}
      </dl>
    </Dialog>
  );
}

function seeNow(id: CitizenId): void {
  showToday();
  openPanel({ kind: 'citizen', id });
}
