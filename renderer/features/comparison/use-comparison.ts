import { useEffect, useRef, useState } from 'react';

import type { VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { ComparedBoards } from '../../../shared/ipc/payloads.ts';
import { addDays, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import type { ComparedKind } from '../../../shared/snapshot/compare.ts';
import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { callVault, openPanel, showToday, useClock, useDraft, writeDraft } from '../../state/index.ts';

/** Whom the list is narrowed to: those of a kind, or those who went from one lane to another (null: from outside, or away). */
export type Shown = { readonly kind: ComparedKind } | { readonly from: LaneId | null; readonly to: LaneId | null };

/** What somebody has chosen; kept while a card is open, and over a lock. */
interface Choice {
  /** As typed; null: 30 days ago. */
  readonly from: string | null;
  /** As typed; null: today, whatever day that is by then. */
  readonly to: string | null;
  /** Empty: all of them. */
  readonly lanes: readonly LaneId[];
  readonly consultants: readonly (ConsultantId | 'none')[];
  readonly shown: Shown | null;
}
const FIRST: Choice = { from: null, to: null, lanes: [], consultants: [], shown: null };

/** Opens the comparison of a past day with today, of everybody. Closing it leads back to the past day's board. */
export function openComparison(from: IsoDate): void {
  showToday();
  writeDraft('comparison', { ...FIRST, from } satisfies Choice);
  openPanel({ kind: 'comparison', past: from });
}

/** Days back from today that are one press away. */
export const PERIODS = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof PERIODS;

/** While a day is typed, year by year, nothing is looked up: each look at a past day is noted. */
const SETTLE_MS = 500;
const FIRST_YEAR = '1990';

/** What is chosen, and what is wrong with it. */
export function useChoice() {
  const today = useClock();
  const { value, set } = useDraft<Choice>('comparison', FIRST);
  const from = value.from ?? addDays(today, -PERIODS.month);
  const to = value.to ?? today;
  const [first, last] = [pastDayOf(from, today), pastDayOf(to, today)];
  const isTurned = first !== undefined && last !== undefined && first > last;
  return {
    value,
    from,
    to,
    today,
    period: (Object.keys(PERIODS) as Period[]).find((one) => to === today && from === addDays(today, -PERIODS[one])),
    problems: { from: first === undefined, to: last === undefined, order: isTurned },
    /** Another choice shows everybody of it again. */
    change: (part: Partial<Omit<Choice, 'shown'>>): void => set((present) => ({ ...present, shown: null, ...part })),
    choosePeriod: (period: Period): void =>
      set((present) => ({ ...present, shown: null, from: addDays(today, -PERIODS[period]), to: null })),
    show: (shown: Shown | null): void => set((present) => ({ ...present, shown })),
    asked: first === undefined || last === undefined || isTurned ? null : { from: first, to: last, ...whomOf(value) },
  };
}
export type ComparisonChoice = ReturnType<typeof useChoice>;

function whomOf({ lanes, consultants }: Choice): Pick<VaultInput<'snapshot.compare'>, 'lanes' | 'consultants'> {
  return {
    lanes: lanes.length === 0 ? null : [...lanes],
    consultants: consultants.length === 0 ? null : [...consultants],
  };
}

/** A day that was, or is; undefined for any other text. */
function pastDayOf(typed: string, today: IsoDate): IsoDate | undefined {
  const day = parseIsoDate(typed);
  return day !== undefined && day <= today && day >= FIRST_YEAR ? day : undefined;
}

/** The two days, as the vault tells of them; what was told before stays until then. */
export function useCompared(asked: VaultInput<'snapshot.compare'> | null): {
  readonly told: ComparedBoards | null;
  readonly error: CallError | null;
} {
  const [told, setTold] = useState<ComparedBoards | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const isFirst = useRef(true);
  const text = asked === null ? null : JSON.stringify(asked);
  useEffect(() => {
    if (text === null) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      isFirst.current = false;
      const answer = await callVault('snapshot.compare', JSON.parse(text) as VaultInput<'snapshot.compare'>);
      if (!isWanted) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setTold(answer.value);
    };
    const timer = setTimeout(() => void look(), isFirst.current ? 0 : SETTLE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return { told, error };
}
