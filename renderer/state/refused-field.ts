import type { CallError } from '../../shared/ipc/errors.ts';

/** The field of a form that a refusal speaks of, so that its sentence can stand there; null when it is about the whole. */
export function refusedField(error: CallError): string | null {
  if (error.kind !== 'refused') return null;
  if (error.refusal.kind === 'name-taken') return 'name';
  if (error.refusal.kind === 'initials-taken') return 'initials';
  return 'field' in error.refusal ? error.refusal.field : null;
}
