import { Popover } from '@base-ui/react/popover';
import { AlertTriangle, Info, XCircle } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import type { ImportField, PreviewCell, PreviewRow } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import styles from './cell-editor.module.css';
import { fieldText, isDateField, readingText, typedDay } from './import-words.ts';

const LONG: ReadonlySet<ImportField> = new Set(['workExperience', 'earlierPlacements', 'considerations', 'note']);
/** These doubts end by choosing a lane or consultant, not by saying that the cell fits. */
const PLACED: ReadonlySet<PreviewCell['note']> = new Set(['unknown-lane', 'unknown-consultant']);

export interface CellEditorProps {
  readonly anchorId: string;
  readonly field: ImportField;
  readonly row: PreviewRow;
  readonly column: number;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** What stands in a cell, what is kept of it and why that is in doubt; and a line to correct it. */
export function CellEditor({ anchorId, field, row, column, onSave, onClose }: CellEditorProps) {
  const { t } = useTranslation();
  const cell = row.cells[column];
  const start = startText(cell, field);
  const [text, setText] = useState(start);
  if (!cell) return null;
  const save = (typed: string): void => {
    onSave(typed);
    onClose();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(text);
  };
  const name = fieldText(field);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles['positioner']}
          anchor={() => document.getElementById(anchorId)}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
        >
          <Popover.Popup className={styles['popup']}>
            <form className={styles['form']} onSubmit={onSubmit}>
              <Popover.Title className={styles['title']}>
                {t('imports.cell.title', { field: name, line: row.line })}
              </Popover.Title>
              <dl className={styles['facts']}>
                <dt>{cell.corrected ? t('imports.cell.typed') : t('imports.cell.inFile')}</dt>
                <dd dir="auto">{cell.text === '' ? <em>{t('imports.check.empty')}</em> : cell.text}</dd>
                <dt>{t('imports.cell.becomes')}</dt>
                <dd dir="auto">
                  {cell.reading === '' ? <em>{t('imports.cell.nothing')}</em> : readingText(field, cell.reading)}
                </dd>
              </dl>
              {cell.note && (
                <p className={styles['note']} data-status={cell.status}>
                  {cell.status === 'bad' ? (
                    <XCircle aria-hidden />
                  ) : cell.status === 'doubt' ? (
                    <AlertTriangle aria-hidden />
                  ) : (
                    <Info aria-hidden />
                  )}
                  {t(`imports.notes.${cell.note}`)}
                </p>
              )}
              {LONG.has(field) ? (
                <TextArea
                  label={t('imports.cell.correct')}
                  value={text}
                  onChange={setText}
                  rows={4}
                  autoFocus
                  maxLength={20_000}
                />
              ) : (
                <TextField
                  label={t('imports.cell.correct')}
                  value={text}
                  onChange={setText}
                  autoFocus
                  maxLength={20_000}
                  hint={isDateField(field) ? t('imports.cell.dateHint') : undefined}
                />
              )}
              <div className={styles['buttons']}>
                {cell.status === 'doubt' && !PLACED.has(cell.note) && (
                  <Button onClick={() => save(start)}>{t('imports.cell.keep')}</Button>
                )}
                <Button
                  type="submit"
                  variant="primary"
                  disabled={text === start && cell.status === 'ok'}
                  focusableWhenDisabled
                >
                  {t('imports.cell.save')}
                </Button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What stands in the line at first. A text whose CPR number is masked cannot be typed again as it was: then it is what was made of it. */
function startText(cell: PreviewCell | undefined, field: ImportField): string {
  if (!cell) return '';
  if (
    isDateField(field) &&
    cell.reading !== '' &&
    (field === 'cpr' || cell.note === 'cpr-to-birth-date' || cell.note === 'serial-date')
  )
    return typedDay(cell.reading);
  return cell.text;
}
