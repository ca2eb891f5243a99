import { describe, expect, it } from 'vitest';

import { vaultChannels } from '../../../shared/ipc/contract.ts';
import { withEdit, type CardEdits } from './card-edits.ts';
import { FORM_FIELDS, type FormValues } from './card-form.ts';
import { exceededLimit, mostTyped } from './field-length.ts';

const DAY_LENGTH = '+275760-09-13'.length;

describe('how long a text on a card can be', () => {
  it('is never more than can be kept over a lock, whatever is typed', () => {
    // A lone half of a character takes most room in JSON.
    const longest = (field: (typeof FORM_FIELDS)[number]): string => '\uD800'.repeat(mostTyped(field) ?? DAY_LENGTH);
    const held = Object.fromEntries(FORM_FIELDS.map((field) => [field, `${longest(field).slice(1)}x`])) as FormValues;
    let edits: CardEdits = {};
    for (const field of FORM_FIELDS) edits = withEdit(edits, held, field, longest(field));
    const draft = { key: 'draft:citizen:1', value: JSON.stringify(edits) };
    expect(draft.value.length).toBeGreaterThan(100_000);
    expect(vaultChannels['session.save'].input.safeParse(draft).success).toBe(true);
  });

  it('has room for every text that may be kept', () => {
    const text = '😀'.repeat(8000);
    expect(text.length).toBeLessThanOrEqual(mostTyped('note') ?? 0);
    expect(exceededLimit('note', text)).toBeUndefined();
  });

  it('tells the limit a text is beyond', () => {
    expect(exceededLimit('name', 'a'.repeat(120))).toBeUndefined();
    expect(exceededLimit('name', 'a'.repeat(121))).toBe(120);
    expect(exceededLimit('birthDate', '2000-01-01')).toBeUndefined();
  });
});
