import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { FORM_FIELDS, formOf, keptText, patchOf, type FormField, type FormValues } from './card-form.ts';

const today = '2026-11-21' as IsoDate;
const blank = formOf({ ...BLANK_CITIZEN_FIELDS, laneSince: today }, ',');
const typed = (values: Partial<FormValues>): FormValues => ({ ...blank, ...values });
const parse = (field: FormField, text: string) => patchOf(typed({ [field]: text }), [field], today);

describe('the form of a card', () => {
  it('gives back what it was made of', () => {
    const card = {
      ...BLANK_CITIZEN_FIELDS,
      name: 'Ane',
      otherLanguages: ['dari', 'pashto (godt)'],
      interpreter: false,
      skills: ['svejsning, MIG'],
      workTimes: ['early', 'weekend'] as const,
      avoids: ['heavy-lifting'] as const,
      weeklyHours: 22.5,
      birthDate: '1990-02-28' as IsoDate,
      laneSince: today,
    };
    const { portraitId: _portraitId, portraitConsent: _consent, portraitConsentOn: _on, ...fields } = card;
    expect(patchOf(formOf(card, ','), FORM_FIELDS, today)).toEqual({ ok: true, value: fields });
    expect(patchOf(formOf(card, '.'), FORM_FIELDS, today)).toEqual({ ok: true, value: fields });
  });

  it('reads hours as they are written', () => {
    expect(parse('weeklyHours', ' 22,5 ')).toEqual({ ok: true, value: { weeklyHours: 22.5 } });
    expect(parse('weeklyHours', '')).toEqual({ ok: true, value: { weeklyHours: null } });
    expect(parse('weeklyHours', 'fuld tid')).toEqual({ ok: false, error: { weeklyHours: 'not-a-number' } });
    expect(parse('weeklyHours', '-3')).toEqual({ ok: false, error: { weeklyHours: 'not-a-number' } });
  });

  it('refuses days that a slip of the keyboard makes', () => {
    expect(parse('birthDate', '0019-01-01')).toEqual({ ok: false, error: { birthDate: 'birth-date' } });
    expect(parse('birthDate', '2026-11-22')).toEqual({ ok: false, error: { birthDate: 'birth-date' } });
    expect(parse('nextDate', '0202-06-12')).toEqual({ ok: false, error: { nextDate: 'far-off' } });
    expect(parse('laneSince', '')).toEqual({ ok: false, error: { laneSince: 'lane-since' } });
  });

  it('keeps the birth date of a CPR number and not the number', () => {
    const result = patchOf(typed({ caseNumber: '280292-1234' }), ['caseNumber'], today);
    expect(result).toEqual({ ok: true, value: { caseNumber: '280292-1234', birthDate: '1992-02-28' } });
    const known = patchOf(typed({ caseNumber: '280292-1234', birthDate: '1990-01-01' }), ['caseNumber'], today);
    expect(known).toEqual({ ok: true, value: { caseNumber: '280292-1234' } });
  });

  it('knows what will be kept of a text', () => {
    const kept = (field: FormField, text: string) => keptText(field, text, ',', today);
    expect(kept('note', ' Ringer\r\nmandag ')).toBe('Ringer\nmandag');
    expect(kept('weeklyHours', '22,50')).toBe('22,5');
    expect(kept('weeklyHours', 'fuld tid')).toBeNull();
    expect(kept('skills', 'svejsning\n svejsning\nkasse')).toBe('svejsning\nkasse');
    expect(kept('birthDate', '')).toBe('');
    expect(kept('interpreter', 'no')).toBe('no');
  });
});
