import { currentLang } from '../i18n/index.ts';

const CONTACT = ['K'];
const PROPOSE = ['P'];

/** What can be decided about somebody in a meeting, each by a key alone while their card is large: a letter of its word. The first is shown. */
const MEETING_KEYS = {
  da: { move: ['F'], hand: ['O'], date: ['N', 'D'], propose: PROPOSE, contact: CONTACT },
  en: { move: ['M'], hand: ['H'], date: ['N', 'D'], propose: PROPOSE, contact: CONTACT },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
export type MeetingStep = keyof (typeof MEETING_KEYS)['da'];

/** The keys of each step, in the language of the page. */
export const meetingKeys = (): Readonly<Record<MeetingStep, readonly string[]>> => MEETING_KEYS[currentLang()];

/** The step a pressed key stands for. */
export function meetingStepOf(key: string): MeetingStep | undefined {
  const pressed = key.toUpperCase();
  const steps = Object.entries(meetingKeys()) as [MeetingStep, readonly string[]][];
  return steps.find(([, keys]) => keys.includes(pressed))?.[0];
}
