import { ArrowRight } from 'lucide-react';
import { useState } from 'react';

import {
  IMPORT_DELIMITERS,
  IMPORT_ENCODINGS,
  IMPORT_FIELDS,
  type ImportAdjustment,
  type ImportColumn,
  type ImportField,
  type ImportPreview,
} from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ColumnNotices, movedBy, type MovedField } from './column-notices.tsx';
import { columnText, delimiterText } from './import-words.ts';
import { Parts } from './parts.tsx';
import styles from './read-step.module.css';

type FieldChoice = ImportField | 'none';

export interface ReadStepProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** How the file was read: letters, cells, headings, and what each column becomes. All of it can be changed. */
export function ReadStep({ preview, adjust }: ReadStepProps) {
  const { t } = useTranslation();
  const [moved, setMoved] = useState<MovedField | null>(null);
  return (
    <div className={styles['read']}>
      <div className={styles['settings']}>
        {preview.format === 'text' && <TextSettings preview={preview} adjust={adjust} />}
        {preview.format !== 'text' && (
          <Parts format={preview.format} parts={preview.parts} onChange={(parts) => void adjust({ parts })} />
        )}
        <p className={styles['size']}>
          {t('imports.read.rows', { count: preview.counts.in })} ·{' '}
          {t('imports.read.columnsCount', { count: preview.columns.length })}
        </p>
      </div>
      {!preview.columns.some(({ field }) => field === 'name') && (
        <Notice tone="warn">{t('imports.read.noName')}</Notice>
      )}
      <ColumnNotices columns={preview.columns} moved={moved} />
      <Columns
        columns={preview.columns}
        onChoose={(column, field) => {
          setMoved(movedBy(preview.columns, column, field));
          void adjust({ columns: [{ index: column.index, field }] });
        }}
      />
    </div>
  );
}

function TextSettings({ preview, adjust }: ReadStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <LabelledGroup label={t('imports.read.encoding')}>
        <Select
          label={t('imports.read.encoding')}
          value={preview.encoding}
          options={IMPORT_ENCODINGS.map((value) => ({ value, label: t(`imports.encodings.${value}`) }))}
          onChange={(encoding) => void adjust({ encoding })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('imports.read.delimiter')}>
        <Select
          label={t('imports.read.delimiter')}
          value={preview.delimiter}
          options={IMPORT_DELIMITERS.map((value) => ({ value, label: delimiterText(value) }))}
          onChange={(delimiter) => void adjust({ delimiter })}
        />
      </LabelledGroup>
      <div className={styles['header']}>
        <Switch
          label={t('imports.read.header')}
          checked={preview.hasHeader}
          onChange={(hasHeader) => void adjust({ hasHeader })}
        />
      </div>
    </>
  );
}

function Columns({
  columns,
  onChoose,
}: {
  readonly columns: readonly ImportColumn[];
  readonly onChoose: (column: ImportColumn, field: ImportField | null) => void;
}) {
  const { t } = useTranslation();
  const options: readonly SelectOption<FieldChoice>[] = [
    { value: 'none', label: t('imports.read.noField') },
    ...IMPORT_FIELDS.map((value) => ({ value, label: t(`imports.fields.${value}`) })),
  ];
  return (
    <div className={styles['frame']}>
      <table className={styles['columns']}>
        <caption className="visually-hidden">{t('imports.read.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.read.column')}</th>
            <th scope="col">
              <span className="visually-hidden">→</span>
            </th>
            <th scope="col">{t('imports.read.field')}</th>
            <th scope="col">{t('imports.read.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const name = columnText(column);
            return (
              <tr key={column.index} data-used={column.field === null ? undefined : ''}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td className={styles['arrow']}>
                  <ArrowRight aria-hidden />
                </td>
                <td>
                  <Select<FieldChoice>
                    label={t('imports.read.fieldOf', { column: name })}
                    value={column.field ?? 'none'}
                    options={options}
                    onChange={(chosen) => onChoose(column, chosen === 'none' ? null : chosen)}
                  />
                </td>
                <td>
                  <ul className={styles['samples']}>
                    {column.samples.length === 0 ? (
                      <li className={styles['none']}>{t('imports.read.noSamples')}</li>
                    ) : (
                      column.samples.map((sample) => (
                        <li key={sample} dir="auto">
                          {sample}
                        </li>
                      ))
                    )}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
