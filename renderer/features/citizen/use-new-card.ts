import { useRef, useState } from 'react';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { translate } from '../../i18n/index.ts';
import { runCommand, useConsultants, useDraft, useLanes, useToday, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { NO_PORTRAIT, type CardPortrait } from './card-portrait.ts';
import { cardOf, formOf, type FormField, type FormValues } from './card-form.ts';
import { halfTypedDays, type CardProblem } from './card-problem.ts';
import { decimalSign } from './use-card-edit.ts';

/** What was given for a new card so far. Plain JSON: it is kept over a lock. */
interface NewCardDraft {
  readonly values: Partial<FormValues>;
  readonly laneId?: LaneId;
  readonly consultantId?: ConsultantId | null;
  readonly portrait?: CardPortrait;
}
const NOTHING: NewCardDraft = { values: {} };
/** What a new card begins with; all else is out of the way until somebody asks for it. */
export const FIRST_FIELDS: readonly FormField[] = ['name', 'birthDate', 'caseNumber'];

/** A card that is being made; it comes onto the board with `add`. */
export function useNewCard(startLane: LaneId, startConsultant: ConsultantId | null) {
  const today = useToday();
  const draft = useDraft<NewCardDraft>('citizen-new', NOTHING);
  const [kept] = useState(draft.kept);
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const adding = useRef(false);
  const given = draft.value;
  const values: FormValues = {
    ...formOf({ ...BLANK_CITIZEN_FIELDS, laneSince: today }, decimalSign()),
    ...given.values,
  };
  const place = usePlace(given, startLane, startConsultant);
  const portrait = given.portrait ?? NO_PORTRAIT;
  const set = (changed: (present: NewCardDraft) => NewCardDraft): void => {
    setProblem(null);
    draft.set(changed);
  };

  /** The new card; null when it did not come onto the board: `problem` then says why, unless it is on its way already. */
  async function add(form: HTMLFormElement | null): Promise<CitizenId | null> {
    if (adding.current) return null;
    adding.current = true;
    const added = await addCard(values, { ...place, portrait }, form, today).finally(() => (adding.current = false));
    setProblem(added.ok ? null : added.error);
    if (!added.ok) return null;
    draft.clear();
    return added.value;
  }

  return {
    ...place,
    values,
    portrait,
    problem,
    /** Something is written that would be lost. */
    begun: portrait.portraitId !== null || Object.values(given.values).some((text) => text !== ''),
    kept,
    /** More is written than what a new card begins with. */
    hasMore: Object.entries(given.values).some(
      ([field, text]) => text !== '' && !FIRST_FIELDS.includes(field as FormField),
    ),
    change: (field: FormField, text: string) =>
      set((present) => ({ ...present, values: { ...present.values, [field]: text } })),
    setLane: (laneId: LaneId) => set((present) => ({ ...present, laneId })),
    setConsultant: (consultantId: ConsultantId | null) => set((present) => ({ ...present, consultantId })),
    setPortrait: (chosen: CardPortrait) => set((present) => ({ ...present, portrait: chosen })),
    add,
    discard: draft.clear,
  };
}

interface NewCardPlace {
  readonly laneId: LaneId;
  readonly consultantId: ConsultantId | null;
}

/** Where the card will stand. Between writing and coming back, a lane or consultant may have gone. */
function usePlace(given: NewCardDraft, startLane: LaneId, startConsultant: ConsultantId | null): NewCardPlace {
  const lane = useLanes().find((one) => one.id === given.laneId);
  const wanted = given.consultantId === undefined ? startConsultant : given.consultantId;
  const consultant = useConsultants().find((one) => one.id === wanted && one.active);
  return { laneId: lane?.id ?? startLane, consultantId: consultant?.id ?? null };
}

/** Puts the card on the board and says so; or what is wrong. */
async function addCard(
  values: FormValues,
  { laneId, consultantId, portrait }: NewCardPlace & { readonly portrait: CardPortrait },
  form: HTMLFormElement | null,
  today: IsoDate,
): Promise<Result<CitizenId, CardProblem>> {
  const halfTyped = halfTypedDays(form);
  if (halfTyped) return err({ kind: 'faults', faults: halfTyped });
  const card = cardOf(values, today);
  if (!card.ok) return err({ kind: 'faults', faults: card.error });
  const { laneSince, ...fields } = card.value;
  const id = crypto.randomUUID() as CitizenId;
  const payload = { id, fields: { ...fields, ...portrait }, laneId, consultantId, laneSince };
  const answer = await runCommand('citizen.add', payload, { quiet: true });
  if (!answer.ok) return err({ kind: 'refused', error: answer.error });
  const { entryId } = answer.value;
  showToast(translate('citizen.added', { name: values.name.trim() }), wayBack(entryId));
  return ok(id);
}
