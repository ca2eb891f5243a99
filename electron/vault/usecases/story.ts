import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Census, CitizenStory } from '../../../shared/ipc/payloads.ts';
import type { OpenBoard } from './open-board.ts';

/** So many steps of a story are told at once. */
const STEPS_A_PAGE = 100;

/** A citizen's contacts, newest first, and what was done with the card: the newest steps before the entry `before` (null: the last ones). Throws `StoreError`. */
export function loadStory(board: OpenBoard, id: CitizenId, before: number | null): Promise<CitizenStory> {
  return board.queue.run(async () => {
    // They come in the order in which they were written down, and those of one day stay in the reverse of it.
    const contacts = [...board.records.contactsOf(id)]
      .reverse()
      .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
    const steps = await board.store.loadStory(id, before, STEPS_A_PAGE + 1);
    return {
      contacts,
      steps: steps
        .slice(0, STEPS_A_PAGE)
        .map(({ person, ...step }) => ({ ...step, by: board.names.get(person)?.name ?? '' })),
      hasMore: steps.length > STEPS_A_PAGE,
    };
  });
}

/** Counts everybody who ever came on the board against where they are now. `ever` is counted apart from the cards, so that a lost card shows. Throws `StoreError`. */
export function takeCensus(board: OpenBoard): Promise<Census> {
  return board.queue.run(async () => {
    const { ever, removed, erased } = await board.store.countEver();
    let onBoard = 0;
    let ended = 0;
    for (const { laneId } of board.records.all('citizen')) {
      if (board.records.get('lane', laneId)?.isEnd === true) ended += 1;
      else onBoard += 1;
    }
    return { ever, onBoard, ended, removed, erased };
  });
}
