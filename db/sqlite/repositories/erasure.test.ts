import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { createRecordStore } from '../../../shared/changes/record-store.ts';
import { contentOf, difference, randomRecords } from '../../../shared/changes/testing/random-records.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, CompanyId, OfferId, PlacementId, PortraitId, ProposalId } from '../../../shared/domain/ids.ts';
import { BLANK_COMPANY_FIELDS } from '../../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS, type Proposal } from '../../../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../../../shared/domain/placement.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { citizenNamed, contactWith, KEEPER, KEY, laneNamed, makeTemporaryFolder } from '../../testing/fixtures.ts';
import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { createBoardFile, openBoardStore } from '../../index.ts';
import { applyKey } from '../cipher.ts';
import { connect } from '../driver.ts';

vi.setConfig({ testTimeout: 60_000 });

const AT = '2026-11-22T10:00:00.000Z';
const DAY = '2026-11-22' as IsoDate;
const entry = (change: ChangeSet) => ({
  at: AT,
  person: KEEPER,
  kind: 'do' as const,
  command: 'citizen.add' as const,
  target: null,
  mergeKey: null,
  change,
});

/** The whole file, decrypted, free pages and all. */
function imageOf(file: string): string {
  const connection = connect(file, { fileMustExist: true, readonly: true, busyTimeoutMs: 400 });
  try {
    applyKey(connection, KEY);
    // What the types of the driver leave out.
    const image = (connection as unknown as { serialize: () => Uint8Array }).serialize();
    return Buffer.from(image).toString('latin1');
  } finally {
    connection.close();
  }
}

const CANARY = 'kanariefugl';
/** As long as a real one: nothing else has it in it by chance. */
const AMINA = 'c-3f6a9d1e-amina' as CitizenId;
const YUSUF = 'c-77b0c2aa-yusuf' as CitizenId;

function everyTextACanary(citizen: Citizen): Citizen {
  const filled = Object.entries(citizen).map(([field, value]) => [
    field,
    value === '' ? `${CANARY} ${field}` : Array.isArray(value) ? [`${CANARY} ${field}`] : (value as unknown),
  ]);
  return {
    ...(Object.fromEntries(filled) as Citizen),
    workTimes: [],
    avoids: [],
    portraitId: `${CANARY}1` as PortraitId,
  };
}

describe('erasure', () => {
  it('leaves no trace of somebody in the file: cards, contacts, placements, proposals, history, pictures, drafts', async () => {
    const { folder, remove } = makeTemporaryFolder();
    const file = path.join(folder, 'vault.db');
    const store = createBoardFile(file, KEY);
    const lane = laneNamed('l1', 'Praktik');
    const amina = everyTextACanary(citizenNamed(AMINA, '', lane.id));
    const yusuf = citizenNamed(YUSUF, 'Yusuf Haddad', lane.id);
    const company = { ...BLANK_COMPANY_FIELDS, id: 'v1' as CompanyId, name: 'Strandens Renhold' };
    const offer = { ...BLANK_OFFER_FIELDS, id: 'o1' as OfferId, companyId: company.id, madeOn: DAY, closed: null };
    const placement: Placement = {
      id: 'p1' as PlacementId,
      citizenId: AMINA,
      companyId: company.id,
      offerId: null,
      ...BLANK_PLACEMENT_FIELDS,
      note: `${CANARY} noter`,
    };
    const proposal: Proposal = {
      id: 'f1' as ProposalId,
      offerId: offer.id,
      citizenId: AMINA,
      fromId: null,
      day: DAY,
      state: 'declined',
      answer: `${CANARY} svar`,
      answeredOn: DAY,
    };
    await store.commit(
      entry([
        { op: 'added', kind: 'lane', record: lane },
        { op: 'added', kind: 'citizen', record: amina },
        { op: 'added', kind: 'citizen', record: yusuf },
        { op: 'added', kind: 'company', record: company },
        { op: 'added', kind: 'offer', record: offer },
      ]),
    );
    const contact = { ...contactWith('t1', AMINA), line: `${CANARY} talte` };
    await store.commit(entry([{ op: 'added', kind: 'contact', record: contact }]));
    await store.commit(
      entry([
        {
          op: 'updated',
          kind: 'contact',
          id: contact.id,
          before: { line: contact.line },
          after: { line: `${CANARY} igen` },
        },
      ]),
    );
    await store.commit(entry([{ op: 'removed', kind: 'contact', record: { ...contact, line: `${CANARY} igen` } }]));
    await store.commit(
      entry([
        { op: 'added', kind: 'placement', record: placement },
        { op: 'added', kind: 'proposal', record: proposal },
      ]),
    );
    const both = await store.commit(
      entry([
        {
          op: 'updated',
          kind: 'citizen',
          id: AMINA,
          before: { note: amina.note },
          after: { note: `${CANARY} ny note` },
        },
        { op: 'updated', kind: 'citizen', id: YUSUF, before: { note: '' }, after: { note: 'hjulpet videre' } },
      ]),
    );
    await store.savePortrait({
      id: amina.portraitId as PortraitId,
      mime: 'image/webp',
      bytes: new TextEncoder().encode(`${CANARY} billede`),
    });
    await store.saveSession(KEEPER, `draft:contact:${AMINA}`, `${CANARY} kladde`);
    await store.saveSession(KEEPER, 'vault:import', `${CANARY} fil`);
    await store.saveSession(KEEPER, 'scroll', '12');

    await store.erase({ ids: [AMINA], at: AT, person: KEEPER, facts: { [AMINA]: '{"placements":1}' } });

    expect(await store.loadErased()).toEqual([{ id: AMINA, at: AT, person: KEEPER, facts: '{"placements":1}' }]);
    expect((await store.loadRecords()).citizen.map(({ id }) => id)).toEqual([YUSUF]);
    expect(await store.loadStory(AMINA, null, 9)).toEqual([]);
    expect((await store.loadEntry(both))?.change).toEqual([
      { op: 'updated', kind: 'citizen', id: YUSUF, before: { note: '' }, after: { note: 'hjulpet videre' } },
    ]);
    expect((await store.loadStory(YUSUF, null, 9)).map(({ entryId }) => entryId)).toEqual([both, 1]);
    expect((await store.loadHistory(KEEPER, 99)).map(({ entryId }) => entryId)).toEqual([1, both, both + 1]);
    expect(await store.loadSession(KEEPER)).toEqual({ scroll: '12' });
    expect(await store.countEver()).toEqual({ ever: 2, removed: 0, erased: 1 });
    await store.close();
    expect(imageOf(file)).toContain('hjulpet videre');
    expect(imageOf(file)).not.toContain(CANARY);
    remove();
  });

  it('takes those who are erased and nothing of anybody else, and is there after a reopening', async () => {
    await fc.assert(
      fc.asyncProperty(randomRecords, fc.infiniteStream(fc.boolean()), async (records, chosen) => {
        const { folder, remove } = makeTemporaryFolder();
        const file = path.join(folder, 'vault.db');
        const store = createBoardFile(file, KEY);
        await store.commit(entry(difference(await store.loadRecords(), records)));
        const ids = records.citizen.map(({ id }) => id).filter(() => chosen.next().value);
        if (ids.length > 0) await store.erase({ ids, at: AT, person: KEEPER, facts: {} });
        await store.close();
        const reopened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
        if (!reopened.ok) throw new Error(reopened.error.kind);
        const isOther = ({ citizenId }: { readonly citizenId: CitizenId }): boolean => !ids.includes(citizenId);
        const rest = {
          ...records,
          citizen: records.citizen.filter(({ id }) => !ids.includes(id)),
          contact: records.contact.filter(isOther),
          placement: records.placement.filter(isOther),
          proposal: records.proposal.filter(isOther),
        };
        expect(contentOf(createRecordStore(await reopened.value.loadRecords()))).toEqual(
          contentOf(createRecordStore(rest)),
        );
        const [made] = await reopened.value.loadHistory(KEEPER, 9);
        const told = made ? ((await reopened.value.loadEntry(made.entryId))?.change ?? []) : [];
        const replayed = createRecordStore({});
        replayed.apply(told);
        expect(contentOf(replayed)).toEqual(contentOf(createRecordStore(rest)));
        await reopened.value.close();
        remove();
      }),
      { numRuns: 40 },
    );
  });
});
