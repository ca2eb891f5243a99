import { describe, expect, it } from 'vitest';

import { draftAfter, shownText, standsAgainst, withText, type FieldDraft } from './saved-field.ts';

const typing = (text: string, more: Partial<FieldDraft> = {}): FieldDraft => ({
  text,
  base: 'Kok',
  saved: 'Kok',
  isSent: false,
  ...more,
});

describe('a field that saves itself', () => {
  it('shows what the board holds until something is typed', () => {
    expect(shownText(null, 'Kok')).toBe('Kok');
    const draft = withText(null, 'Kok', 'Kokk');
    expect(draft).toEqual(typing('Kokk'));
    expect(shownText(draft, 'Kok')).toBe('Kokk');
  });

  it('keeps the space at the end of what it has saved while one writes on', () => {
    const after = draftAfter(typing('Kok i ', { isSent: true }), { sent: 'Kok i ', held: 'Kok i', isSaved: true });
    expect(shownText(after, 'Kok i')).toBe('Kok i ');
    expect(standsAgainst(after, 'Kok i')).toBeNull();
  });

  it('has what was typed on while it was saving still to save', () => {
    const after = draftAfter(typing('Kok i k', { isSent: true }), { sent: 'Kok i', held: 'Kok i', isSaved: true });
    expect(after).toMatchObject({ text: 'Kok i k', saved: 'Kok i', base: 'Kok i' });
  });

  it('never writes over what somebody else wrote meanwhile', () => {
    expect(standsAgainst(typing('Kok i kantine'), 'Tjener')).toBe('Tjener');
    expect(standsAgainst(typing('Kok i kantine'), 'Kok i kantine')).toBeNull();
    expect(standsAgainst(typing('Kok i kantine', { isSent: true }), 'Tjener')).toBeNull();
  });

  it('gives way to what is newer once its own is saved', () => {
    const done = typing('Kok', { saved: 'Kok' });
    expect(shownText(done, 'Tjener')).toBe('Tjener');
    expect(withText(done, 'Tjener', 'Tjenere')).toEqual({
      text: 'Tjenere',
      base: 'Tjener',
      saved: 'Tjener',
      isSent: false,
    });
  });

  it('keeps what was refused, still to be saved', () => {
    const after = draftAfter(typing('', { isSent: true }), { sent: '', held: 'Kok', isSaved: false });
    expect(after).toMatchObject({ text: '', saved: 'Kok', isSent: false });
    // Somebody else was first: what they wrote is asked about, however soon it came.
    const late = draftAfter(typing('Kok i kantine', { isSent: true }), {
      sent: 'Kok i kantine',
      held: 'Tjener',
      isSaved: false,
    });
    expect(standsAgainst(late, 'Tjener')).toBe('Tjener');
    expect(draftAfter(null, { sent: '', held: 'Kok', isSaved: true })).toBeNull();
  });
});
