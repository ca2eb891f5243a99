import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { useClock } from '../../state/index.ts';
import { headingOf } from './day-words.ts';
import { STEP_KEYS, stepFrom, type RecentDay } from './recent-lines.ts';
import styles from './recent-panel.module.css';
import { pressOnStep, RecentRow } from './recent-row.tsx';

/** The step one was at, kept while a card is open over the list, so that one goes on where one was. */
let lastAt: number | null = null;

/** The row that has, or would get, the focus; null for none. For a dialog's `initialFocus`. */
export function focusedStep(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-step][tabindex="0"]');
}

/** Steps by day. One stop of Tab, arrows within; each row's own button follows it. */
export function RecentList({ days, foot }: { readonly days: readonly RecentDay[]; readonly foot: ReactNode }) {
  const { t } = useTranslation();
  const today = useClock();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(lastAt);
  const steps = days.flatMap((one) => one.steps);
  const active = Math.max(
    0,
    steps.findIndex(({ entryId }) => entryId === at),
  );
  useEffect(() => {
    // The list came after the dialog had opened; whoever chooses what is shown stays there.
    if (document.activeElement?.closest('[role=radiogroup]') == null) focusedStep()?.focus();
  }, []);

  function note(entryId: number): void {
    lastAt = entryId;
    setAt(entryId);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isRow = (event.target as HTMLElement).hasAttribute('data-step');
    const step = steps[active];
    if (!isRow || !step) return;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (isPlain && STEP_KEYS.has(event.key)) {
      const next = steps[stepFrom(active, event.key, steps.length)];
      if (next) list.current?.querySelector<HTMLElement>(`[data-step="${String(next.entryId)}"]`)?.focus();
    } else if (!pressOnStep(event, step)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div ref={list} className={styles['list']} role="group" aria-label={t('history.recent.list')} onKeyDown={onKeyDown}>
      {days.map(({ day, steps: own }) => (
        <section key={day} aria-label={headingOf(day, today)}>
          <h3 className={styles['day']}>{headingOf(day, today)}</h3>
          <ol>
            {own.map((step) => (
              <RecentRow
                key={step.entryId}
                step={step}
                isActive={step === steps[active]}
                onFocus={() => note(step.entryId)}
              />
            ))}
          </ol>
        </section>
      ))}
      {foot}
    </div>
  );
}
