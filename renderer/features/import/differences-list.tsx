import { useVirtualizer } from '@tanstack/react-virtual';
import { AlertTriangle, ArrowRight, CircleCheck, PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { ImportAdjustment, ImportPreview, PreviewRow, RowDifference } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './differences-list.module.css';
import { fieldText, readingText } from './import-words.ts';
import { useRows } from './use-rows.ts';

const GUESSED_REM = 8;

export interface DifferencesListProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** Everybody on the board of whom the file says something else: field by field, before and after, each with its tick. Only those in sight are drawn. */
export function DifferencesList({ preview, adjust }: DifferencesListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const count = preview.listed.differing;
  const rows = useRows(preview, 'differing');
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    overscan: 4,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { need } = rows;
  useEffect(() => need(first, last), [need, first, last]);
  if (count === 0) return <NoDifferences counts={preview.counts} />;
  return (
    <>
      <div className={styles['top']}>
        <p className={styles['hint']}>{t('imports.differences.hint')}</p>
        <Button onClick={() => void adjust({ tickAll: true })}>{t('imports.differences.takeAll')}</Button>
        <Button onClick={() => void adjust({ tickAll: false })}>{t('imports.differences.takeNone')}</Button>
      </div>
      <div ref={scroller} className={styles['scroller']}>
        <ul
          className={styles['list']}
          aria-label={t('imports.differences.list')}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start, key }) => {
            const row = rows.rowAt(index);
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles['item']}
                aria-setsize={count}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                {row?.update ? <Person row={row} update={row.update} adjust={adjust} /> : t('imports.check.loading')}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

function NoDifferences({ counts }: { readonly counts: ImportPreview['counts'] }) {
  const { t } = useTranslation();
  const isSame = counts.taken + counts.asked === 0;
  return (
    <p className={styles['none']} role="status">
      <CircleCheck aria-hidden />
      {isSame ? t('imports.differences.same', { count: counts.unchanged }) : t('imports.check.nothing.differing')}
    </p>
  );
}

interface PersonProps {
  readonly row: PreviewRow;
  readonly update: NonNullable<PreviewRow['update']>;
  readonly adjust: DifferencesListProps['adjust'];
}

function Person({ row: { line }, update, adjust }: PersonProps) {
  const { t } = useTranslation();
  const { name, because, differences } = update;
  return (
    <section className={styles['person']} aria-label={t('imports.differences.person', { name, line })}>
      <header className={styles['head']}>
        <h3 className={styles['name']}>
          <bdi>{name}</bdi>
        </h3>
        <span className={styles['because']}>
          {t('imports.differences.line', { line })} · {t(`imports.differences.because.${because}`)}
        </span>
        <Button
          variant="quiet"
          aria-label={t('imports.differences.notSameAs', { name, line })}
          onClick={() => void adjust({ answers: [{ line, answer: 'different' }] })}
        >
          {t('imports.differences.notSame')}
        </Button>
      </header>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('imports.differences.field')}</th>
            <th scope="col">{t('imports.differences.before')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('imports.differences.becomes')}</span>
            </th>
            <th scope="col">{t('imports.differences.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <Difference
              key={one.field}
              difference={one}
              onTick={(ticked) => void adjust({ differences: [{ line, field: one.field, ticked }] })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Difference({
  difference: { field, before, after, edited, doubtful, ticked },
  onTick,
}: {
  readonly difference: RowDifference;
  readonly onTick: (ticked: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <tr data-ticked={ticked ? '' : undefined}>
      <th scope="row">
        <label className={styles['field']}>
          <input
            type="checkbox"
            checked={ticked}
            aria-label={t('imports.differences.take', { field: fieldText(field) })}
            onChange={(event) => onTick(event.target.checked)}
          />
          {fieldText(field)}
        </label>
      </th>
      <td className={styles['before']} dir="auto">
        {before === '' ? <em>{t('imports.check.empty')}</em> : readingText(field, before)}
        {edited && (
          <span className={styles['mark']}>
            <PencilLine aria-hidden />
            {t('imports.differences.edited')}
          </span>
        )}
      </td>
      <td className={styles['arrow']}>
        <ArrowRight aria-hidden />
      </td>
      <td className={styles['after']} dir="auto">
        {readingText(field, after)}
        {doubtful && (
          <span className={styles['mark']} data-kind="doubt">
            <AlertTriangle aria-hidden />
            {t('imports.differences.doubtful')}
          </span>
        )}
      </td>
    </tr>
  );
}
