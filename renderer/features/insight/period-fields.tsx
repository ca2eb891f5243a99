import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { days } from './figure-words.ts';
import styles from './insight.module.css';
import { lengthOf, SPANS, type PeriodChoice, type Span } from './period.ts';
import type { InsightChoice } from './use-insight.ts';

interface PeriodFieldsProps {
  readonly choice: InsightChoice;
  /** When the board began; null: not known yet. */
  readonly firstDay: IsoDate | null;
}

/** Which days the figures are of, and that the board is not as old as that. */
export function PeriodFields({ choice, firstDay }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const { value, today, problems, period } = choice;
  const isShort = period !== null && firstDay !== null && period.from < firstDay && firstDay <= period.to;
  const problemOfTo = problems.to ? t('insight.missing') : problems.order ? t('insight.order') : undefined;
  return (
    <div className={styles['periods']}>
      <Segmented<PeriodChoice['span']>
        label={t('insight.period')}
        value={value.span}
        options={[...(Object.keys(SPANS) as Span[]), 'own' as const].map((span) => ({
          value: span,
          label: t(`insight.spans.${span}`),
        }))}
        onChange={choice.chooseSpan}
      />
      {value.span === 'own' && (
        <>
          <TextField
            type="date"
            label={t('insight.from')}
            value={value.from}
            max={today}
            error={problems.from ? t('insight.missing') : undefined}
            onChange={(from) => choice.typeDay({ from })}
          />
          <TextField
            type="date"
            label={t('insight.to')}
            value={value.to}
            max={today}
            error={problemOfTo}
            onChange={(to) => choice.typeDay({ to })}
          />
        </>
      )}
      {isShort && (
        <p className={styles['short']} role="status">
          {t('insight.beforeBoard', {
            day: formatLongDay(firstDay),
            days: days(lengthOf({ from: firstDay, to: period.to })),
          })}
        </p>
      )}
    </div>
  );
}
