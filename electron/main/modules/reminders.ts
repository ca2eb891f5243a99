import type { Lang, ReminderCounts, Settings } from '../../../shared/ipc/bridge.ts';
import type { LockState } from '../lock/machine.ts';
import { texts } from './texts.ts';

/** A notification of the system on its way to be seen. */
export interface Notice {
  readonly show: () => void;
  readonly close: () => void;
}
/** Makes a notification of the system that shows `body`, and calls back when it is clicked. Null where this system shows none. */
export type Notifier = (body: string, onClick: () => void) => Notice | null;

export interface RemindersOptions {
  readonly notifier: Notifier;
  readonly settings: () => Pick<Settings, 'lang' | 'reminders'>;
  /** Somebody clicked it: brings the window, and the day's list where the board is open. */
  readonly onClick: () => void;
}

/** What the desktop tells of the day's work while a board is open. Only numbers are in it: a desktop is seen by whoever passes. */
export interface Reminders {
  /** Shows these numbers in place of those shown before. Nothing for two noughts, and where reminders are off. */
  remind(counts: ReminderCounts): void;
  /** Takes away what is shown, unless everything of the board is still in sight. Never throws. */
  stateChanged(state: LockState): void;
  /** Takes it away where reminders are off now. Never throws. */
  settingsChanged(): void;
}

export function createReminders({ notifier, settings, onClick }: RemindersOptions): Reminders {
  let shown: Notice | null = null;
  const close = (): void => {
    const former = shown;
    shown = null;
    try {
      former?.close();
    } catch {
      return;
    }
  };
  return {
    remind(counts) {
      const { lang, reminders } = settings();
      if (!reminders || counts.today + counts.overdue === 0) return;
      close();
      shown = notifier(reminderText(counts, lang), () => {
        shown = null;
        onClick();
      });
      shown?.show();
    },
    stateChanged(state) {
      if (state.kind !== 'open' || state.view !== 'open') close();
    },
    settingsChanged() {
      if (!settings().reminders) close();
    },
  };
}

/** "Opfølgninger: 3 i dag, 2 over tiden". Made of fixed words and two numbers, whatever a page sends. */
export function reminderText({ today, overdue }: ReminderCounts, lang: Lang): string {
  const words = texts[lang];
  const part = (count: number, text: string): readonly string[] =>
    count === 0 ? [] : [text.replace('{count}', String(count))];
  const counts = [...part(today, words.reminderToday), ...part(overdue, words.reminderOverdue)].join(', ');
  return (today + overdue === 1 ? words.reminderOne : words.reminderMany).replace('{counts}', counts);
}
