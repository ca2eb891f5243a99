import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { useTranslation } from '../i18n/index.ts';
import { clearFilter, useCounts, useView } from '../state/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import styles from './filter-box.module.css';
import { sieveCount } from './filter-box-words.ts';

const FilterForm = lazy(() =>
  import('../features/finding/index.ts').then((feature) => ({ default: feature.FilterForm })),
);

/** Everything the board can be narrowed by beside words, and the filters that were saved. */
export function MoreFilters() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const count = useView((view) => sieveCount(view.sieve));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('finding.filter.title')}
      trigger={
        <IconButton label={count === 0 ? t('finding.filter.open') : t('finding.filter.openCount', { count })}>
          <SlidersHorizontal aria-hidden />
          {count > 0 && (
            <span aria-hidden className={styles['badge']}>
              {count}
            </span>
          )}
        </IconButton>
      }
      footer={<Foot onDone={() => setOpen(false)} />}
    >
      <Suspense fallback={null}>
        <FilterForm />
      </Suspense>
    </Popover>
  );
}

function Foot({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { shown, total } = useCounts();
  return (
    <>
      <span className={styles['shown']} role="status">
        {t('finding.filter.shown', { shown, count: total })}
      </span>
      <span className={styles['ends']}>
        <Button variant="quiet" onClick={clearFilter}>
          {t('finding.filter.clear')}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t('finding.filter.done')}
        </Button>
      </span>
    </>
  );
}
