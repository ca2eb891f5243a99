import { Bookmark, BookmarkPlus, MoreHorizontal, Pencil, RefreshCw, Trash2 } from 'lucide-react';

import { NO_FILTER, type SavedView } from '../../../shared/domain/saved-view.ts';
import { compareDanish } from '../../../shared/lib/danish-collation.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { boardStore, readBoard, sameFilter, useDraft } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import styles from './saved-views.module.css';
import { removeView, replaceView } from './saved-view-steps.ts';
import { takeView } from './take.ts';
import { NameForm, type Naming } from './view-name-form.tsx';
import { useFilter } from './use-filter.ts';

/** Filters with a name, for everybody at the board: used by a press, and named, replaced and removed here. */
export function SavedViews() {
  // Hears when the language changes.
  useTranslation();
  const draft = useDraft<Naming | null>('saved-view', null);
  const filter = useFilter();
  const views = useViews();
  const isNothing = sameFilter(filter, NO_FILTER);
  return (
    <section className={styles['views']} aria-label={t('finding.views.title')}>
      <h3 className={styles['title']}>{t('finding.views.title')}</h3>
      {views.length === 0 && <p className={styles['hint']}>{t('finding.views.none')}</p>}
      {views.length > 0 && (
        <ul className={styles['list']}>
          {views.map((view) => (
            <li key={view.id} className={styles['view']} data-on={sameFilter(view.filter, filter) || undefined}>
              <button
                type="button"
                aria-pressed={sameFilter(view.filter, filter)}
                aria-label={t('finding.views.apply', { name: view.name })}
                onClick={() => takeView(view.id)}
              >
                <Bookmark aria-hidden />
                <bdi>{view.name}</bdi>
              </button>
              <Menu
                trigger={
                  <IconButton label={t('finding.views.menu', { name: view.name })}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
                items={() => viewItems(view, isNothing, () => draft.set({ id: view.id, name: view.name }))}
              />
            </li>
          ))}
        </ul>
      )}
      {draft.value === null ? (
        <Button
          variant="quiet"
          icon={<BookmarkPlus aria-hidden />}
          disabled={isNothing}
          focusableWhenDisabled
          title={isNothing ? t('finding.views.nothing') : undefined}
          onClick={() => draft.set({ id: null, name: '' })}
        >
          {t('finding.views.save')}
        </Button>
      ) : (
        <NameForm
          naming={draft.value}
          onName={(name) => draft.set((now) => now && { ...now, name })}
          onEnd={draft.clear}
        />
      )}
    </section>
  );
}

function useViews(): readonly SavedView[] {
  boardStore((state) => state.revision);
  return [...readBoard().all('savedView')].sort((a, b) => compareDanish(a.name, b.name));
}

function viewItems(view: SavedView, isNothing: boolean, onRename: () => void): readonly MenuItem[] {
  return [
    { key: 'rename', label: t('finding.views.rename'), icon: <Pencil aria-hidden />, run: onRename },
    {
      key: 'replace',
      label: t('finding.views.replace'),
      icon: <RefreshCw aria-hidden />,
      disabled: isNothing,
      run: () => void replaceView(view),
    },
    { key: 'line', separator: true },
    {
      key: 'remove',
      label: t('finding.views.remove'),
      icon: <Trash2 aria-hidden />,
      danger: true,
      run: () => void removeView(view),
    },
  ];
}
