import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import type { SavedViewId } from '../domain/ids.ts';
import { SAVED_VIEW_NAME_LIMIT, type BoardFilter } from '../domain/saved-view.ts';
import { fold } from '../lib/fold.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { cleanTexts } from './clean-texts.ts';
import type { CommandDefinition } from './definition.ts';
import { requiredLine } from './named.ts';
import type { CommandPayloads } from './payloads.ts';
import type { Refusal } from './refusal.ts';

/** Keeps a filter under a name, for everybody at the board. Refused: already-there, blank, too-long, name-taken. */
export const savedViewAdd: CommandDefinition<CommandPayloads['savedView.add']> = {
  capture: 'undoable',
  decide(board, { id, name, filter }) {
    if (board.get('savedView', id)) return err({ kind: 'already-there', record: 'savedView' });
    const clean = freeName(board, null, name);
    if (!clean.ok) return clean;
    const kept = cleanFilter(filter);
    if (!kept.ok) return kept;
    return ok([{ op: 'added', kind: 'savedView', record: { id, name: clean.value, filter: kept.value } }]);
  },
};

/** Gives a view another name or filter. Refused: not-found, blank, too-long, name-taken. */
export const savedViewEdit: CommandDefinition<CommandPayloads['savedView.edit']> = {
  capture: 'undoable',
  decide(board, { id, patch }) {
    const view = board.get('savedView', id);
    if (!view) return err({ kind: 'not-found', record: 'savedView' });
    const name = patch.name === undefined ? ok(undefined) : freeName(board, id, patch.name);
    if (!name.ok) return name;
    const filter = patch.filter === undefined ? ok(undefined) : cleanFilter(patch.filter);
    if (!filter.ok) return filter;
    return ok(updateOf('savedView', view, { name: name.value, filter: filter.value }));
  },
};

/** Takes a view away; nobody's card changes. Refused: not-found. */
export const savedViewRemove: CommandDefinition<CommandPayloads['savedView.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const view = board.get('savedView', id);
    return view
      ? ok([{ op: 'removed', kind: 'savedView', record: view }])
      : err({ kind: 'not-found', record: 'savedView' });
  },
};

function freeName(board: BoardReader, self: SavedViewId | null, name: string): Result<string, Refusal> {
  const line = requiredLine('name', name, SAVED_VIEW_NAME_LIMIT);
  if (!line.ok) return line;
  for (const other of board.all('savedView'))
    if (other.id !== self && fold(other.name) === fold(line.value))
      return err({ kind: 'name-taken', record: 'savedView' });
  return line;
}

function cleanFilter(filter: BoardFilter): Result<BoardFilter, Refusal> {
  const max = SAVED_VIEW_NAME_LIMIT;
  return cleanTexts(filter, {
    limits: { text: max, experience: max, licence: max },
    lists: { languages: max },
  });
}
