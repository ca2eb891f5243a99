import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { MeetingStep } from '../../app/meeting-keys.ts';
import { useDraft } from '../../state/index.ts';

interface OpenSheet {
  readonly of: CitizenId;
  readonly step: MeetingStep;
  /** The day that is typed in it. */
  readonly day?: string;
}

const KEY = 'meeting-sheet';
const NONE: OpenSheet | null = null;

/** Which decision about somebody is being made: kept over a lock, so that the meeting goes on in the middle of it. */
export function useOpenSheet(id: CitizenId): {
  readonly sheet: MeetingStep | null;
  readonly setSheet: (step: MeetingStep | null) => void;
} {
  const { value, set, clear } = useDraft<OpenSheet | null>(KEY, NONE);
  return {
    sheet: value?.of === id ? value.step : null,
    setSheet: (step) => (step === null ? clear() : set({ of: id, step })),
  };
}

/** The day that is typed in an open sheet, as it was before a lock. */
export function useTypedDay(): readonly [string, (day: string) => void] {
  const { value, set } = useDraft<OpenSheet | null>(KEY, NONE);
  return [value?.day ?? '', (day) => set((now) => now && { ...now, day })];
}
