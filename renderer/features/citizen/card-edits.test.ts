import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { conflictFields, dirtyFields, editsAfterSave, settleConflict, shownValues, withEdit } from './card-edits.ts';
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

  it('keep what was typed while a save was on its way, as an edit of what was saved', () => {
    const saved = { ...held, name: 'Amina H.', note: 'Ring ' };
    const edits = { name: { from: held.name, to: 'Amina H.' }, note: { from: held.note, to: 'Ring i morgen' } };
    const now = { ...saved, note: 'Ring' };
    expect(editsAfterSave(edits, saved, now)).toEqual({ note: { from: 'Ring', to: 'Ring i morgen' } });
  });
});
