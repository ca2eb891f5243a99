import { CircleUserRound, Eye, MoreHorizontal, Pencil, UserPlus } from 'lucide-react';
import { memo } from 'react';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import { translate as t } from '../../i18n/index.ts';
import {
  openPanel,
  toggleOnly,
  useCanChange,
  useConsultant,
  useIsGlance,
  useOwnerCount,
  viewStore,
  type RowOwner,
} from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import styles from './heads.module.css';
import { printItem } from './print-items.tsx';

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
  return (
    <p className={styles['sub']}>
      {shown === total ? t('board.row.count', { count: total }) : t('app.countOf', { shown, total })}
    </p>
  );
}

function rowItems(owner: RowOwner, consultant: Consultant | undefined, name: string): readonly MenuItem[] {
  const alone = viewStore.getState().only.length > 0;
  const consultantId = owner === 'none' ? null : owner;
  const items: MenuItem[] = [
    {
      key: 'citizen',
      label: t('board.row.addCitizen', { name }),
      icon: <UserPlus aria-hidden />,
      run: () => openPanel({ kind: 'citizen-new', consultantId }),
    },
    {
      key: 'only',
      label: alone ? t('board.row.all') : t('board.row.only', { name }),
      icon: <Eye aria-hidden />,
      run: () => (alone ? viewStore.setState({ only: [] }) : toggleOnly(owner)),
    },
  ];
  if (consultant)
    items.push({
      key: 'edit',
      label: t('board.row.edit'),
      icon: <Pencil aria-hidden />,
      run: () => openPanel({ kind: 'consultant-edit', id: consultant.id }),
    });
  items.push(printItem({ owners: [owner] }));
  return items;
}
