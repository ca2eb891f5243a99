import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Kept } from '../../../shared/domain/retention.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RowList, useRows } from '../../ui/row-list.tsx';
import { goalOf, keptLines, type KeptLine } from './kept-lines.ts';
import styles from './kept-list.module.css';
import { KeptRow } from './kept-row.tsx';

const ROW_REM = 3.25;
const HEAD_REM = 2.5;
/** Kept while a card is open over the list, so that one goes on where one was. */
let lastAt: CitizenId | null = null;

/** The row that has, or would get, the focus; null for none. */
export function focusedKept(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-kept][tabindex="0"]');
}

export interface KeptListProps {
  readonly due: readonly Kept[];
  readonly soon: readonly Kept[];
  /** Of those who are due. */
  readonly ticked: readonly CitizenId[];
  readonly onTick: (ticked: readonly CitizenId[]) => void;
}

/** Who is due, each with a tick, and who will be. Enter opens the card, the space bar ticks. */
export function KeptList({ due, soon, ticked, onTick }: KeptListProps) {
  const { t } = useTranslation();
  const lines = keptLines(due, soon);
  const [at, setAt] = useState(lastAt);
  const wanted = useRef(false);
  const known = lines.findIndex((line) => line.kind === 'person' && line.key === at);
  const active = known >= 0 ? known : lines.findIndex((line) => line.kind === 'person');
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
  useEffect(() => {
    lastAt = at;
  }, [at]);
  const rows = useRows({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? index,
    heightOf: (index) => (lines[index]?.kind === 'head' ? HEAD_REM : ROW_REM) * unit,
    active,
  });
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusedKept()?.focus({ preventScroll: true });
  }, [active]);
  const tick = (id: CitizenId): void =>
    onTick(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const line = lines[active];
    // In the tick itself the keys are its own.
    if (!(event.target as HTMLElement).hasAttribute('data-kept') || line?.kind !== 'person') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === ' ' && line.isDue && !event.repeat) tick(line.key);
    else if (event.key !== ' ') {
      const goal = goalOf(lines, active, event.key);
      const next = goal === null ? undefined : lines[goal];
      if (goal === null || next?.kind !== 'person') return;
      rows.virtual.scrollToIndex(goal, { align: 'auto' });
      wanted.current = goal !== active;
      setAt(next.key);
    }
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <RowList rows={rows} label={t('erasure.list')} onKeyDown={onKeyDown}>
      {({ index, key, start, size }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <li key={key} className={styles['row']} data-kind={line.kind} style={{ top: start, height: size }}>
            {line.kind === 'head' ? (
              <Head line={line} due={due} ticked={ticked} onTick={onTick} />
            ) : (
              <KeptRow
                kept={line.kept}
                isTicked={line.isDue ? ticked.includes(line.key) : null}
                isActive={index === active}
                onTick={() => tick(line.key)}
                onFocus={() => setAt(line.key)}
              />
            )}
          </li>
        );
      }}
    </RowList>
  );
}

function Head({
  line,
  due,
  ticked,
  onTick,
}: {
  readonly line: Extract<KeptLine, { kind: 'head' }>;
  readonly due: readonly Kept[];
  readonly ticked: readonly CitizenId[];
  readonly onTick: (ticked: readonly CitizenId[]) => void;
}) {
  const { t } = useTranslation();
  const isAll = ticked.length === due.length;
  return (
    <>
      {line.key === 'due' && (
        <Checkbox
          label={t('erasure.tickAll')}
          checked={isAll ? true : ticked.length === 0 ? false : 'some'}
          onChange={() => onTick(isAll ? [] : due.map(({ citizenId }) => citizenId))}
        />
      )}
      <h3 className={styles['heading']}>
        {t(`erasure.parts.${line.key}`)} <span>{formatNumber(line.count)}</span>
      </h3>
    </>
  );
}
