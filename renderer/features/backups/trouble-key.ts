import type { CallError } from '../../../shared/ipc/errors.ts';

/** Which sentence tells why a copy could not be made. */
export function troubleKey(error: CallError): 'full' | 'gone' | 'readOnly' | 'other' {
  if (error.kind !== 'disk') return 'other';
  return error.cause === 'read-only' ? 'readOnly' : error.cause;
}
