import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import {
  asSpelt,
  conflictFields,
  dirtyFields,
  goingOnFrom,
  settleConflict,
  shownValues,
  takenBack,
  withEdit,
  withoutKept,
  type Kept,
} from './card-edits.ts';
import { formOf, type FormValues } from './card-form.ts';

const held: FormValues = {
  ...formOf({ ...BLANK_CITIZEN_FIELDS, laneSince: '2026-01-01' as IsoDate }, ','),
  name: 'Ane',
  note: 'ringer mandag',
};
const theirs: FormValues = { ...held, note: 'ringer tirsdag', phone: '12 34 56 78' };

describe('what is typed on a card and not saved', () => {
  it('lies over the record, also as the record changes elsewhere', () => {
    const edits = withEdit({}, held, 'note', 'ringer onsdag');
    expect(shownValues(edits, theirs)).toEqual({ ...theirs, note: 'ringer onsdag' });
    expect(dirtyFields(edits, theirs)).toEqual(['note']);
  });

  it('is nothing when the text is back as it was, or as the other made it', () => {
    const edits = withEdit({}, held, 'note', 'ringer t');
    expect(withEdit(edits, held, 'note', 'ringer mandag')).toEqual({});
    expect(withEdit(edits, theirs, 'note', 'ringer tirsdag')).toEqual({});
    expect(dirtyFields(withEdit({}, held, 'note', 'ringer tirsdag'), theirs)).toEqual([]);
  });

  it('is a conflict only where somebody else changed the same field', () => {
    const edits = withEdit(withEdit({}, held, 'note', 'ringer onsdag'), held, 'name', 'Anne');
    expect(conflictFields(edits, held)).toEqual([]);
    expect(conflictFields(edits, theirs)).toEqual(['note']);
    // Typing on does not make the conflict go away.
    expect(conflictFields(withEdit(edits, theirs, 'note', 'ringer onsdag kl. 9'), theirs)).toEqual(['note']);
  });

  it('is settled by a choice', () => {
    const edits = withEdit({}, held, 'note', 'ringer onsdag');
    const mine = settleConflict(edits, theirs, 'note', 'mine');
    expect(conflictFields(mine, theirs)).toEqual([]);
    expect(shownValues(mine, theirs).note).toBe('ringer onsdag');
    expect(settleConflict(edits, theirs, 'note', 'theirs')).toEqual({});
  });

  it('survives being written down', () => {
    const edits = withEdit({}, held, 'note', '  linje 1\n\t😀 linje 2\u200D ');
    expect(JSON.parse(JSON.stringify(edits))).toEqual(edits);
  });

  it('is nothing when what will be kept is what the record holds', () => {
    const kept: Kept = (_field, text) => text.trim();
    expect(withEdit({}, held, 'note', 'ringer mandag  ', kept)).toEqual({});
    const edits = withEdit({}, held, 'note', 'ringer onsdag ', kept);
    expect(withEdit(edits, held, 'note', 'ringer mandag ', kept)).toEqual({});
    const saved = { ...held, note: 'ringer onsdag' };
    expect(dirtyFields(edits, saved, kept)).toEqual([]);
    expect(withoutKept(edits, saved, ['note'], kept)).toEqual({});
    expect(withoutKept(edits, held, ['note'], kept)).toEqual(edits);
  });

  it('is shown as it is typed while it says what the field holds, and gives way to anything else', () => {
    const kept = (text: string): string => text.trim();
    expect(asSpelt('ringer onsdag ', 'ringer onsdag', kept)).toBe('ringer onsdag ');
    expect(asSpelt('ringer onsdag ', '', kept)).toBe('');
    expect(asSpelt(null, 'ringer onsdag', kept)).toBe('ringer onsdag');
  });

  it('goes on from what was sent while that is on its way, and from what stood there when it is refused', () => {
    const sent = withEdit({}, held, 'note', 'ringer onsdag');
    const now = { ...held, note: 'ringer onsdag' };
    const typedOn = withEdit(goingOnFrom(sent, 'note', now.note), now, 'note', 'ringer onsdag kl. 9');
    expect(conflictFields(typedOn, now)).toEqual([]);
    expect(dirtyFields(typedOn, now)).toEqual(['note']);
    const refused = takenBack(typedOn, 'note', { from: held.note, to: 'ringer onsdag' });
    expect(shownValues(refused, held).note).toBe('ringer onsdag kl. 9');
    expect(conflictFields(refused, held)).toEqual([]);
    expect(conflictFields(refused, theirs)).toEqual(['note']);
  });
});
