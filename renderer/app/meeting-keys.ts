/** What can be decided about somebody in a meeting, each by a key alone while their card is large. */
export const MEETING_KEYS = {
  move: ['F'],
  hand: ['O'],
  date: ['N', 'D'],
  propose: ['P'],
  contact: ['K'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type MeetingStep = keyof typeof MEETING_KEYS;

/** The step a pressed key stands for. */
export function meetingStepOf(key: string): MeetingStep | undefined {
  const pressed = key.toUpperCase();
  return (Object.keys(MEETING_KEYS) as MeetingStep[]).find((step) =>
    (MEETING_KEYS[step] as readonly string[]).includes(pressed),
  );
}
