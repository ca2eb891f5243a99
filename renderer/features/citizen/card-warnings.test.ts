import { describe, expect, it } from 'vitest';

import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { warningOf } from './card-warnings.ts';

const today = '2026-11-21' as IsoDate;

describe('mild warnings on a card', () => {
  it('ask about more hours than the duty of the introduction programme', () => {
    const max = ruleOn('introduction.duty', today)?.value ?? 0;
    expect(max).toBe(37);
    expect(warningOf('weeklyHours', '37', today)).toBeNull();
    expect(warningOf('weeklyHours', ' 37,5', today)).toEqual({ kind: 'hours', max });
    expect(warningOf('weeklyHours', '370', today)).toEqual({ kind: 'hours', max });
    for (const text of ['', '0', 'fuld tid']) expect(warningOf('weeklyHours', text, today)).toBeNull();
  });

  it('ask about an e-mail that cannot arrive', () => {
    for (const text of ['amina', 'amina@', '@mail.dk', 'amina@mail', 'amina mail.dk', 'amina@mail.'])
      expect(warningOf('email', text, today)).toEqual({ kind: 'email' });
    for (const text of ['', '  ', 'amina@mail.dk', 'søren.å@blåbær.dk', 'amina@mail.dk (mandag) eller a@b.co.uk'])
      expect(warningOf('email', text, today)).toBeNull();
  });

  it('say nothing of other fields', () => {
    expect(warningOf('phone', '370', today)).toBeNull();
  });
});
