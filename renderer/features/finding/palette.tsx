import { useEffect, useState, type KeyboardEvent } from 'react';

import { ACTIONS, actionLabel, actionOf, actionWords } from '../../app/actions.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  closePalette,
  noteSearch,
  readBoard,
  recentlyOpened,
  takeTyped,
  useIsGlance,
} from '../../state/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Palette as Base, type PaletteGroup } from '../../ui/palette.tsx';
import { take, takeOnBoard } from './take.ts';
import { entryKey, findEntries, type Entry, type EntryGroup, type NamedAction } from './entries.ts';
import { EntryLine } from './entry-line.tsx';

/** Ctrl+K: one box over people, companies, offers, views and actions. */
export function Palette() {
  // Hears when the language changes.
  useTranslation();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(true);
  const glance = useIsGlance();
  const groups = useGroups(query);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  useEffect(() => {
    const found = groups.flatMap(({ entries }) => entries.flatMap((one) => (one.kind === 'citizen' ? [one.id] : [])));
    noteSearch(query, () => ({ hits: count, found }));
  }, [query, groups, count]);
  // The board may turn into an overview, or be closed, while it is open.
  useEffect(() => () => closePalette(), []);
  if (glance) return null;

  function leave(then?: () => void): void {
    setOpen(false);
    closePalette();
    // The box has given the focus back by then, so that what comes next can take it.
    if (then) requestAnimationFrame(then);
  }
  return (
    <Base<Entry>
      open={isOpen}
      onClose={() => leave()}
      title={t('finding.palette.title')}
      label={t('finding.palette.label')}
      listLabel={t('finding.palette.list')}
      placeholder={t('finding.palette.hint')}
      query={query}
      onQuery={setQuery}
      // What was typed while the box was on its way.
      onReady={() => {
        const typed = takeTyped();
        if (typed !== '') setQuery(query + typed);
      }}
      groups={groups.map((group) => shownGroup(group, query))}
      keyOf={entryKey}
      render={(entry) => <EntryLine entry={entry} typed={query} />}
      onChoose={(entry) => leave(() => take(entry))}
      onKey={(event, entry) => pressOn(event, entry, leave)}
      status={query.trim() === '' ? '' : t('finding.palette.found', { count })}
      empty={
        query.trim() !== '' && (
          <EmptyState title={t('finding.palette.none', { text: query.trim() })} text={t('finding.palette.noneText')} />
        )
      }
      footer={<KeyHints />}
    />
  );
}

function shownGroup(group: EntryGroup, query: string): PaletteGroup<Entry> {
  const { kind, entries, count } = group;
  const shown = entries.filter((entry) => entry.kind !== 'show-all').length;
  const isRecent = query.trim() === '' && kind !== 'action';
  return {
    key: kind,
    title: t(`finding.palette.groups.${isRecent ? 'recent' : kind}`),
    ...(isRecent || kind === 'action' ? {} : { aside: asideOf(shown, count) }),
    items: entries,
  };
}

function asideOf(shown: number, count: number): string {
  return shown < count ? t('app.countOf', { shown, total: count }) : formatNumber(count);
}

/** What is found; before anything is typed what was opened last, and what can be done. */
function useGroups(query: string): readonly EntryGroup[] {
  // What is found changes with the board.
  boardStore((state) => state.revision);
  const board = readBoard();
  const actions = ACTIONS.filter(({ about, id, when }) => about === 'board' && id !== 'palette' && when()).map(
    ({ id, sought = false }): NamedAction => ({ id, label: actionLabel(id), words: actionWords(id), sought }),
  );
  if (query.trim() !== '') return findEntries(query, board, actions);
  const recent = recentlyOpened(board);
  // Two keys pressed by habit must not close the board: what does stands last.
  const toDo = actions.filter((one) => !one.sought).sort((a, b) => Number(leaves(a)) - Number(leaves(b)));
  return [
    ...(recent.length > 0 ? [{ kind: 'citizen' as const, entries: recent, count: recent.length }] : []),
    { kind: 'action', entries: toDo.map(({ id }) => ({ kind: 'action', id })), count: toDo.length },
  ];
}

const leaves = ({ id }: NamedAction): boolean => id === 'lock' || id === 'glance';

/** What else can be done with somebody than opening the card. */
function pressOn(event: KeyboardEvent, entry: Entry | undefined, leave: (then: () => void) => void): boolean {
  if (entry?.kind !== 'citizen' || event.shiftKey || event.metaKey) return false;
  const { id } = entry;
  if (event.key === 'Enter' && event.ctrlKey && !event.altKey) {
    leave(() => takeOnBoard(id));
    return true;
  }
  if (event.code === 'KeyK' && event.altKey && !event.ctrlKey) {
    leave(() => actionOf('addContact').run(id));
    return true;
  }
  return false;
}

function KeyHints() {
  return (
    <>
      <span>
        <Kbd keys="↑ ↓" /> {t('finding.palette.keys.step')}
      </span>
      <span>
        <Kbd keys="Enter" /> {t('finding.palette.keys.open')}
      </span>
      <span>
        <Kbd keys="Ctrl+Enter" /> {t('finding.palette.keys.board')}
      </span>
      <span>
        <Kbd keys="Alt+K" /> {t('finding.palette.keys.contact')}
      </span>
    </>
  );
}
