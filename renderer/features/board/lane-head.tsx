import { ArrowLeft, ArrowRight, MoreHorizontal, Pencil, Plus, Trash2, UserPlus } from 'lucide-react';
import { memo } from 'react';

import type { LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { formatCadence } from '../../i18n/cadence.ts';
import { formatExpected } from '../../i18n/expected-time.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { boardStore, openPanel, runCommand, useCanChange, useLaneCount } from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import styles from './heads.module.css';
import { printItem } from './print-items.tsx';

/** A longer name may take two lines, in slightly smaller letters. */
const ONE_LINE = 18;

/** The head of a lane: picture, name, how many, what is expected; and what can be done with it. */
export const LaneHead = memo(function LaneHead({
  lane,
  left,
  width,
}: {
  readonly lane: Lane;
  readonly left: number;
  readonly width: number;
}) {
  const canChange = useCanChange();
  const none = boardStore((state) => state.narrowed && state.laneViews.get(lane.id)?.ids.length === 0);
  return (
    <div
      className={styles['lane']}
      data-none={none || undefined}
      style={{ left, width }}
      data-color={lane.color}
      data-calm={lane.isEnd || undefined}
      data-long={lane.name.length > ONE_LINE || undefined}
      data-lane={lane.id}
    >
      <span className={styles['icon']}>
        <LaneIcon name={lane.icon} />
      </span>
      <div className={styles['titles']}>
        <h2 className={styles['name']}>
          <bdi title={lane.name}>{lane.name}</bdi>
        </h2>
        <p className={styles['sub']}>
          <Count id={lane.id} />
          {lane.isEnd ? (
            <span>{t('board.lane.end')}</span>
          ) : (
            lane.expectedDays !== null && (
              <span title={t('board.lane.expectedTitle', { count: lane.expectedDays })}>
                {formatExpected(lane.expectedDays)}
              </span>
            )
          )}
        </p>
        {!lane.isEnd && lane.cadenceDays !== null && (
          <p className={styles['rhythm']} title={t('board.lane.cadenceTitle', { count: lane.cadenceDays })}>
            {formatCadence(lane.cadenceDays)}
          </p>
        )}
      </div>
      {canChange && (
        <Menu
          trigger={
            <IconButton label={t('board.lane.menu', { name: lane.name })}>
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
          items={() => laneItems(lane)}
        />
      )}
    </div>
  );
});

/** By itself: it changes at every letter of a filter, the menu beside it does not. */
function Count({ id }: { readonly id: LaneId }) {
  const { shown, total } = useLaneCount(id);
  const narrowed = boardStore((state) => state.narrowed);
  return (
    <span className={styles['count']}>
      {narrowed && total > 0 ? t('app.countOf', { shown, total }) : formatNumber(total)}
    </span>
  );
}

function laneItems(lane: Lane): readonly MenuItem[] {
  const { lanes } = boardStore.getState();
  const at = lanes.indexOf(lane);
  const moveBehind = (index: number) => () =>
    void runCommand('lane.move', { id: lane.id, after: lanes[index]?.id ?? null });
  return [
    {
      key: 'citizen',
      label: t('board.lane.addCitizen'),
      icon: <UserPlus aria-hidden />,
      run: () => openPanel({ kind: 'citizen-new', laneId: lane.id }),
    },
    {
      key: 'edit',
      label: t('board.lane.edit'),
      icon: <Pencil aria-hidden />,
      run: () => openPanel({ kind: 'lane-edit', id: lane.id }),
    },
    printItem({ lanes: [lane.id] }),
    { key: 'line-1', separator: true },
    {
      key: 'left',
      label: t('board.lane.moveLeft'),
      icon: <ArrowLeft aria-hidden />,
      disabled: at <= 0,
      run: moveBehind(at - 2),
    },
    {
      key: 'right',
      label: t('board.lane.moveRight'),
      icon: <ArrowRight aria-hidden />,
      disabled: at === lanes.length - 1,
      run: moveBehind(at + 1),
    },
    {
      key: 'add',
      label: t('board.lane.addAfter'),
      icon: <Plus aria-hidden />,
      run: () => openPanel({ kind: 'lane-new', after: lane.id }),
    },
    { key: 'line-2', separator: true },
    {
      key: 'remove',
      label: t('board.lane.remove'),
      icon: <Trash2 aria-hidden />,
      danger: true,
      run: () => openPanel({ kind: 'lane-remove', id: lane.id }),
    },
  ];
}
