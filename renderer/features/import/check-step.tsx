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
import { AbsentList } from './absent-list.tsx';
import styles from './check-step.module.css';
import { DifferencesList } from './differences-list.tsx';
import { ConsultantPlaces, LanePlaces } from './places.tsx';
import { Questions } from './questions.tsx';
import { RowsGrid } from './rows-grid.tsx';

export interface CheckStepProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

type Shown = RowFilter | 'absent';

/** Listed only where somebody in the file is on the board already. */
const OF_BOARD: ReadonlySet<Shown> = new Set(['differing', 'taken', 'equal', 'absent']);
/** Listed only where there are some. */
const SOME: ReadonlySet<Shown> = new Set(['taken', 'equal']);

/** What would come of every row, the differences to the board first; beside it the questions, lanes and consultants. */
export function CheckStep({ preview, adjust }: CheckStepProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const { absent, listed } = preview;
  const isKnown = listed.differing + listed.equal > 0;
  const own = chosen !== null && (isKnown || !OF_BOARD.has(chosen)) ? chosen : null;
  const shown = own ?? (isKnown ? 'differing' : 'all');
  const filters: readonly Shown[] = [...ROW_FILTERS, ...(absent ? (['absent'] as const) : [])];
  const options = filters
    .filter((value) => isKnown || !OF_BOARD.has(value))
    .filter((value) => value === shown || !SOME.has(value) || preview.listed[value as RowFilter] > 0)
    .map((value) => ({
      value,
      label: t('imports.check.filterCount', {
        filter: t(`imports.check.filters.${value}`),
        count: formatNumber(value === 'absent' ? (absent?.count ?? 0) : listed[value]) as never,
      }),
    }));
  return (
    <div className={styles['check']}>
      <div className={styles['rows']}>
        <div className={styles['bar']}>
          <Segmented label={t('imports.check.filter')} value={shown} options={options} onChange={setChosen} />
        </div>
        {shown === 'absent' ? (
          <AbsentList absent={absent} />
        ) : shown === 'differing' ? (
          <DifferencesList preview={preview} adjust={adjust} />
        ) : (
          <RowsGrid key={shown} preview={preview} filter={shown} adjust={adjust} />
        )}
      </div>
      <aside className={styles['side']} aria-label={t('imports.check.side')}>
        <Questions preview={preview} adjust={adjust} />
        <LanePlaces preview={preview} adjust={adjust} />
        <ConsultantPlaces preview={preview} adjust={adjust} />
      </aside>
    </div>
  );
}
