import { useLayoutEffect, useRef, useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';

import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { RowList, useRows } from '../../ui/row-list.tsx';
import type { Line } from './line.ts';
import { isStep, nearestPerson, stepFrom } from './list-keys.ts';
import styles from './people-list.module.css';
import { PersonRow } from './person-row.tsx';
import { pressOn } from './press-on-row.ts';

/** The row one was at; where it has gone, the one in its place. */
interface At {
  readonly list: string;
  readonly key: string;
  readonly index: number;
}
/** Kept while a card is open over the list, so that one goes on where one was. */
let lastAt: At | null = null;

const ROW_REM = 3.75;
/** Much enlarged, what can be done with somebody stands under who they are and why. */
const NARROW_ROW_REM = 8.75;
const narrow = '(width < 30rem)';
const HEAD_REM = 2.375;

/** The row that has, or would get, the focus; null for none. For a dialog's `initialFocus`. */
export function focusedLine(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-line][tabindex="0"]');
}

/** People as a list of which only the part in sight is drawn. One stop of Tab, arrows within; each row's own tools follow it. */
export function PeopleList({
  list,
  label,
  lines,
  withoutOwner = false,
}: {
  /** Which list it is: another one begins at its top. */
  readonly list: string;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly withoutOwner?: boolean;
}) {
  const [at, setAt] = useState<At | null>(lastAt);
  const own = at?.list === list ? at : null;
  const known = own === null ? -1 : lines.findIndex((line) => line.key === own.key);
  const active = known >= 0 ? known : nearestPerson(lines, own?.index ?? 0);
  const unit = rem();
  const isNarrow = useNarrow();
  const rowRem = isNarrow ? NARROW_ROW_REM : ROW_REM;
  const heightOf = (index: number): number => (lines[index]?.kind === 'head' ? HEAD_REM : rowRem) * unit;
  const rows = useRows({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? index,
    heightOf,
    active,
    startAt: () => (own === null ? 0 : Math.max(0, active - 4) * rowRem * unit),
    topPadding: HEAD_REM * unit,
  });
  const { virtual } = rows;
  useLayoutEffect(() => virtual.measure(), [virtual, isNarrow]);
  const focus = useKeptFocus(rows.scroller, lines, active);

  function goTo(index: number): void {
    const line = lines[index];
    if (!line) return;
    rows.virtual.scrollToIndex(index, { align: 'auto' });
    note(index);
    focus.want();
  }
  function note(index: number): void {
    const line = lines[index];
    if (!line) return;
    lastAt = { list, key: line.key, index };
    setAt(lastAt);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const line = lines[active];
    // In the row's tools the keys are those of the tool.
    if (line?.kind !== 'person' || !(event.target as HTMLElement).hasAttribute('data-line')) return;
    if (isStep(event)) goTo(stepFrom(lines, active, event.key));
    else if (!pressOn(event, line.id)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const people = lines.filter((line) => line.kind === 'person').length;
  const headsBefore = (index: number): number => lines.slice(0, index).filter((line) => line.kind === 'head').length;
  return (
    <RowList rows={rows} label={label} onKeyDown={onKeyDown} {...focus.handlers}>
      {({ index, key, start, size }) => {
        const line = lines[index];
        if (!line) return null;
        return line.kind === 'head' ? (
          <Head key={key} line={line} top={start} height={size} />
        ) : (
          <PersonRow
            key={key}
            line={line}
            top={start}
            height={size}
            at={index - headsBefore(index) + 1}
            of={people}
            isActive={index === active}
            withoutOwner={withoutOwner}
            onFocus={() => note(index)}
          />
        );
      }}
    </RowList>
  );
}

function useNarrow(): boolean {
  return useSyncExternalStore(onWidth, () => matchMedia(narrow).matches);
}

function onWidth(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function rem(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function Head({
  line,
  top,
  height,
}: {
  readonly line: Extract<Line, { kind: 'head' }>;
  readonly top: number;
  readonly height: number;
}) {
  const { t } = useTranslation();
  return (
    <li className={styles['head']} style={{ top, height }}>
      <h3>
        {line.title} <span aria-hidden>{formatNumber(line.count)}</span>
        <span className="visually-hidden">, {t('app.count', { count: line.count })}</span>
      </h3>
    </li>
  );
}

/**
 * The focus stays in the list: it goes where the arrows lead, and to the row that takes the place of one that was dealt with.
 */
function useKeptFocus(scroller: React.RefObject<HTMLDivElement | null>, lines: readonly Line[], active: number) {
  const inside = useRef(false);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const isLost = inside.current && !element.contains(document.activeElement);
    if (!wanted.current && !isLost) return;
    wanted.current = false;
    element.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus({ preventScroll: true });
  }, [scroller, lines, active]);
  return {
    want: () => void (wanted.current = true),
    handlers: {
      onFocus: () => void (inside.current = true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) inside.current = false;
      },
    },
  };
}
