import type { CallError } from '../../../shared/ipc/errors.ts';
import { refusedField } from '../../state/index.ts';
import type { PlacementFormField } from './new-placement-form.ts';

const FIELDS: Readonly<Record<string, PlacementFormField>> = {
  // The company's name is the only field of it in this form.
  name: 'company',
  role: 'role',
  plannedStart: 'from',
  start: 'from',
  plannedEnd: 'until',
  hours: 'paid',
};

/** The field of the form that a refusal speaks of; null when it is about the whole. */
export function refusalField(error: CallError): PlacementFormField | null {
  return FIELDS[refusedField(error) ?? ''] ?? null;
}
