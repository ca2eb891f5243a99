import { ArrowRight } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { ComparedPerson, Comparison } from '../../../shared/snapshot/compare.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useCitizen } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { RowList, useRows } from '../../ui/row-list.tsx';
import styles from './compared-list.module.css';
import type { ListLine } from './list-lines.ts';
import { fateOf } from './words.ts';

const ROW_REM = 3.25;
const HEAD_REM = 2.25;
/** Rows that Page Up and Page Down pass. */
const PAGE = 8;

/** Whose card was opened from here: one goes on there. */
let leftAt: string | null = null;

/** People by what became of them, of whom only those in sight are drawn. One stop of Tab, arrows within. */
export function ComparedList({ told, lines }: { readonly told: Comparison; readonly lines: readonly ListLine[] }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() => lines.findIndex(({ key }) => key === leftAt));
  const people = lines.flatMap((line, index) => (line.kind === 'person' ? [index] : []));
  const active = people.includes(at) ? at : (people[0] ?? -1);
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = useRows({
    count: lines.length,
    keyOf: (index) => lines[index]?.key ?? index,
    heightOf: (index) => (lines[index]?.kind === 'head' ? HEAD_REM : ROW_REM) * unit,
    active,
    startAt: () => Math.max(0, at - 3) * ROW_REM * unit,
    topPadding: HEAD_REM * unit,
  });
  const isWanted = useRef(false);
  const focusActive = (): void =>
    rows.scroller.current?.querySelector<HTMLElement>('[data-compared][tabindex="0"]')?.focus({ preventScroll: true });
  useEffect(() => {
    if (leftAt !== null && at >= 0) focusActive();
    leftAt = null;
    // Once, when one comes back from a card.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    focusActive();
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const place = stepTo(people.indexOf(active), event.key, people.length);
    const next = place === undefined ? undefined : people[place];
    if (next === undefined) return;
    rows.virtual.scrollToIndex(next, { align: 'auto' });
    isWanted.current = true;
    setAt(next);
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <RowList rows={rows} label={t('comparison.list')} onKeyDown={onKeyDown}>
      {({ index, key, start, size }) => {
        const line = lines[index];
        if (!line) return null;
        const place = { top: start, height: size };
        if (line.kind === 'head')
          return (
            <li key={key} className={styles['groupHead']} style={place}>
              <h4>
                {t(line.of === 'handed' ? 'comparison.onlyHanded' : `comparison.kinds.${line.of}`)}{' '}
                <span>{formatNumber(line.count)}</span>
              </h4>
            </li>
          );
        return (
          <li
            key={key}
            className={styles['row']}
            style={place}
            aria-posinset={people.indexOf(index) + 1}
            aria-setsize={people.length}
            onFocus={() => setAt(index)}
          >
            <Person person={line.person} told={told} isActive={index === active} />
          </li>
        );
      }}
    </RowList>
  );
}

/** Where a key leads to among so many, or undefined for a key that leads nowhere. */
function stepTo(at: number, key: string, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step));
}

interface PersonProps {
  readonly person: ComparedPerson;
  readonly told: Comparison;
  readonly isActive: boolean;
}

/** Somebody, and what became of them. Leads to the card where there still is one. */
function Person({ person, told, isActive }: PersonProps) {
  const { t } = useTranslation();
  const isThere = useCitizen(person.id) !== undefined;
  const { drawn, spoken, handed } = fateOf(person, told);
  const before = handed ? told.consultants[person.fromOwner ?? -1] : undefined;
  const owner = told.consultants[person.toOwner ?? person.fromOwner ?? -1];
  const off = isThere ? [] : [t('comparison.offBoard')];
  return (
    <button
      type="button"
      className={styles['person']}
      data-compared
      tabIndex={isActive ? 0 : -1}
      aria-disabled={!isThere || undefined}
      aria-label={[person.name, t(`comparison.kinds.${person.kind}`), ...spoken, ...off].join(', ')}
      onClick={() => {
        if (!isThere) return;
        leftAt = `p${person.id}`;
        openPanel({ kind: 'citizen', id: person.id });
      }}
    >
      <bdi dir="auto" className={styles['name']} title={person.name}>
        {person.name}
      </bdi>
      <span className={styles['fate']}>
        {before && owner && (
          <>
            <ConsultantBadge initials={before.initials} color={before.color} />
            <ArrowRight aria-hidden />
          </>
        )}
        {owner && <ConsultantBadge initials={owner.initials} color={owner.color} />}
        <bdi title={[...drawn, ...off].join(' · ')}>{[...drawn, ...off].join(' · ')}</bdi>
      </span>
    </button>
  );
}
