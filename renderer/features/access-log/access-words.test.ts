import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ACCESS_ACTS, ACCESS_PURPOSES, type AccessAct } from '../../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import { ACCESS_WORDS } from '../../../shared/snapshot/access-words.ts';
import { startI18n } from '../../i18n/index.ts';
import { ACT_GROUPS, actsOf, actWords, detailWords, momentWords } from './access-words.ts';

// The language also goes onto the page.
vi.stubGlobal('document', { documentElement: {} });

const lineOf = (given: Partial<AccessLine>): AccessLine => ({
  seq: 1,
  at: '2026-11-22T10:00:00.000Z',
  person: null,
  by: '',
  act: 'look.card',
  citizenId: null,
  whom: '',
  detail: {},
  found: [],
  ...given,
});
const OLE = 'p2' as PersonId;
const nameOf = (id: PersonId): string => (id === OLE ? 'Ole Østergård' : '');

describe.each(['da', 'en'] as const)('the words of the access log (%s)', (lang) => {
  beforeEach(async () => {
    await startI18n(lang);
  });

  it('has words of its own for every act there is, and for every purpose', () => {
    const unknown = ACCESS_WORDS[lang].unknown;
    const words = ACCESS_ACTS.map((act) => actWords(lineOf({ act })));
    for (const [at, text] of words.entries()) {
      // A missing text is told by its key.
      expect(text, ACCESS_ACTS[at]).not.toMatch(/^access\.|\{\{/);
      expect(text.trim(), ACCESS_ACTS[at]).not.toBe('');
      expect(text, ACCESS_ACTS[at]).not.toBe(unknown);
    }
    expect(new Set(words).size).toBe(words.length);
    for (const purpose of ACCESS_PURPOSES)
      expect(detailWords(lineOf({ detail: { purpose } }), nameOf)).not.toMatch(/^$|^access\./);
  });

  it('says with whom, and of somebody who is not here any more only that', () => {
    const id = 'c1' as CitizenId;
    expect(actWords(lineOf({ citizenId: id, whom: 'Amina Haddad' }))).toMatch(/: Amina Haddad$/);
    expect(actWords(lineOf({ citizenId: id, whom: '' }))).toBe(`${actWords(lineOf({}))}: ${ACCESS_WORDS[lang].gone}`);
    expect(actWords(lineOf({ act: 'search', found: ['Amina', 'Bilal'] }))).toMatch(/: Amina (og|and) Bilal$/);
  });

  it('says what else is known: whose key, which day, how long, at what level and what for', () => {
    const said = detailWords(
      lineOf({
        detail: {
          about: OLE,
          day: '2026-11-20',
          days: 730,
          level: 'glance',
          snapshotFor: 'meeting',
          form: 'pdf',
          times: 1,
        },
      }),
      nameOf,
    );
    const known = ['Ole Østergård', '20', '2026', '2 ', ACCESS_WORDS[lang].levels.glance, 'PDF'];
    for (const part of known) expect(said).toContain(part);
    expect(said).not.toMatch(/access\.|\{\{/);
  });
});

it('says which paper was made, of how many lanes and consultants', async () => {
  const of = (detail: AccessLine['detail']) => detailWords(lineOf({ detail }), nameOf);
  await startI18n('da');
  const papers = (['poster', 'labels', 'visit', 'list'] as const).map((paper) => of({ paper, form: 'pdf', count: 8 }));
  expect(papers).toEqual([
    'plakat · PDF · 8 i alt',
    'kort til magnettavlen · PDF · 8 i alt',
    'liste til et besøg · PDF · 8 i alt',
    'liste · PDF · 8 i alt',
  ]);
  expect(of({ paper: 'poster', form: 'pdf', lanes: 1, consultants: 2, count: 8 })).toBe(
    'plakat · PDF · 1 tavle · 2 konsulenter · 8 i alt',
  );
  // Rows from before tell nothing of it.
  expect(of({ level: 'identified', snapshotFor: 'wall', form: 'pdf', count: 8 })).toBe(
    'med navne · til væggen · PDF · 8 i alt',
  );
});

it('every act belongs to exactly one group of the choice', () => {
  for (const act of ACCESS_ACTS) {
    const groups = ACT_GROUPS.filter((group) => group !== 'all' && actsOf(group)?.includes(act));
    expect(groups, act).toHaveLength(1);
  }
});

it('shows a row that was tampered with as it stands', async () => {
  await startI18n('da');
  expect(momentWords('not a moment', '2026-11-22' as never)).toBe('not a moment');
  expect(actWords(lineOf({ act: 'look.cardx' as AccessAct }))).toBe(ACCESS_WORDS.da.unknown);
});
