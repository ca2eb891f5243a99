import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ACCESS_ACTS, ACCESS_PURPOSES, type AccessAct } from '../../../shared/domain/access.ts';
import { FIGURES } from '../../../shared/domain/metrics/types.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import { actInWords, moreInWords } from '../../../shared/snapshot/access-line.ts';
import { startI18n, translate } from '../../i18n/index.ts';
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
    const unknown = translate('access.unknown');
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
    expect(actWords(lineOf({ citizenId: id, whom: '' }))).toBe(`${actWords(lineOf({}))}: ${translate('access.gone')}`);
    expect(actWords(lineOf({ act: 'search', found: ['Amina', 'Bilal'] }))).toMatch(/: Amina (og|and) Bilal$/);
  });

  it('says the same on the screen as in a saved file, whatever is known of a row', () => {
    const name = fc.constantFrom('Amina Haddad', 'Bilal Nasser', '');
    const some = fc.integer({ min: 0, max: 12_000 });
    const detail = fc.record(
      {
        times: fc.integer({ min: 1, max: 3 }),
        count: some,
        failed: fc.integer({ min: 1, max: 3 }),
        step: fc.constantFrom('undo', 'redo'),
        words: some,
        hits: some,
        about: fc.constant(OLE),
        day: fc.constant('2026-11-20'),
        purpose: fc.constantFrom(...ACCESS_PURPOSES),
        form: fc.constantFrom('csv', 'json', 'pdf'),
        level: fc.constantFrom('identified', 'glance', 'counts'),
        figure: fc.constantFrom(...FIGURES),
        snapshotFor: fc.constantFrom('management', 'figures', 'meeting', 'wall', 'visit', 'audit', 'other'),
      },
      { requiredKeys: [] },
    );
    const act = fc.constantFrom(...ACCESS_ACTS, 'look.cardx' as AccessAct);
    const found = fc.array(fc.constantFrom('Amina', 'Bilal', 'Carla'), { maxLength: 3 });
    const isAboutOne = fc.boolean();
    fc.assert(
      fc.property(act, isAboutOne, name, found, detail, (what, one, whom, names, known) => {
        const line = lineOf({
          act: what,
          ...(one ? { citizenId: 'c1' as CitizenId, whom } : { found: names }),
          detail: known,
        });
        const about = line.detail.about === undefined ? '' : nameOf(line.detail.about);
        const told = { ...line, isAboutOne: one, about };
        expect([actInWords(told, lang), moreInWords(told, lang)]).toEqual([actWords(line), detailWords(line, nameOf)]);
      }),
      { numRuns: 1000 },
    );
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
    const known = ['Ole Østergård', '20', '2026', '2 ', translate('access.levels.glance'), 'PDF'];
    for (const part of known) expect(said).toContain(part);
    expect(said).not.toMatch(/access\.|\{\{/);
  });
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
  expect(actWords(lineOf({ act: 'look.cardx' as AccessAct }))).toBe(translate('access.unknown'));
});
