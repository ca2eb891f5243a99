import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';

import type { ImportAdjustment, ImportPreview, RowFilter } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { doubtfulColumns, gridColumns, OUTCOME_WIDTH, rootFontSize } from './grid-columns.ts';
import { STEPS, type Place } from './grid-keys.ts';
import { cellId, GridRow } from './grid-row.tsx';
import { fieldText } from './import-words.ts';
import styles from './rows-grid.module.css';
import { useGridEdits } from './use-grid-edits.ts';
import { useRows } from './use-rows.ts';
import { useShownColumns, type ShownColumn } from './use-shown-columns.ts';

const ROW_REM = 2.375;

export interface RowsGridProps {
  readonly preview: ImportPreview;
  readonly filter: RowFilter;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** The rows of a filter as a grid of which only the part in sight is drawn. The grid keeps the focus; arrows move the marked cell. */
export function RowsGrid({ preview, filter, adjust }: RowsGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const columns = useMemo(() => gridColumns(preview.columns), [preview.columns]);
  const count = preview.listed[filter];
  const rows = useRows(preview, filter);
  const rowHeight = ROW_REM * rootFontSize();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const across = useShownColumns(columns, scroller);
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { need } = rows;
  useEffect(() => need(first, last), [need, first, last]);

  const place = { row: Math.min(active.row, Math.max(0, count - 1)), column: Math.min(active.column, columns.length) };
  const moveTo = (row: number, column: number): void => {
    const next = { row: Math.max(0, Math.min(count - 1, row)), column: Math.max(0, Math.min(columns.length, column)) };
    setActive(next);
    virtualizer.scrollToIndex(next.row, { align: 'auto' });
    across.reveal(next.column - 1);
  };
  const { editing, toggle, edit, leaveEditor } = useGridEdits({ rows, adjust, reveal: across.reveal, mark: setActive });
  // From the outcome, Enter leads to the first cell that deserves a look.
  const firstDoubt = (at: number): number => {
    const row = rows.rowAt(at);
    const [doubtful] = row ? doubtfulColumns(row, columns) : [];
    return doubtful ? columns.indexOf(doubtful) + 1 : 0;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    if (step) moveTo(...step(place, event.ctrlKey, count, columns.length));
    else if (event.key === 'Enter' || event.key === 'F2')
      edit({ ...place, column: place.column || firstDoubt(place.row) });
    else if (event.key === ' ') toggle(place.row);
    else return;
    event.preventDefault();
  };

  const template = `${String(OUTCOME_WIDTH)}rem ${columns.map(({ width }) => `${String(width)}rem`).join(' ')}`;
  const shape = { '--columns': template, '--outcome': `${String(OUTCOME_WIDTH)}rem` } as CSSProperties;
  const editedRow = editing && rows.rowAt(editing.row);
  const editedColumn = editing && columns[editing.column - 1];
  return (
    <>
      <p id="import-grid-hint" className="visually-hidden">
        {t('imports.check.gridHint')}
      </p>
      <div
        ref={scroller}
        role="grid"
        className={styles['grid']}
        style={shape}
        tabIndex={0}
        aria-label={t('imports.check.grid')}
        aria-describedby="import-grid-hint"
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={count > 0 ? cellId(place.row, place.column) : undefined}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={across.shown} />
        <div role="rowgroup" className={styles['space']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start, key }) => (
            <GridRow
              key={key}
              index={index}
              top={start}
              height={rowHeight}
              row={rows.rowAt(index)}
              columns={across.shown}
              fields={columns}
              active={place.row === index ? place.column : null}
              onToggle={toggle}
              onEdit={edit}
            />
          ))}
        </div>
        {count === 0 && (
          <div role="row" className={styles['nothing']}>
            <div role="gridcell">{t(`imports.check.nothing.${filter}`)}</div>
          </div>
        )}
      </div>
      {editing && editedRow && editedColumn && (
        <CellEditor
          key={cellId(editing.row, editing.column)}
          anchorId={cellId(editing.row, editing.column)}
          field={editedColumn.field}
          row={editedRow}
          column={editedColumn.index}
          onSave={(text) => void adjust({ cells: [{ line: editedRow.line, column: editedColumn.index, text }] })}
          onClose={() => {
            leaveEditor();
            scroller.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

function GridHead({ columns }: { readonly columns: readonly ShownColumn[] }) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={1} className={styles['head']}>
      <div role="columnheader" aria-colindex={1} className={styles['title']}>
        {t('imports.check.outcome')}
      </div>
      {columns.map(({ index, field, at, pinned }) => (
        <div
          key={index}
          role="columnheader"
          aria-colindex={at + 1}
          className={styles['title']}
          style={{ gridColumn: at + 1 }}
          data-pinned={pinned ? '' : undefined}
        >
          {fieldText(field)}
        </div>
      ))}
    </div>
  );
}
