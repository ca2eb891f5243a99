import { CircleUserRound, MoreHorizontal } from 'lucide-react';
import { memo } from 'react';

import { translate as t } from '../../i18n/index.ts';
import {
  loadWords,
  useCanChange,
  useConsultant,
  useIsGlance,
  useLoad,
  useOwnerCount,
  type RowOwner,
} from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { OverLimit } from '../../ui/over-limit.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './heads.module.css';
import { rowItems } from './row-items.tsx';

/** The head of a consultant's row: colour, initials, name, how many citizens. */
export const RowHead = memo(function RowHead({
  owner,
  width,
  under,
}: {
  readonly owner: RowOwner;
  readonly width: number;
  readonly under: number;
}) {
  const consultant = useConsultant(owner === 'none' ? null : owner);
  const glance = useIsGlance();
  const canChange = useCanChange();
  const name = (glance ? consultant?.initials : consultant?.name) ?? t('common.unassigned');
  return (
    <div className={styles['rowHead']} style={{ width }} data-color={consultant?.color ?? 'none'}>
      <div className={styles['rowWords']} style={{ top: under }}>
        <div className={styles['who']}>
          {consultant ? (
            <ConsultantBadge initials={consultant.initials} color={consultant.color} size={glance ? 'lg' : 'md'} />
          ) : (
            <CircleUserRound aria-hidden className={styles['nobody']} />
          )}
          {canChange && (
            <Menu
              trigger={
                <IconButton label={t('board.row.menu', { name })}>
                  <MoreHorizontal aria-hidden />
                </IconButton>
              }
              items={() => rowItems(owner, consultant, name)}
            />
          )}
        </div>
        {/* In a glance the badge says it: colleagues' names are no more for visitors than citizens' are. */}
        <h3 className={glance && consultant ? 'visually-hidden' : styles['rowName']}>
          <bdi title={glance ? undefined : name}>{name}</bdi>
        </h3>
        <Count owner={owner} />
        {consultant?.active === false && <p className={styles['sub']}>{t('board.row.inactive')}</p>}
      </div>
    </div>
  );
});

function Count({ owner }: { readonly owner: RowOwner }) {
  const { shown, total } = useOwnerCount(owner);
  const load = useLoad(owner);
  return (
    <p className={styles['sub']}>
      <span>{shown === total ? t('board.row.count', { count: total }) : t('app.countOf', { shown, total })}</span>
      {load.over > 0 && <OverLimit over={load.over} words={loadWords(load)} />}
    </p>
  );
}
