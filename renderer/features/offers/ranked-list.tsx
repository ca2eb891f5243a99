import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, OfferId } from '../../../shared/domain/ids.ts';
import type { AskedOffer } from '../../../shared/domain/match/reasons.ts';
import type { Ranked } from '../../../shared/domain/match/rank.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel } from '../../state/index.ts';
import { RowList, useRows } from '../../ui/row-list.tsx';
import { RankedRow } from './ranked-row.tsx';
import { rowAfter } from './row-keys.ts';

const GUESSED_ROW_PX = 108;

export interface RankedListProps {
  readonly asked: AskedOffer;
  readonly ranked: readonly Ranked[];
  /** Null while the offer is not saved. */
  readonly offerId: OfferId | null;
  /** Who proposes from here. */
  readonly from: ConsultantId | null;
  readonly onPropose: (citizen: Citizen) => void;
  /** Up from the first row. */
  readonly onLeave: () => void;
}

/** The row that the focus goes to from the form; null where there is none. */
export function activeRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-ranked][tabindex="0"]');
}

/** Everybody in order of what fits; only what is in sight is drawn. One stop of Tab, arrows within. */
export function RankedList({ asked, ranked, offerId, from, onPropose, onLeave }: RankedListProps) {
  const { t } = useTranslation();
  // Whom one stands at; while typing it is whoever is first.
  const [at, setAt] = useState<CitizenId | null>(null);
  const known = at === null ? -1 : ranked.findIndex(({ citizen }) => citizen.id === at);
  const active = Math.max(0, known);
  const wanted = useRef(false);
  const rows = useRows({
    count: ranked.length,
    keyOf: (index) => ranked[index]?.citizen.id ?? index,
    heightOf: () => GUESSED_ROW_PX,
    active,
    overscan: 1,
  });
  const { scroller, virtual } = rows;
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    activeRow()?.focus({ preventScroll: true });
  }, [active]);
  useLayoutEffect(() => {
    // Other things are asked for: who fits best now is at the top.
    if (scroller.current?.contains(document.activeElement)) return;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- whether somebody stands in the list is known of the page alone
    setAt(null);
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, asked]);

  function goTo(index: number): void {
    const id = ranked[index]?.citizen.id;
    if (id === undefined || index === active) return;
    wanted.current = true;
    virtual.scrollToIndex(index, { align: 'auto' });
    setAt(id);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const citizen = ranked[active]?.citizen;
    const goal = rowAfter(event.key, active, ranked.length);
    if (goal === 'form') onLeave();
    else if (goal !== null) goTo(goal);
    else if (event.key.toLowerCase() === 'o' && citizen) openPanel({ kind: 'citizen', id: citizen.id });
    // A key still held down from the form proposes nobody.
    else if (!(event.key === 'Enter' && event.repeat)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <RowList rows={rows} label={t('offers.people.label')} onKeyDown={onKeyDown}>
      {({ index, key, start }) => {
        const one = ranked[index];
        return (
          one && (
            <RankedRow
              key={key}
              one={one}
              asked={asked}
              offerId={offerId}
              from={from}
              index={index}
              of={ranked.length}
              top={start}
              measure={virtual.measureElement}
              isActive={index === active}
              onFocus={() => setAt(one.citizen.id)}
              onPropose={onPropose}
            />
          )
        );
      }}
    </RowList>
  );
}
