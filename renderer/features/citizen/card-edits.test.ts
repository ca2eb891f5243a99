import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import {
  conflictFields,
  dirtyFields,
  goingOnFrom,
  settleConflict,
  shownValues,
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

  it('is nothing when what will be kept is what the record holds, and is shown as it is typed until one leaves the field', () => {
    const kept: Kept = (_field, text) => text.trim();
    const edits = withEdit({}, held, 'note', 'ringer mandag  ');
    expect(dirtyFields(edits, held, kept)).toEqual([]);
    expect(shownValues(edits, held).note).toBe('ringer mandag  ');
    expect(withoutKept(edits, held, ['note'], kept)).toEqual({});
    expect(withoutKept(withEdit(edits, held, 'note', 'x'), held, ['note'], kept)).not.toEqual({});
  });

  it('goes on from what was sent while that is on its way, and from what stood there when it is refused', () => {
    const sent = withEdit({}, held, 'note', 'ringer onsdag');
    const now = { ...held, note: 'ringer onsdag' };
    const typedOn = withEdit(goingOnFrom(sent, 'note', now.note), now, 'note', 'ringer onsdag kl. 9');
    expect(conflictFields(typedOn, now)).toEqual([]);
    expect(dirtyFields(typedOn, now)).toEqual(['note']);
    const refused = goingOnFrom(typedOn, 'note', held.note);
    expect(conflictFields(refused, held)).toEqual([]);
    expect(conflictFields(refused, theirs)).toEqual(['note']);
  });
});
