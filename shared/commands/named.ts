import { cleanLine, isNameless } from '../domain/clean-citizen.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { characterCount } from '../lib/safe-text.ts';
import type { Refusal } from './refusal.ts';

/** A required line as the board keeps it; refused 'blank' or 'too-long' (in characters). */
export function requiredLine(field: string, text: string, max: number): Result<string, Refusal> {
  const clean = cleanLine(text);
  if (isNameless(clean)) return err({ kind: 'blank', field });
  return characterCount(clean) > max ? err({ kind: 'too-long', field, max }) : ok(clean);
}
