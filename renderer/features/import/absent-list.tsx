import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import type { AbsentPeople } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './absent-list.module.css';
import { readingText } from './import-words.ts';

const ROW_REM = 2.375;

/** Who is on the board and not in the file. Nothing happens to them, and that is said. */
export function AbsentList({ absent }: { readonly absent: AbsentPeople | null }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { count, first } = absent ?? { count: 0, first: [] };
  const height = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtualizer = useVirtualizer({
    count: first.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  return (
    <>
      <p className={styles['hint']}>{t(count === 0 ? 'imports.absent.none' : 'imports.absent.text')}</p>
      {count > 0 && (
        <div
          ref={scroller}
          className={styles['scroller']}
          role="table"
          aria-label={t('imports.absent.list')}
          aria-rowcount={first.length}
          tabIndex={0}
        >
          <div role="rowgroup" className={styles['space']} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const person = first[index];
              return person === undefined ? null : (
                <div
                  key={person.id}
                  role="row"
                  aria-rowindex={index + 1}
                  className={styles['row']}
                  style={{ transform: `translateY(${String(start)}px)`, height }}
                >
                  <span role="cell" className={styles['name']} dir="auto">
                    {person.name}
                  </span>
                  <span role="cell" className={styles['born']}>
                    {person.birthDate === null ? '' : readingText('birthDate', person.birthDate)}
                  </span>
                  <span role="cell" className={styles['lane']} dir="auto">
                    {person.lane}
                  </span>
                </div>
              );
            })}
          </div>
        </div>
      )}
      {count > first.length && (
        <p className={styles['hint']}>{t('imports.absent.more', { count: count - first.length })}</p>
      )}
    </>
  );
}
