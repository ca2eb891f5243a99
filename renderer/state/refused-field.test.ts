import { describe, expect, it } from 'vitest';

import type { Refusal } from '../../shared/commands/refusal.ts';
import { refusedField } from './refused-field.ts';

const fieldOf = (refusal: Refusal): string | null => refusedField({ kind: 'refused', refusal });

describe('where the sentence of a refusal stands', () => {
  it('is the field it speaks of', () => {
    expect(fieldOf({ kind: 'blank', field: 'name' })).toBe('name');
    expect(fieldOf({ kind: 'too-long', field: 'note', max: 8000 })).toBe('note');
    expect(fieldOf({ kind: 'name-taken', record: 'lane' })).toBe('name');
    expect(fieldOf({ kind: 'initials-taken', by: 'Mette' })).toBe('initials');
  });

  it('is the whole form for everything else', () => {
    expect(fieldOf({ kind: 'consultant-inactive' })).toBeNull();
    expect(fieldOf({ kind: 'not-found', record: 'lane' })).toBeNull();
    expect(refusedField({ kind: 'disk', cause: 'full' })).toBeNull();
    expect(refusedField({ kind: 'closed' })).toBeNull();
  });
});
