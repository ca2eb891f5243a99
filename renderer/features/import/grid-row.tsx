import {
  AlertTriangle,
  CircleCheck,
  CircleEqual,
  CircleSlash,
  FilePenLine,
  HelpCircle,
  PencilLine,
  XCircle,
} from 'lucide-react';
import { memo } from 'react';

import type { PreviewCell, PreviewRow } from '../../../shared/import/preview.ts';
import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { doubtfulColumns, isPutOut, type GridColumn } from './grid-columns.ts';
import { fieldText, readingText } from './import-words.ts';
import styles from './rows-grid.module.css';
import type { ShownColumn } from './use-shown-columns.ts';

/** The page's id of a cell; column 0 is the outcome. */
export const cellId = (row: number, column: number): string => `import-cell-${String(row)}-${String(column)}`;

export interface GridRowProps {
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Undefined until it has come. */
  readonly row: PreviewRow | undefined;
  readonly columns: readonly ShownColumn[];
  /** All columns, in sight or not. */
  readonly fields: readonly GridColumn[];
  /** The marked cell's column, where this row has it. */
  readonly active: number | null;
  readonly onToggle: (row: number) => void;
  readonly onEdit: (at: { readonly row: number; readonly column: number }) => void;
}

/** One row of the file with what would become of it. Drawn again only when something of its own changes: scrolling draws the new rows alone. */
export const GridRow = memo(function GridRow({
  index,
  top,
  height,
  row,
  columns,
  fields,
  active,
  onToggle,
  onEdit,
}: GridRowProps) {
  const { t } = useTranslation();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-outcome={row?.outcome.kind}
      style={{ transform: `translateY(${String(top)}px)`, height }}
    >
      {row === undefined ? (
        <div role="gridcell" id={cellId(index, 0)} aria-colindex={1} className={styles['loading']}>
          {t('imports.check.loading')}
        </div>
      ) : (
        <>
          <Outcome index={index} row={row} fields={fields} active={active === 0} onToggle={onToggle} onEdit={onEdit} />
          {columns.map((column) => (
            <Cell
              key={column.index}
              id={cellId(index, column.at)}
              column={column}
              cell={row.cells[column.index]}
              active={active === column.at}
              onEdit={() => onEdit({ row: index, column: column.at })}
            />
          ))}
        </>
      )}
    </div>
  );
});

const OUTCOME_ICONS = {
  taken: CircleCheck,
  changed: FilePenLine,
  unchanged: CircleEqual,
  asked: HelpCircle,
  refused: CircleSlash,
} as const;

type OutcomeProps = Pick<GridRowProps, 'index' | 'fields' | 'onToggle' | 'onEdit'> & {
  readonly row: PreviewRow;
  readonly active: boolean;
};

function Outcome({ index, row, fields, active, onToggle, onEdit }: OutcomeProps) {
  const { t } = useTranslation();
  const { outcome, line } = row;
  const Icon = OUTCOME_ICONS[outcome.kind];
  const words =
    outcome.kind === 'refused'
      ? t('imports.outcomes.refused', { reason: t(`imports.reasons.${outcome.reason}`) })
      : t(`imports.outcomes.${outcome.kind}`);
  const isRefused = outcome.kind === 'refused';
  const doubts = doubtfulColumns(row, fields);
  const [firstDoubt] = doubts;
  return (
    <div
      role="gridcell"
      id={cellId(index, 0)}
      aria-colindex={1}
      aria-selected={active}
      className={styles['outcome']}
      title={outcome.kind === 'refused' ? t(`imports.reasonHelp.${outcome.reason}`) : undefined}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={!isRefused}
        // What else keeps a row away is in its cells, or was answered.
        disabled={isRefused && !isPutOut(row)}
        aria-label={t('imports.check.include', { line })}
        onChange={() => onToggle(index)}
      />
      <span className={styles['line']}>{line}</span>
      <span className={styles['word']} data-kind={outcome.kind}>
        <Icon aria-hidden />
        <span>{words}</span>
      </span>
      {firstDoubt && (
        <button
          type="button"
          tabIndex={-1}
          className={styles['doubts']}
          aria-label={t('imports.check.doubts', { fields: formatList(doubts.map(({ field }) => fieldText(field))) })}
          title={t('imports.check.doubts', { fields: formatList(doubts.map(({ field }) => fieldText(field))) })}
          onClick={() => onEdit({ row: index, column: fields.indexOf(firstDoubt) + 1 })}
        >
          <AlertTriangle aria-hidden />
          {doubts.length}
        </button>
      )}
    </div>
  );
}

interface CellProps {
  readonly id: string;
  readonly column: ShownColumn;
  readonly cell: PreviewCell | undefined;
  readonly active: boolean;
  readonly onEdit: () => void;
}

function Cell({ id, column, cell, active, onEdit }: CellProps) {
  const { t } = useTranslation();
  const shown = cell?.status === 'bad' ? cell.text : readingText(column.field, cell?.reading ?? '');
  const note = cell?.note != null && cell.status !== 'ok' ? t(`imports.notes.${cell.note}`) : undefined;
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column.at + 1}
      aria-selected={active}
      className={styles['cell']}
      style={{ gridColumn: column.at + 1 }}
      data-status={cell?.status}
      data-field={column.field}
      data-pinned={column.pinned ? '' : undefined}
      title={note ?? (shown === '' ? undefined : shown)}
      onClick={onEdit}
    >
      {cell?.status === 'doubt' && <AlertTriangle role="img" aria-label={t('imports.cell.say.doubt')} />}
      {cell?.status === 'bad' && <XCircle role="img" aria-label={t('imports.cell.say.bad')} />}
      {cell?.corrected === true && cell.status === 'ok' && (
        <PencilLine role="img" aria-label={t('imports.cell.say.corrected')} />
      )}
      <span className={styles['text']} dir="auto">
        {shown}
      </span>
    </div>
  );
}
