import { useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../../shared/domain/company.ts';
import type { CompanyId, OfferId, PlacementId } from '../../../shared/domain/ids.ts';
import { refusalField } from './refusal-field.ts';
import { currentLang, translate as t } from '../../i18n/index.ts';
import { callErrorText, readBoard, runCommand, useDraft, useToday, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { companyOf } from './company-field.tsx';
import {
  newPlacementOf,
  placementOf,
  type NewPlacementValues,
  type PlacementFaults,
  type PlacementFormField,
} from './new-placement-form.ts';
import { placementName } from './placement-words.ts';

const NOTHING: Partial<NewPlacementValues> = {};

export interface PlacementProblem {
  readonly faults: PlacementFaults;
  /** The refusal of the board, at a field or about the whole (null). */
  readonly refused: { readonly field: PlacementFormField | null; readonly words: string } | null;
}

/** A placement that is being made; kept over a lock. */
export function useNewPlacement(citizen: Citizen, offerId: OfferId | null, close: () => void) {
  const today = useToday();
  const key = `p-new:${citizen.id}`;
  const draft = useDraft<Partial<NewPlacementValues>>(key, NOTHING);
  const [start] = useState(() => startOf(offerId, today));
  const [kept] = useState(draft.kept);
  const [problem, setProblem] = useState<PlacementProblem | null>(null);
  const saving = useRef(false);
  const values = { ...start, ...draft.value };
  const begun = Object.entries(draft.value).some(
    ([field, value]) => value !== start[field as keyof NewPlacementValues],
  );

  async function save(form: HTMLFormElement | null): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    const found = await write(citizen, offerId, values, today, unfinishedDays(form));
    saving.current = false;
    setProblem(found);
    if (found) return;
    draft.clear();
    close();
  }
  return {
    key,
    today,
    values,
    begun,
    kept: kept && begun,
    problem,
    change: (changed: Partial<NewPlacementValues>): void => {
      setProblem(null);
      draft.set((present) => ({ ...present, ...changed }));
    },
    save,
    discard: (): void => {
      draft.clear();
      close();
    },
  };
}

function startOf(offerId: OfferId | null, today: Parameters<typeof newPlacementOf>[2]): NewPlacementValues {
  const board = readBoard();
  const offer = (offerId && board.get('offer', offerId)) ?? null;
  const company = (offer && board.get('company', offer.companyId)) ?? null;
  return newPlacementOf(offer, company, today, currentLang() === 'da' ? ',' : '.');
}

/** Makes the placement, and the company where it is new, in one step; or what is wrong. */
async function write(
  { id: citizenId, name }: Citizen,
  offerId: OfferId | null,
  values: NewPlacementValues,
  today: Parameters<typeof placementOf>[1],
  unfinished: PlacementFaults,
): Promise<PlacementProblem | null> {
  const parsed = placementOf(values, today);
  const company = companyOf({ name: values.company, id: values.companyId });
  const faults: PlacementFaults = {
    ...(values.company.trim() === '' ? { company: 'company' } : company === 'several' ? { company: 'several' } : {}),
    ...(parsed.ok ? {} : parsed.error),
    ...unfinished,
  };
  if (!parsed.ok || company === 'several' || Object.keys(faults).length > 0) return { faults, refused: null };
  const companyId = company?.id ?? (crypto.randomUUID() as CompanyId);
  const added =
    company === null
      ? { company: { id: companyId, fields: { ...BLANK_COMPANY_FIELDS, name: values.company, sector: values.sector } } }
      : {};
  const id = crypto.randomUUID() as PlacementId;
  const fields = { ...parsed.value, companyId };
  const answer = await runCommand('placement.add', { id, citizenId, offerId, fields, ...added }, { quiet: true });
  if (!answer.ok)
    return { faults: {}, refused: { field: refusalField(answer.error), words: callErrorText(answer.error) } };
  showToast(t('placements.form.added', { name, placement: placementName(fields) }), {
    topic: 'step',
    ...wayBack(answer.value.entryId),
  });
  return null;
}

/** Days of which only a part is typed: the browser gives no text for them. */
function unfinishedDays(form: HTMLFormElement | null): PlacementFaults {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? [])];
  const bad = inputs.filter((input) => input.validity.badInput).map(({ name }) => [name, 'unfinished'] as const);
  return Object.fromEntries(bad);
}
