import { useEffect, type RefObject } from 'react';

import { CONTACT_LINE_LIMIT } from '../../../shared/domain/contact.ts';
import { translate as t } from '../../i18n/index.ts';
import { callErrorText, refusedField } from '../../state/index.ts';
import type { ContactFaults } from './contact-form.ts';
import type { ContactProblem } from './use-contact-form.ts';

type Field = keyof ContactFaults;
const FIELDS: readonly Field[] = ['line', 'day', 'own'];

/** The sentence that belongs at `field`. */
export function problemAt(problem: ContactProblem | null, field: Field): string | undefined {
  if (problem?.kind === 'refused') return fieldOf(problem) === field ? callErrorText(problem.error) : undefined;
  const fault = problem?.faults[field];
  if (fault === undefined) return undefined;
  return fault === 'too-long' ? t('refusals.too-long', { max: CONTACT_LINE_LIMIT }) : t(`contacts.errors.${fault}`);
}

/** The sentence that belongs to the whole form. */
export function problemOfForm(problem: ContactProblem | null): string | null {
  return problem?.kind === 'refused' && fieldOf(problem) === null ? callErrorText(problem.error) : null;
}

/** Puts the cursor where the first problem is. */
export function useFocusOnFault(form: RefObject<HTMLFormElement | null>, problem: ContactProblem | null): void {
  useEffect(() => {
    const field = FIELDS.find((one) => problemAt(problem, one) !== undefined);
    const control = field && form.current?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  }, [form, problem]);
}

function fieldOf(problem: Extract<ContactProblem, { readonly kind: 'refused' }>): Field | null {
  const field = refusedField(problem.error);
  return FIELDS.find((one) => one === field) ?? null;
}
