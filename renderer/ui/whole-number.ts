import { err, ok, type Result } from '../../shared/lib/result.ts';

/** The whole number that is typed in a field; null for none. Refused: anything else. */
export function parseWholeNumber(text: string): Result<number | null, 'not-a-number'> {
  const plain = text.trim();
  if (plain === '') return ok(null);
  return /^\d{1,9}$/.test(plain) ? ok(Number(plain)) : err('not-a-number');
}
