import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { goToFirstCard } from '../features/board/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { boardStore, clearFilter, noteSearch, setFilter, shownCitizens, useCounts, useView } from '../state/index.ts';
import { IconButton } from '../ui/button.tsx';
import { actionOf, onFind } from './actions.ts';
import { MoreFilters } from './filter-box-more.tsx';
import styles from './filter-box.module.css';
import { announce } from './live-region.tsx';
import { shortcutText } from './shortcut.ts';

/** How long typing pauses before the number of hits is spoken. */
const SPEAK_AFTER_MS = 600;

/** Narrows the board while it is typed in; tells how many cards are left. */
export function FilterBox() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const filter = useView((view) => view.filter);
  const narrowed = boardStore((state) => state.narrowed);
  const nearly = boardStore((state) => state.nearly);
  const { shown, total } = useCounts();
  const [touched, setTouched] = useState(false);
  useEffect(
    () =>
      onFind(() => {
        input.current?.focus();
        input.current?.select();
      }),
    [],
  );
  useEffect(() => {
    if (!touched || filter === '') return;
    const timer = setTimeout(
      () => announce(nearly ? t('finding.filter.nearly', { count: shown }) : t('board.say.filtered', { count: shown })),
      SPEAK_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [touched, filter, shown, nearly, t]);
  useEffect(() => {
    if (touched) noteSearch(filter, shownCitizens);
  }, [touched, filter]);
  const [shortcut] = actionOf('find').shortcuts;
  return (
    <div className={styles['box']} role="search">
      <Search aria-hidden className={styles['glass']} />
      <input
        ref={input}
        type="text"
        dir="auto"
        className={styles['input']}
        aria-label={t('app.filter')}
        aria-keyshortcuts={shortcut && `Control+${shortcut.key.toUpperCase()}`}
        title={shortcut && `${t('app.filter')} (${shortcutText(shortcut)})`}
        placeholder={t('app.filterHint')}
        value={filter}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTouched(true);
          setFilter(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && filter !== '') {
            event.preventDefault();
            goToFirstCard();
          }
          if (event.key !== 'Escape') return;
          if (filter === '') event.currentTarget.blur();
          clearFilter();
        }}
      />
      {narrowed && (
        <>
          <span className={styles['count']} data-testid="filter-count">
            {nearly ? t('finding.filter.nearly', { count: shown }) : t('app.countOf', { shown, total })}
          </span>
          <IconButton label={t('board.noHitsClear')} onClick={clearFilter}>
            <X aria-hidden />
          </IconButton>
        </>
      )}
      <MoreFilters />
    </div>
  );
}
