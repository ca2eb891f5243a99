import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, History, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { addMonths } from '../../../shared/domain/clocks/calendar.ts';
import { addDays, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { actionLabel, actionOf, type ActionId } from '../../app/actions.ts';
import { announce } from '../../app/live-region.tsx';
import { shortcutText } from '../../app/shortcut.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { lastPastDay, showPast, showToday, stepPast, useClock, usePast, useReplay } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './past-band.module.css';
import { ReplayBar } from './replay-bar.tsx';
import { dayWords } from './replay-words.ts';

/** Over the board of a past day: which day it is, that nothing can be changed, other days, and the way back. */
export function PastBand({ day }: { readonly day: IsoDate }) {
  const { t } = useTranslation();
  const long = formatLongDay(day);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Arrows step from here; whoever reads the cards goes on with Tab.
    back.current?.focus();
    return () => announce(t('history.past.spokenNow'));
  }, [t]);
  useSpokenDay(day);
  return (
    <section className={styles['band']} aria-label={t('history.past.label')} onKeyDown={onKeyDown}>
      <p className={styles['words']}>
        <History aria-hidden />
        <strong>{t('history.past.shown', { day: long })}</strong>
        <span>{t('history.past.still')}</span>
      </p>
      <DaySteps day={day} backRef={back} />
      <QuickDays />
      <Button variant="primary" icon={<Undo2 aria-hidden />} aria-keyshortcuts="Escape" onClick={showToday}>
        {t('history.past.now')} <Kbd keys="Esc" />
      </Button>
      <ReplayBar day={day} />
    </section>
  );
}

/** Says where one is; then of each day what it did. The slider says it itself. */
function useSpokenDay(day: IsoDate): void {
  const { t } = useTranslation();
  const isFirst = useRef(true);
  const isHeld = useReplay((replay) => replay.held !== null);
  const what = dayWords(useReplay((replay) => replay.counts.get(day)));
  useEffect(() => {
    const words = { day: formatLongDay(day), what };
    if (isFirst.current) announce(t('history.past.spoken', words));
    else if (!(document.activeElement instanceof HTMLInputElement))
      announce(isHeld ? t('history.replay.spoken', words) : words.day);
    isFirst.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once a day, also when more becomes known of it
  }, [t, day]);
}

/** On the step buttons the arrows step a day, up and down a week; in the date field they are the field's own. Escape leads back from everywhere. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const isField = event.target instanceof HTMLInputElement;
  const days = isField ? undefined : STEPS[event.key];
  if (event.key === 'Escape') showToday();
  else if (days !== undefined) stepPast(days);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -7,
  PageDown: 7,
};

function DaySteps({ day, backRef }: { readonly day: IsoDate; readonly backRef: React.Ref<HTMLButtonElement> }) {
  const { t } = useTranslation();
  const first = usePast((past) => past.firstDay) ?? day;
  const wanted = usePast((past) => past.wanted ?? past.shown) ?? day;
  const last = useLastDay();
  const step = (id: ActionId, isPossible: boolean) => {
    const action = actionOf(id);
    const [keys] = action.shortcuts;
    return {
      label: actionLabel(id),
      shortcut: keys && shortcutText(keys),
      disabled: !isPossible,
      focusableWhenDisabled: true,
      onClick: () => action.run(null),
    };
  };
  return (
    <div className={styles['steps']} role="group" aria-label={t('history.past.steps')}>
      <IconButton {...step('weekBack', wanted > first)}>
        <ChevronsLeft aria-hidden />
      </IconButton>
      <IconButton ref={backRef} {...step('dayBack', wanted > first)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <DayField first={first} last={last} wanted={wanted} />
      <IconButton {...step('dayOn', wanted < last)}>
        <ChevronRight aria-hidden />
      </IconButton>
      <IconButton {...step('weekOn', wanted < last)}>
        <ChevronsRight aria-hidden />
      </IconButton>
    </div>
  );
}

/** A year that is still typed is one long ago. */
const TYPED_WHOLE = '1900';

/** The day as it is typed; one that cannot be shown stays, with the reason below it, until another day is wanted. */
function DayField({ first, last, wanted }: Record<'first' | 'last' | 'wanted', IsoDate>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<{ readonly text: string; readonly at: IsoDate } | null>(null);
  const problem = useId();
  const text = typed?.at === wanted ? typed.text : wanted;
  const asked = parseIsoDate(text);
  const isEarly = asked !== undefined && asked >= TYPED_WHOLE && asked < first;
  const isLate = asked !== undefined && asked > last;
  return (
    <>
      <input
        type="date"
        className={styles['day']}
        aria-label={t('history.past.day')}
        aria-invalid={isEarly || isLate || undefined}
        aria-describedby={isEarly || isLate ? problem : undefined}
        min={first}
        max={last}
        value={text}
        onChange={(event) => {
          const day = parseIsoDate(event.target.value);
          setTyped({ text: event.target.value, at: wanted });
          if (day !== undefined && day >= first && day <= last) showPast(day);
        }}
        onBlur={() => !isEarly && !isLate && setTyped(null)}
      />
      {(isEarly || isLate) && (
        <p id={problem} className={styles['problem']} role="alert">
          {isEarly ? t('history.past.begun', { day: formatLongDay(first) }) : t('history.past.notYet')}
        </p>
      )}
    </>
  );
}

function QuickDays() {
  const { t } = useTranslation();
  const today = useClock();
  const days = [
    [t('history.past.yesterday'), addDays(today, -1)],
    [t('history.past.weekAgo'), addDays(today, -7)],
    [t('history.past.tenDaysAgo'), addDays(today, -10)],
    [t('history.past.fourWeeksAgo'), addDays(today, -28)],
    [t('history.past.monthAgo'), addMonths(today, -1)],
  ] as const;
  return (
    <div className={styles['quick']}>
      <ChipRow label={t('history.past.back')}>
        {days.map(([label, day]) => (
          <Chip key={label} onClick={() => showPast(day)}>
            {label}
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}

/** Renders again at midnight, when there is one more. */
function useLastDay(): IsoDate {
  useClock();
  return lastPastDay();
}
