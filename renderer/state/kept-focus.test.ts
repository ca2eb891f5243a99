import { describe, expect, it } from 'vitest';

import { fieldToFocus } from './kept-focus.ts';

describe('the field one wrote in last', () => {
  it('is known by its form', () => {
    const kept: unknown = JSON.parse(JSON.stringify({ form: 'citizen-new', field: 'note' }));
    expect(fieldToFocus(kept, 'citizen-new')).toBe('note');
    expect(fieldToFocus(kept, 'lane-new')).toBeNull();
  });

  it('is none where nothing readable was kept', () => {
    for (const kept of [undefined, null, 'note', { form: 'lane-new' }, { form: 'lane-new', field: '' }, { field: 'a' }])
      expect(fieldToFocus(kept, 'lane-new')).toBeNull();
  });
});
