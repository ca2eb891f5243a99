import { useMemo } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel, useDraft } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { daysOf, type RecentFilter } from './recent-lines.ts';
import { focusedStep, RecentList } from './recent-list.tsx';
import styles from './recent-panel.module.css';
import { UNDO_KEY } from './recent-row.tsx';
import { useRecent, type Recent } from './use-recent.ts';

/** What was done on the board lately, by anybody; each step can be taken back from here. */
export function RecentPanel() {
  const { t } = useTranslation();
  const recent = useRecent();
  const filter = useDraft<RecentFilter>('recent', 'all');
  const shown: RecentFilter = filter.value === 'moves' ? 'moves' : 'all';
  return (
    <Dialog
      open
      shape="large"
      title={t('history.recent.title')}
      initialFocus={focusedStep}
      onOpenChange={(open) => !open && closePanel()}
      footer={<KeyHints />}
    >
      <div className={styles['view']}>
        <div className={styles['bar']}>
          <Segmented<RecentFilter>
            label={t('history.recent.what')}
            value={shown}
            options={[
              { value: 'all', label: t('history.recent.all') },
              { value: 'moves', label: t('history.recent.moves') },
            ]}
            onChange={filter.set}
          />
        </div>
        <Told recent={recent} filter={shown} />
      </div>
    </Dialog>
  );
}

function Told({ recent, filter }: { readonly recent: Recent; readonly filter: RecentFilter }) {
  const { t } = useTranslation();
  const { told, error, isLoading, more, again } = recent;
  const days = useMemo(() => daysOf(told?.steps ?? [], filter), [told, filter]);
  if (error)
    return (
      <Notice tone="problem">
        {t('history.recent.failed', { why: callErrorText(error) })}
        <Button onClick={again}>{t('history.recent.again')}</Button>
      </Notice>
    );
  if (!told)
    return (
      <p className={styles['waiting']} role="status">
        <Spinner /> {t('history.recent.loading')}
      </p>
    );
  const foot = told.hasMore && (
    <div className={styles['more']}>
      <Button disabled={isLoading} focusableWhenDisabled onClick={more}>
        {t('history.recent.more')}
      </Button>
      <span>{t('history.recent.moreCount', { count: days.reduce((sum, { steps }) => sum + steps.length, 0) })}</span>
    </div>
  );
  if (days.length > 0) return <RecentList key={filter} days={days} foot={foot} />;
  const isAll = filter === 'all';
  return (
    <EmptyState
      title={isAll ? t('history.recent.none') : t('history.recent.noMoves')}
      text={isAll ? t('history.recent.noneText') : t('history.recent.noMovesText')}
    >
      {foot}
    </EmptyState>
  );
}

/** What is done by keys alone; always in sight, so that it is learnt by working. */
function KeyHints() {
  const { t } = useTranslation();
  const hints = [
    { keys: '↑ ↓', words: t('history.recent.keys.step') },
    { keys: 'Enter', words: t('history.recent.keys.open') },
    { keys: UNDO_KEY.toUpperCase(), words: t('history.recent.keys.undo') },
  ];
  return (
    <p className={styles['keys']}>
      {hints.map(({ keys, words }) => (
        <span key={keys}>
          <Kbd keys={keys} /> {words}
        </span>
      ))}
    </p>
  );
}
