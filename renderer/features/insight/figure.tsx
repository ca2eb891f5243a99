import { ChartColumn, Download, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

import type { Figure as FigureId, MetricsPeriod } from '../../../shared/domain/metrics/types.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FigureTable } from './figure-table.tsx';
import type { FigureWords } from './figure-words.ts';
import styles from './figure.module.css';
import { SaveFigure } from './save-figure.tsx';

export interface FigureProps {
  readonly id: FigureId;
  readonly words: FigureWords;
  /** The days that it is of. */
  readonly period: MetricsPeriod;
  /** Its numbers are shown instead of it. */
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** What of it is shown: stands over picture and table. */
  readonly choice?: ReactNode;
  /** What the marks of the picture mean. */
  readonly legend?: ReactNode;
  /** How it is counted, where that is not plain. */
  readonly note?: string | undefined;
  /** The picture can be read as it is. */
  readonly isRead?: boolean;
  readonly children: ReactNode;
}

/** One picture: a sentence that tells what it shows, the picture, and on a press the numbers behind it. */
export function Figure(props: FigureProps) {
  const { id, words, isTable, choice, legend, note, isRead = false, children } = props;
  const own = useId();
  const { topic, title, told, tables } = words;
  return (
    <section className={styles['figure']} data-figure={id} aria-labelledby={own}>
      <div className={styles['figureHead']}>
        <div id={own}>
          <p className={styles['topic']}>{topic}</p>
          <h3 className={styles['sentence']}>{title}</h3>
        </div>
        <FigureActions {...props} />
      </div>
      {choice !== undefined && (
        <div className={styles['choice']}>
          {choice}
          {!isTable && legend !== undefined && legend !== false && (
            <div className={styles['legend']} aria-hidden>
              {legend}
            </div>
          )}
        </div>
      )}
      {isTable && tables.map((table) => <FigureTable key={table.caption} data={table} />)}
      {!isTable && (
        <>
          {told !== '' && <p className="visually-hidden">{told}</p>}
          <div className={styles['picture']} aria-hidden={!isRead || undefined}>
            {children}
          </div>
        </>
      )}
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </section>
  );
}

/** Its numbers instead of it, and as a file. */
function FigureActions({ id, words: { topic }, period, isTable, onTable }: FigureProps) {
  const { t } = useTranslation();
  const [isSaving, setSaving] = useState(false);
  return (
    <div className={styles['figureActions']}>
      <Button
        variant="quiet"
        icon={isTable ? <ChartColumn aria-hidden /> : <Table2 aria-hidden />}
        aria-label={t(isTable ? 'insight.asPictureOf' : 'insight.asTableOf', { topic })}
        onClick={() => onTable(!isTable)}
      >
        {t(isTable ? 'insight.asPicture' : 'insight.asTable')}
      </Button>
      <Button
        variant="quiet"
        icon={<Download aria-hidden />}
        aria-label={t('insight.save.openOf', { topic })}
        onClick={() => setSaving(true)}
      >
        {t('insight.save.open')}
      </Button>
      {isSaving && <SaveFigure figure={id} topic={topic} period={period} onClose={() => setSaving(false)} />}
    </div>
  );
}
