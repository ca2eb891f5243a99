import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';

import type { ImportAdjustment, ImportPreview, RowFilter } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { gridColumns, OUTCOME_WIDTH } from './grid-columns.ts';
import { cellId, GridRow } from './grid-row.tsx';
import styles from './rows-grid.module.css';
import { useRows } from './use-rows.ts';

const ROW_REM = 2.375;
const PAGE_ROWS = 12;

export interface RowsGridProps {
  readonly preview: ImportPreview;
  readonly filter: RowFilter;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The rows of a filter as a grid of which only the part in sight is drawn. The grid keeps the focus; arrows move the marked cell. */
export function RowsGrid({ preview, filter, adjust }: RowsGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Place | null>(null);
  const columns = useMemo(() => gridColumns(preview.columns), [preview.columns]);
  const count = preview.listed[filter];
  const rows = useRows(preview, filter);
  const rowHeight = ROW_REM * rootFontSize();
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8, scrollPaddingStart: rowHeight });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { need } = rows;
  useEffect(() => need(first, last), [need, first, last]);

  const place = { row: Math.min(active.row, Math.max(0, count - 1)), column: Math.min(active.column, columns.length) };
  const moveTo = (row: number, column: number): void => {
    const next = { row: Math.max(0, Math.min(count - 1, row)), column: Math.max(0, Math.min(columns.length, column)) };
    setActive(next);
    virtualizer.scrollToIndex(next.row, { align: 'auto' });
    requestAnimationFrame(() => document.getElementById(cellId(next.row, next.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const toggle = (row: number): void => {
    const shown = rows.rowAt(row);
    if (shown) void adjust({ leftOut: [{ line: shown.line, leftOut: !(shown.outcome.kind === 'refused' && shown.outcome.reason === 'left-out') }] });
  };
  const edit = (at: Place): void => {
    setActive(at);
    if (at.column > 0 && rows.rowAt(at.row)) setEditing(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    if (step) moveTo(...step(place, event.ctrlKey, count, columns.length));
    else if (event.key === 'Enter' || event.key === 'F2') edit(place);
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
        <div role="row" aria-rowindex={1} className={styles['head']}>
          <div role="columnheader" aria-colindex={1} className={styles['title']}>
            {t('imports.check.outcome')}
          </div>
          {columns.map(({ index, field }, at) => (
            <div key={index} role="columnheader" aria-colindex={at + 2} className={styles['title']}>
              {t(`imports.fields.${field === 'cpr' ? 'birthDate' : field}`)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles['space']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start, key }) => (
            <GridRow key={key} index={index} top={start} height={rowHeight} row={rows.rowAt(index)} columns={columns} active={place.row === index ? place.column : null} onToggle={toggle} onEdit={edit} />
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
            setEditing(null);
            scroller.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

type Step = (at: Place, far: boolean, rows: number, columns: number) => readonly [number, number];
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }, far) => [far ? 0 : row - 1, column],
  ArrowDown: ({ row, column }, far, rows) => [far ? rows - 1 : row + 1, column],
  ArrowLeft: ({ row, column }, far) => [row, far ? 0 : column - 1],
  ArrowRight: ({ row, column }, far, _rows, columns) => [row, far ? columns : column + 1],
  PageUp: ({ row, column }) => [row - PAGE_ROWS, column],
  PageDown: ({ row, column }) => [row + PAGE_ROWS, column],
  Home: ({ row }, far) => [far ? 0 : row, 0],
  End: ({ row }, far, rows, columns) => [far ? rows - 1 : row, columns],
};

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
