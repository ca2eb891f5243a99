import { useLayoutEffect, useState, type ReactNode } from 'react';

import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  clearFilter,
  openPanel,
  useCanChange,
  useCounts,
  useIsGlance,
  usePastDay,
  useView,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BoardGrid, type BoardSize } from './board-grid.tsx';
import styles from './board.module.css';
import { CardMenu } from './card-menu.tsx';
import { DragArea } from './drag-area.tsx';
import { DragLayer } from './drag-layer.tsx';
import { fitsWhole, type BoardForm } from './geometry.ts';
import { askedLanes } from './grid.ts';
import { HandOverQuestion } from './hand-over.tsx';
import { Instructions } from './instructions.tsx';
import { pathStore } from './paths/path-store.ts';
import { SelectionBar } from './selection-bar.tsx';
import { FirstSteps } from './first-steps.tsx';

/** The board: cards in lanes, by consultant or all together. */
export function Board() {
  const { t } = useTranslation();
  const layout = useView((view) => view.layout);
  const glance = useIsGlance();
  const past = usePastDay();
  const canChange = useCanChange();
  const Gestures = canChange ? Draggable : Still;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const size = useSizeOf(scroller);
  const { shown, total } = useCounts();
  const room = pathStore((state) => state.shown?.room);
  const form = useForm(size, room !== undefined);
  const nobody = boardStore((state) => !state.consultants.some((one) => one.active));
  return (
    <section
      className={styles['board']}
      aria-label={
        glance
          ? t('board.glance.label')
          : past
            ? t('history.past.shown', { day: formatLongDay(past) })
            : t('board.label')
      }
      id="board"
      data-glance={glance || undefined}
      data-past={past ?? undefined}
      data-narrow={form === 'narrow' || form === 'past' || undefined}
      data-room={room !== undefined || undefined}
      style={room}
    >
      {total === 0 && nobody && canChange ? (
        <FirstSteps />
      ) : (
        <Gestures>
          <div
            className={styles['scroller']}
            ref={setScroller}
            // No card can have the focus in a glance: the keys that scroll go to the board itself.
            {...(glance ? { tabIndex: 0, role: 'group', 'aria-label': t('board.glance.label') } : {})}
          >
            {scroller && size && (
              <BoardGrid
                // Where one was on today's board is kept while the past is looked at.
                key={past === null ? layout : `${layout} past`}
                layout={layout}
                size={size}
                scroller={scroller}
                form={form}
                isPast={past !== null}
              />
            )}
          </div>
        </Gestures>
      )}
      {total === 0 && glance && (
        <div className={styles['notice']}>
          <EmptyState title={t('board.empty')} />
        </div>
      )}
      {total === 0 && past !== null && (
        <div className={styles['notice']}>
          <EmptyState title={t('history.past.nobody')} />
        </div>
      )}
      {total === 0 && !nobody && canChange && (
        <div className={styles['notice']}>
          <EmptyState title={t('board.empty')} text={t('board.emptyText')}>
            <Button variant="primary" onClick={() => openPanel({ kind: 'import' })}>
              {t('board.start.import')}
            </Button>
            <Button onClick={() => openPanel({ kind: 'citizen-new' })}>{t('board.start.citizen')}</Button>
          </EmptyState>
        </div>
      )}
      {total > 0 && shown === 0 && (
        <div className={styles['notice']}>
          <EmptyState title={t('board.noHits')} text={glance ? undefined : t('board.noHitsText')}>
            <Button onClick={clearFilter}>{t('board.noHitsClear')}</Button>
          </EmptyState>
        </div>
      )}
      {!glance && <Instructions />}
      {canChange && (
        <>
          <SelectionBar />
          <CardMenu />
          <HandOverQuestion />
        </>
      )}
    </section>
  );
}

/** A past day shows all lanes at once where it can: who moves is seen wherever they go, and a press on a card tells the rest. */
function useForm(size: BoardSize | null, hasRoom: boolean): BoardForm {
  const glance = useIsGlance();
  const past = usePastDay();
  const layout = useView((view) => view.layout);
  const asked = useView((view) => view.sieve.lanes);
  const columns = boardStore(({ lanes }) => askedLanes(lanes, asked).length);
  if (glance) return 'glance';
  if (hasRoom) return 'narrow';
  const fits = (one: BoardForm): boolean => size !== null && fitsWhole(size, columns, layout === 'together', one);
  return past !== null && !fits('full') && fits('past') ? 'past' : 'full';
}

function Draggable({ children }: { readonly children: ReactNode }) {
  return (
    <DragArea>
      {children}
      <DragLayer />
    </DragArea>
  );
}

function Still({ children }: { readonly children: ReactNode }) {
  return children;
}

/** Size of the board's window, and how large a rem is in it. */
function useSizeOf(element: HTMLElement | null): BoardSize | null {
  const [size, setSize] = useState<BoardSize | null>(null);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = (): void => {
      const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setSize((known) =>
        known?.width === element.clientWidth && known.height === element.clientHeight && known.unit === unit
          ? known
          : { width: element.clientWidth, height: element.clientHeight, unit },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
