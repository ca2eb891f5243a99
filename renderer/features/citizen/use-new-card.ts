import { useState } from 'react';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId, PortraitId } from '../../../shared/domain/ids.ts';
import { translate } from '../../i18n/index.ts';
import { runCommand, undoEntry, useConsultants, useDraft, useLanes, useToday } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { cardOf, formOf, type FormField, type FormValues } from './card-form.ts';
import { halfTypedDays, type CardProblem } from './card-problem.ts';
import { decimalSign } from './use-card-edit.ts';

/** What was given for a new card so far. Plain JSON: it is kept over a lock. */
interface NewCardDraft {
  readonly values: Partial<FormValues>;
  readonly laneId?: LaneId;
  readonly consultantId?: ConsultantId | null;
  readonly portraitId?: PortraitId | null;
}
const NOTHING: NewCardDraft = { values: {} };

/** A card that is being made; it comes onto the board with `add`. */
export function useNewCard(startLane: LaneId, startConsultant: ConsultantId | null) {
  const today = useToday();
  const lanes = useLanes();
  const consultants = useConsultants();
  const draft = useDraft<NewCardDraft>('citizen-new', NOTHING);
  const [kept] = useState(draft.kept);
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const given = draft.value;
  const values: FormValues = {
    ...formOf({ ...BLANK_CITIZEN_FIELDS, laneSince: today }, decimalSign()),
    ...given.values,
  };
  // Between writing and coming back, a lane or consultant may have gone.
  const laneId =
    lanes.some((lane) => lane.id === given.laneId) && given.laneId !== undefined ? given.laneId : startLane;
  const wanted = given.consultantId === undefined ? startConsultant : given.consultantId;
  const consultantId = consultants.some((one) => one.id === wanted && one.active) ? wanted : null;
  const portraitId = given.portraitId ?? null;
  const set = (changed: Partial<NewCardDraft>): void => {
    setProblem(null);
    draft.set((present) => ({ ...present, ...changed }));
  };

  async function add(id: CitizenId, form: HTMLFormElement | null): Promise<boolean> {
    const halfTyped = halfTypedDays(form);
    const fields = cardOf(values, today);
    if (halfTyped || !fields.ok) {
      setProblem({ kind: 'faults', faults: halfTyped ?? (fields.ok ? {} : fields.error) });
      return false;
    }
    const { laneSince, ...rest } = fields.value;
    const answer = await runCommand(
      'citizen.add',
      { id, fields: { ...rest, portraitId }, laneId, consultantId, laneSince },
      { quiet: true },
    );
    if (!answer.ok) {
      setProblem({ kind: 'refused', error: answer.error });
      return false;
    }
    draft.clear();
    const { entryId } = answer.value;
    showToast(translate('citizen.added', { name: values.name.trim() }), {
      action: { label: translate('common.undo'), run: () => void undoEntry(entryId) },
    });
    return true;
  }

  return {
    values,
    laneId,
    consultantId,
    portraitId,
    problem,
    /** Something is written that would be lost. */
    begun: portraitId !== null || Object.values(given.values).some((text) => text !== ''),
    kept,
    change: (field: FormField, text: string) => {
      setProblem(null);
      draft.set((present) => ({ ...present, values: { ...present.values, [field]: text } }));
    },
    setLane: (chosen: LaneId) => set({ laneId: chosen }),
    setConsultant: (chosen: ConsultantId | null) => set({ consultantId: chosen }),
    setPortrait: (chosen: PortraitId | null) => set({ portraitId: chosen }),
    add,
    discard: draft.clear,
  };
}
