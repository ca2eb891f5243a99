import { useState } from 'react';

import {
  ROW_FILTERS,
  type ImportAdjustment,
  type ImportPreview,
  type RowFilter,
} from '../../../shared/import/preview.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './check-step.module.css';
import { ConsultantPlaces, LanePlaces } from './places.tsx';
import { Questions } from './questions.tsx';
import { RowsGrid } from './rows-grid.tsx';

export interface CheckStepProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** Every row with what would be kept of it; beside it the questions, lanes and consultants. */
export function CheckStep({ preview, adjust }: CheckStepProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<RowFilter>('all');
  const options = ROW_FILTERS.map((value) => ({
    value,
    label: t('imports.check.filterCount', {
      filter: t(`imports.check.filters.${value}`),
      count: formatNumber(preview.listed[value]) as never,
    }),
  }));
  return (
    <div className={styles['check']}>
      <div className={styles['rows']}>
        <div className={styles['bar']}>
          <Segmented label={t('imports.check.filter')} value={filter} options={options} onChange={setFilter} />
        </div>
        <RowsGrid key={filter} preview={preview} filter={filter} adjust={adjust} />
      </div>
      <aside className={styles['side']} aria-label={t('imports.check.side')}>
        <Questions preview={preview} adjust={adjust} />
        <LanePlaces preview={preview} adjust={adjust} />
        <ConsultantPlaces preview={preview} adjust={adjust} />
      </aside>
    </div>
  );
}
