import type { CallError } from '../../../shared/ipc/errors.ts';
import { translate as t } from '../../i18n/index.ts';
import { callErrorText, refusedField } from '../../state/index.ts';
import { FORM_FIELDS, type FormFaults, type FormField } from './card-form.ts';
import type { FieldProblem } from './card-saver.ts';

/** Why a new card was not put on the board. */
export type CardProblem =
  { readonly kind: 'faults'; readonly faults: FormFaults } | { readonly kind: 'refused'; readonly error: CallError };

const isFormField = (field: string): field is FormField => (FORM_FIELDS as readonly string[]).includes(field);

/** The form's field a refusal speaks of. */
function formField(error: CallError): FormField | null {
  const field = refusedField(error);
  return field !== null && isFormField(field) ? field : null;
}

/** The sentence that belongs at a field that saves itself. */
export function fieldProblemText(problem: FieldProblem | undefined): string | undefined {
  if (!problem) return undefined;
  return problem.kind === 'fault' ? t(`citizen.errors.${problem.fault}`) : callErrorText(problem.error);
}

/** The sentence that belongs at `field` of a new card. */
export function problemAt(problem: CardProblem | null, field: FormField): string | undefined {
  if (problem?.kind === 'faults') {
    const fault = problem.faults[field];
    return fault && t(`citizen.errors.${fault}`);
  }
  return problem?.kind === 'refused' && formField(problem.error) === field ? callErrorText(problem.error) : undefined;
}

/** The sentence that belongs to the whole form. */
export function problemOfForm(problem: CardProblem | null): string | null {
  return problem?.kind === 'refused' && formField(problem.error) === null ? callErrorText(problem.error) : null;
}

/** Where the focus goes, so that the first problem is seen. */
export function firstProblemField(problem: CardProblem): FormField | null {
  if (problem.kind === 'refused') return formField(problem.error);
  return FORM_FIELDS.find((field) => problem.faults[field] !== undefined) ?? null;
}

/** Days of which only a part is typed: the browser gives no text for them, and saving would clear them. */
export function halfTypedDays(form: HTMLFormElement | null): FormFaults | null {
  const faults: FormFaults = {};
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? []) {
    if (input.validity.badInput && isFormField(input.name)) faults[input.name] = 'not-a-day';
  }
  return Object.keys(faults).length > 0 ? faults : null;
}
