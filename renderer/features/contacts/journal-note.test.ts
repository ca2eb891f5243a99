import { beforeAll, expect, it, vi } from 'vitest';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { startI18n } from '../../i18n/index.ts';
import { journalNote } from './journal-note.ts';

const today = '2026-11-22' as IsoDate;
const contact = { kind: 'visit', day: '2026-11-20' as IsoDate, line: 'Begynder i køkkenet på mandag.' } as const;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

it('says what, when, the next date and who', () => {
  const facts = { caseNumber: '42-17', nextDate: '2026-12-04' as IsoDate, consultant: 'Mette Holm' };
  expect(journalNote(contact, facts, today)).toBe(
    [
      'Besøg den 20. november 2026',
      'Sagsnummer: 42-17',
      'Begynder i køkkenet på mandag.',
      'Næste opfølgning: 4. december 2026',
      'Konsulent: Mette Holm',
    ].join('\n'),
  );
});

it('leaves out what is not known, and a next date that has been', () => {
  const facts = { caseNumber: '', nextDate: '2026-11-21' as IsoDate, consultant: '' };
  expect(journalNote({ ...contact, line: '' }, facts, today)).toBe('Besøg den 20. november 2026');
});
