import { useEffect, useState } from 'react';

import type { Figure, Metrics } from '../../../shared/domain/metrics/types.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { callVault, useClock, useDraft } from '../../state/index.ts';
import { periodOf, readPeriod, type Period, type PeriodChoice } from './period.ts';

/** What somebody has chosen; kept over a lock. */
interface Choice extends PeriodChoice {
  /** Pictures whose numbers are shown instead. */
  readonly tables: readonly Figure[];
}
const FIRST: Choice = { span: 'quarter', from: '', to: '', tables: [] };

/** The period and how it is shown. */
export function useInsightChoice() {
  const today = useClock();
  const { value, set } = useDraft<Choice>('insight', FIRST);
  return {
    value,
    today,
    ...readPeriod(value, today),
    /** Own days begin as the days that were on show. */
    chooseSpan: (span: PeriodChoice['span']): void =>
      set((present) =>
        span === 'own' && present.span !== 'own'
          ? { ...present, ...periodOf(present.span, today), span }
          : { ...present, span },
      ),
    typeDay: (day: Partial<Pick<PeriodChoice, 'from' | 'to'>>): void => set((present) => ({ ...present, ...day })),
    showTables: (tables: readonly Figure[]): void => set((present) => ({ ...present, tables })),
  };
}
export type InsightChoice = ReturnType<typeof useInsightChoice>;

/** While a day is typed, year by year, nothing is looked up: each look is noted. */
const SETTLE_MS = 400;

/** The figures of a period, as the vault tells them; what was told before stays until then. */
export function useMetrics(period: Period | null): { readonly told: Metrics | null; readonly error: CallError | null } {
  const [told, setTold] = useState<Metrics | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const isFirst = told === null && error === null;
  const [from, to] = [period?.from, period?.to];
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const answer = await callVault('metrics.read', { from, to });
      if (!isWanted) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setTold(answer.value);
    };
    const timer = setTimeout(() => void look(), isFirst ? 0 : SETTLE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // Whether it is the first look changes by the look itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [from, to]);
  return { told, error };
}
