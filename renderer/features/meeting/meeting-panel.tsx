import { useEffect } from 'react';

import { useMeeting, followDecisions } from './kept-meeting.ts';
import { MeetingOver } from './meeting-over.tsx';
import { MeetingStage } from './meeting-stage.tsx';
import { MeetingStart } from './meeting-start.tsx';

/** The team's meeting: from the choice of topics through everybody, one large card each, to the minutes. */
export function MeetingPanel() {
  const { value, set, clear } = useMeeting();
  useEffect(followDecisions, []);
  if (value === null) return <MeetingStart onBegin={set} />;
  const change = (part: Partial<typeof value>): void => set((present) => ({ ...(present ?? value), ...part }));
  if (value.over !== null) return <MeetingOver meeting={value} over={value.over} onChange={change} onClose={clear} />;
  return <MeetingStage meeting={value} onChange={change} />;
}
