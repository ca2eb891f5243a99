import { Eraser } from 'lucide-react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { MOST_ERASED } from '../../../shared/domain/retention.ts';
import { useTranslation } from '../../i18n/index.ts';
import { closePanel, openPanel, useDraft, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './deletion-panel.module.css';
import { focusedKept, KeptList } from './kept-list.tsx';
import { LaneLimit } from './lane-limit.tsx';
import { useKept } from './use-kept.ts';

const NOBODY: readonly CitizenId[] = [];

/** How long each end lane keeps its cards, who has been kept that long, and the way to erase them. Nobody goes by themselves. */
export function DeletionPanel() {
  const { t } = useTranslation();
  const ends = useLanes().filter(({ isEnd }) => isEnd);
  const { due, soon } = useKept();
  // Kept while a card is looked at, and over a lock.
  const chosen = useDraft<readonly CitizenId[]>('deletion', NOBODY);
  const ticked = due.map(({ citizenId }) => citizenId).filter((id) => chosen.value.includes(id));
  const isNobody = due.length + soon.length === 0;
  return (
    <Dialog
      open
      shape="large"
      title={t('erasure.title')}
      description={t('erasure.text')}
      initialFocus={() => focusedKept()}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        due.length > 0 && (
          <>
            <p className={styles['count']} role="status">
              {t('erasure.ticked', { count: ticked.length, total: due.length })}
            </p>
            <Button
              variant="danger"
              icon={<Eraser aria-hidden />}
              disabled={ticked.length === 0}
              focusableWhenDisabled
              onClick={() => openPanel({ kind: 'erase', ids: ticked.slice(0, MOST_ERASED), from: 'deletion' })}
            >
              {t('erasure.eraseTicked')}
            </Button>
          </>
        )
      }
    >
      <div className={styles['view']}>
        {ends.length === 0 ? (
          <EmptyState title={t('erasure.noEnds.title')} text={t('erasure.noEnds.text')}>
            <Button onClick={() => openPanel({ kind: 'lanes' })}>{t('erasure.noEnds.toLanes')}</Button>
          </EmptyState>
        ) : (
          <>
            <ul className={styles['limits']} aria-label={t('erasure.limits')}>
              {ends.map((lane) => (
                <LaneLimit key={lane.id} lane={lane} />
              ))}
            </ul>
            {isNobody ? (
              <EmptyState
                title={t('erasure.nobody.title')}
                text={
                  ends.every(({ retentionDays }) => retentionDays === null)
                    ? t('erasure.nobody.noLimit')
                    : t('erasure.nobody.text')
                }
              />
            ) : (
              <>
                <KeptList due={due} soon={soon} ticked={ticked} onTick={chosen.set} />
                <p className={styles['hint']}>{t('erasure.keepLonger')}</p>
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
