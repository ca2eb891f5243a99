import { useTranslation } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './insight.module.css';
import { SPANS, type PeriodChoice, type Span } from './period.ts';
import type { InsightChoice } from './use-insight.ts';

/** Which days the figures are of. */
export function PeriodFields({ choice }: { readonly choice: InsightChoice }) {
  const { t } = useTranslation();
  const { value, today, problems } = choice;
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
    </div>
  );
}
