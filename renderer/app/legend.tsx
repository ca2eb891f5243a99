import { CircleUserRound } from 'lucide-react';

import { formatNumber } from '../i18n/format.ts';
import { useTranslation } from '../i18n/index.ts';
import { toggleOnly, useConsultant, useConsultants, useOwnerCount, useView, type RowOwner } from '../state/index.ts';
import { ConsultantBadge } from '../ui/consultant-badge.tsx';
import styles from './legend.module.css';

/** Whose colour is whose, with the number of citizens; a click narrows the board to that consultant. */
export function Legend() {
  const { t } = useTranslation();
  const consultants = useConsultants();
  const unassigned = useOwnerCount('none').total;
  if (unassigned === 0 && !consultants.some((one) => one.active)) return null;
  return (
    <div className={styles['legend']} role="group" aria-label={t('app.legend')}>
      {consultants.map((one) => one.active && <Chip key={one.id} owner={one.id} />)}
      <Chip owner="none" />
    </div>
  );
}

function Chip({ owner }: { readonly owner: RowOwner }) {
  const { t } = useTranslation();
  const consultant = useConsultant(owner === 'none' ? null : owner);
  const { total } = useOwnerCount(owner);
  const chosen = useView((view) => view.only.includes(owner));
  if (owner === 'none' && total === 0 && !chosen) return null;
  const name = consultant?.name ?? t('common.unassigned');
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={chosen}
      aria-label={`${t('app.legendShow', { name })}, ${t('app.count', { count: total })}`}
      title={name}
      onClick={() => toggleOnly(owner)}
    >
      {consultant ? (
        <ConsultantBadge initials={consultant.initials} color={consultant.color} />
      ) : (
        <CircleUserRound aria-hidden />
      )}
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{formatNumber(total)}</span>
    </button>
  );
}
