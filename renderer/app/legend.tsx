import { ChevronLeft, ChevronRight, CircleUserRound } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

import { rowItems } from '../features/board/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { useTranslation } from '../i18n/index.ts';
import {
  loadWords,
  toggleOnly,
  useCanChange,
  useConsultant,
  useConsultants,
  useIsGlance,
  useLoad,
  useOwnerCount,
  useView,
  type RowOwner,
} from '../state/index.ts';
import { IconButton } from '../ui/button.tsx';
import { ConsultantBadge } from '../ui/consultant-badge.tsx';
import { AnchoredMenu, type MenuAnchor } from '../ui/menu.tsx';
import { OverLimit } from '../ui/over-limit.tsx';
import styles from './legend.module.css';
import { nextChip } from './next-chip.ts';

/** Whose colour is whose, with the number of citizens; a click narrows the board to that consultant. One stop of Tab, arrows within. */
export function Legend() {
  const { t } = useTranslation();
  const consultants = useConsultants();
  const unassigned = useOwnerCount('none').total;
  const chosen = useView((view) => view.only.includes('none'));
  const chips = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<RowOwner | null>(null);
  const owners: RowOwner[] = consultants.filter((one) => one.active).map((one) => one.id);
  const hidden = useHidden(chips, owners.length);
  if (unassigned === 0 && owners.length === 0) return null;
  if (unassigned > 0 || chosen) owners.push('none');
  const tabStop = stop !== null && owners.includes(stop) ? stop : owners[0];

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    // What is pressed in a chip's menu is that menu's.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const at = all.findIndex((chip) => chip === event.target);
    const next = event.ctrlKey || event.altKey || event.shiftKey ? null : nextChip(event.key, at, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }
  function scroll(way: 1 | -1): void {
    chips.current?.scrollBy({ left: way * chips.current.clientWidth * 0.7, behavior: 'smooth' });
  }

  return (
    <div className={styles['legend']}>
      {hidden.before && (
        <IconButton label={t('app.legendBack')} tabIndex={-1} onClick={() => scroll(-1)}>
          <ChevronLeft aria-hidden />
        </IconButton>
      )}
      <div
        ref={chips}
        className={styles['chips']}
        role="toolbar"
        aria-label={t('app.legend')}
        data-before={hidden.before || undefined}
        data-after={hidden.after || undefined}
        onKeyDown={onKeyDown}
      >
        {owners.map((owner) => (
          <Chip key={owner} owner={owner} isTabStop={owner === tabStop} onFocus={() => setStop(owner)} />
        ))}
      </div>
      {hidden.after && (
        <IconButton label={t('app.legendMore')} tabIndex={-1} onClick={() => scroll(1)}>
          <ChevronRight aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

interface Hidden {
  readonly before: boolean;
  readonly after: boolean;
}

/** Whether there is more to the left or right than the window shows. */
function useHidden(chips: RefObject<HTMLDivElement | null>, count: number): Hidden {
  const [hidden, setHidden] = useState<Hidden>({ before: false, after: false });
  useEffect(() => {
    const element = chips.current;
    if (!element) return;
    const look = (): void => {
      const before = element.scrollLeft > 1;
      const after = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setHidden((known) => (known.before === before && known.after === after ? known : { before, after }));
    };
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaX !== 0) return;
      element.scrollLeft += event.deltaY;
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    element.addEventListener('wheel', wheel, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
      element.removeEventListener('wheel', wheel);
    };
  }, [chips, count]);
  return hidden;
}

interface ChipProps {
  readonly owner: RowOwner;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function Chip({ owner, isTabStop, onFocus }: ChipProps) {
  const { t } = useTranslation();
  const consultant = useConsultant(owner === 'none' ? null : owner);
  const { total } = useOwnerCount(owner);
  const load = useLoad(owner);
  const chosen = useView((view) => view.only.includes(owner));
  const glance = useIsGlance();
  const canChange = useCanChange();
  const chip = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<MenuAnchor | null>(null);
  const name = (glance ? consultant?.initials : consultant?.name) ?? t('common.unassigned');

  const over = load.over > 0 ? [loadWords(load)] : [];

  function onContextMenu(event: MouseEvent): void {
    if (!canChange) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    setMenu({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
  }
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (!canChange || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return;
    event.preventDefault();
    setMenu(event.currentTarget);
  }
  const button = (
    <button
      ref={chip}
      type="button"
      className={styles['chip']}
      data-popup-open={menu !== null || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={[t('app.legendShow', { name }), t('app.count', { count: total }), ...over].join(', ')}
      title={[name, ...over].join(': ')}
      onFocus={onFocus}
      onClick={() => toggleOnly(owner)}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      {consultant ? (
        <ConsultantBadge initials={consultant.initials} color={consultant.color} />
      ) : (
        <CircleUserRound aria-hidden />
      )}
      {(!glance || !consultant) && <span className={styles['name']}>{name}</span>}
      <span className={styles['count']}>{formatNumber(total)}</span>
      {load.over > 0 && <OverLimit over={load.over} words={loadWords(load)} />}
    </button>
  );
  return (
    <>
      {button}
      {canChange && (
        <AnchoredMenu
          open={menu !== null}
          anchor={menu}
          items={menu === null ? [] : rowItems(owner, consultant, name)}
          onClose={() => {
            setMenu(null);
            chip.current?.focus();
          }}
        />
      )}
    </>
  );
}
