import { useEffect, useState } from 'react';

import type { Contact } from '../../../shared/domain/contact.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { boardStore, callVault } from '../../state/index.ts';
import { withNewest, withOlder, type ToldStory } from './story-steps.ts';

interface StoryState {
  /** Null before anything came. */
  readonly told: ToldStory | null;
  readonly contacts: readonly Contact[];
  readonly failed: boolean;
  readonly fetchingOlder: boolean;
}
const BEFORE: StoryState = { told: null, contacts: [], failed: false, fetchingOlder: false };

/** The story of a card, a page at a time; the newest page again whenever something on the board changed. */
export function useStory(id: CitizenId) {
  const revision = boardStore((state) => state.revision);
  const [tries, setTries] = useState(0);
  const [state, setState] = useState(BEFORE);
  useEffect(() => {
    let isWanted = true;
    void callVault('citizen.story', { id, before: null }).then((answer) => {
      if (!isWanted) return;
      setState((present) =>
        answer.ok
          ? { ...present, told: withNewest(present.told, answer.value), contacts: answer.value.contacts, failed: false }
          : { ...present, failed: true },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [id, revision, tries]);

  async function older(): Promise<void> {
    const before = state.told?.steps.at(-1)?.entryId;
    if (before === undefined || state.fetchingOlder) return;
    setState((present) => ({ ...present, fetchingOlder: true }));
    const answer = await callVault('citizen.story', { id, before });
    setState((present) => {
      const { told } = present;
      const isNext = told?.steps.at(-1)?.entryId === before;
      const more = answer.ok && told && isNext ? withOlder(told, answer.value) : told;
      return { ...present, told: more, failed: !answer.ok, fetchingOlder: false };
    });
  }
  return { ...state, older: () => void older(), again: () => setTries((count) => count + 1) };
}
