import type { KeyboardEvent } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { dayInWeeks } from '../../../shared/domain/next-date.ts';
import { actionOf, type ActionId } from '../../app/actions.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { readToday } from '../../state/index.ts';
import { setNextDate } from './set-next-date.ts';

const OF_THE_BOARD: readonly ActionId[] = ['undo', 'redo'];

/** What a key does with the person of the row. False: nothing. */
export function pressOn(event: KeyboardEvent, id: CitizenId): boolean {
  const means = (action: ActionId): boolean =>
    actionOf(action).shortcuts.some((shortcut) => matchesShortcut(event, shortcut));
  if (means('addContact')) {
    actionOf('addContact').run(id);
    return true;
  }
  const step = OF_THE_BOARD.find(means);
  if (step !== undefined) {
    if (actionOf(step).when()) actionOf(step).run(null);
    return true;
  }
  if (!/^[1-4]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return false;
  void setNextDate(id, dayInWeeks(readToday(), Number(event.key)));
  return true;
}
