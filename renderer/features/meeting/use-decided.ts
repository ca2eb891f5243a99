import { useEffect, useState } from 'react';

import type { MeetingDecision } from '../../../shared/domain/meeting/meeting.ts';
import { boardStore, callVault } from '../../state/index.ts';
import type { KeptMeeting } from './kept-meeting.ts';

const NONE: readonly MeetingDecision[] = [];

/** What was decided so far, as the minutes will tell it; asked for anew with each step that is done, or taken back. What could not be asked is not told. */
export function useDecided({ beganAt, entries }: Pick<KeptMeeting, 'beganAt' | 'entries'>): readonly MeetingDecision[] {
  const [decided, setDecided] = useState(NONE);
  const undo = boardStore((state) => state.undo);
  useEffect(() => {
    if (entries.length === 0) return undefined;
    let isWanted = true;
    void callVault('meeting.decided', { beganAt, entries: [...entries] }).then((answer) => {
      if (isWanted) setDecided(answer.ok ? answer.value : NONE);
    });
    return () => {
      isWanted = false;
    };
  }, [beganAt, entries, undo]);
  return decided;
}
