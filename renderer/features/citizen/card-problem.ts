import type { CallError } from '../../../shared/ipc/errors.ts';
import { translate as t } from '../../i18n/index.ts';
import { callErrorText, refusedField } from '../../state/index.ts';
import { FORM_FIELDS, type FormFaults, type FormField } from './card-form.ts';

/** Why a card was not saved. */
export type CardProblem =
  | { readonly kind: 'faults'; readonly faults: FormFaults }
  | { readonly kind: 'conflict'; readonly fields: readonly FormField[] }
  | { readonly kind: 'refused'; readonly error: CallError };

const isFormField = (field: string): field is FormField => (FORM_FIELDS as readonly string[]).includes(field);

/** The form's field a refusal speaks of. */
function formField(error: CallError): FormField | null {
  const field = refusedField(error);
  return field !== null && isFormField(field) ? field : null;
}

/** The sentence that belongs at `field`. */
export function problemAt(problem: CardProblem | null, field: FormField): string | undefined {
  if (problem?.kind === 'faults') {
    const fault = problem.faults[field];
    return fault && t(`citizen.errors.${fault}`);
  }
  return problem?.kind === 'refused' && formField(problem.error) === field ? callErrorText(problem.error) : undefined;
}

/** The sentence that belongs to the whole form. */
export function problemOfForm(problem: CardProblem | null): string | null {
  if (problem?.kind === 'conflict') return t('citizen.conflict.before');
  return problem?.kind === 'refused' && formField(problem.error) === null ? callErrorText(problem.error) : null;
}

/** Where the focus goes, so that the first problem is seen. */
export function firstProblemField(problem: CardProblem): FormField | null {
  if (problem.kind === 'refused') return formField(problem.error);
  return (
    FORM_FIELDS.find((field) =>
      problem.kind === 'conflict' ? problem.fields.includes(field) : problem.faults[field] !== undefined,
    ) ?? null
  );
}

/** Days of which only a part is typed: the browser gives no text for them, and saving would clear them. */
export function halfTypedDays(form: HTMLFormElement | null): FormFaults | null {
  const faults: FormFaults = {};
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? []) {
    if (input.validity.badInput && isFormField(input.name)) faults[input.name] = 'not-a-day';
  }
  return Object.keys(faults).length > 0 ? faults : null;
}
