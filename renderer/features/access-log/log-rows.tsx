import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useClock } from '../../state/index.ts';
import { useRows } from '../../ui/row-list.tsx';
import { actWords, detailWords, momentWords, type NameOf } from './access-words.ts';
import styles from './access-log.module.css';
import { stepTo } from './row-keys.ts';
import type { ShownAccess } from './use-access.ts';

const ROW_REM = 2.25;
/** Rows that are fetched before they come into sight. */
const AHEAD = 60;

/** The rows of the log: of all there are, the part in sight is drawn, and fetched. One stop of Tab, arrows within. */
export function LogRows({ shown, total }: { readonly shown: ShownAccess; readonly total: number }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const active = Math.min(at, total - 1);
  const wanted = useRef(false);
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { scroller, virtual } = useRows({
    count: total,
    keyOf: (index) => index,
    heightOf: () => ROW_REM * unit,
    active,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const { want, rowAt, people } = shown;
  const inSight = items.filter(({ index }) => index !== active);
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => {
    want(first - AHEAD, last + AHEAD);
  }, [want, first, last]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  }, [scroller, active]);
  const nameOf: NameOf = (id) => people.find((one) => one.id === id)?.name ?? '';

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const goal = stepTo(event, active, total);
    if (goal === null) return;
    virtual.scrollToIndex(goal, { align: 'auto' });
    wanted.current = goal !== active;
    setAt(goal);
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div
      className={styles['grid']}
      role="grid"
      aria-label={t('access.list')}
      aria-readonly
      aria-rowcount={total + 1}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles['heads']}>
        {(['when', 'who', 'what'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`access.columns.${column}`)}
          </span>
        ))}
      </div>
      <div ref={scroller} role="rowgroup" className={styles['list']}>
        <div role="presentation" className={styles['all']} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              tabIndex={index === active ? 0 : -1}
              className={styles['row']}
              style={{ transform: `translateY(${String(start)}px)` }}
              onFocus={() => setAt(index)}
            >
              <Cells line={rowAt(index)} nameOf={nameOf} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Cells({ line, nameOf }: { readonly line: AccessLine | undefined; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const today = useClock();
  if (!line) {
    return (
      <span role="gridcell" aria-colspan={3} aria-busy className={styles['coming']}>
        <span className="visually-hidden">{t('access.loading')}</span>
      </span>
    );
  }
  return (
    <>
      <span role="gridcell">
        <time className={styles['time']} dateTime={line.at}>
          {momentWords(line.at, today)}
        </time>
      </span>
      <span role="gridcell" className={styles['by']}>
        {line.by === '' ? t('access.board') : line.by}
      </span>
      <span role="gridcell" className={styles['what']}>
        <bdi>{actWords(line)}</bdi> <span className={styles['detail']}>{detailWords(line, nameOf)}</span>
      </span>
    </>
  );
}
