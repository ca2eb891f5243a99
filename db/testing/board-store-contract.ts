import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import { reverseChange } from '../../shared/changes/reverse.ts';
import { contentOf, difference, randomRecords } from '../../shared/changes/testing/random-records.ts';
import type { PersonId, PortraitId } from '../../shared/domain/ids.ts';
import { RECORD_KINDS } from '../../shared/domain/records.ts';
import type { Portrait } from '../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import type { BoardStore, HistoryEntry } from '../../shared/ports/board-store.ts';
import { citizenNamed, contactWith, KEEPER, laneNamed, manyCitizens, nameOf } from './fixtures.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** An empty store, and the same board opened once more after `close`. */
export interface StoreUnderTest {
  readonly store: BoardStore;
  readonly reopen: () => Promise<BoardStore>;
  readonly remove: () => Promise<void>;
}

const done = (change: HistoryEntry['change'], more: Partial<HistoryEntry> = {}): Omit<HistoryEntry, 'entryId'> => ({
  at: '2026-11-21T10:00:00.000Z',
  person: KEEPER,
  kind: 'do',
  command: 'citizen.add',
  target: null,
  mergeKey: null,
  change,
  ...more,
});

/** What every adapter of `BoardStore` must do. */
export function describeBoardStore(adapter: string, open: () => Promise<StoreUnderTest>): void {
  describe(`BoardStore on ${adapter}`, () => {
    let under: StoreUnderTest;
    let store: BoardStore;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(async () => {
      await store.close();
      await under.remove();
    });
    const reopened = async (): Promise<BoardStore> => {
      await store.close();
      store = await under.reopen();
      return store;
    };
    const lane = laneNamed('l1', 'Praktik');
    const amina = citizenNamed('c1', 'Amina Æbeltoft', lane.id);

    it('starts empty', async () => {
      expect(await store.loadRecords()).toEqual(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])));
      expect(await store.countEver()).toEqual({ ever: 0, removed: 0, erased: 0 });
      expect(await store.loadHistory(KEEPER, 10)).toEqual([]);
      expect(await store.loadSession(KEEPER)).toEqual({});
    });

    it('keeps every field of every record over a reopening', async () => {
      await fc.assert(
        fc.asyncProperty(randomRecords, async (target) => {
          const before = await store.loadRecords();
          await store.commit(done(difference(before, target)));
          const after = await (await reopened()).loadRecords();
          expect(contentOf(createRecordStore(after))).toEqual(contentOf(createRecordStore(target)));
        }),
        { numRuns: 40 },
      );
    });

    it('holds after a change and its reverse what it held before', async () => {
      await fc.assert(
        fc.asyncProperty(randomRecords, randomRecords, async (from, to) => {
          const start = await store.loadRecords();
          await store.commit(done(difference(start, from)));
          const change = difference(from, to);
          await store.commit(done(change));
          await store.commit(done(reverseChange(change), { kind: 'undo', target: 1 }));
          expect(contentOf(createRecordStore(await store.loadRecords()))).toEqual(contentOf(createRecordStore(from)));
        }),
        { numRuns: 25 },
      );
    });

    it('takes a change in any order of its parts', async () => {
      await store.commit(
        done([
          { op: 'added', kind: 'citizen', record: amina },
          { op: 'added', kind: 'lane', record: lane },
        ]),
      );
      await store.commit(
        done([
          { op: 'removed', kind: 'lane', record: lane },
          { op: 'removed', kind: 'citizen', record: amina },
        ]),
      );
      expect((await store.loadRecords()).citizen).toEqual([]);
    });

    it('keeps text of all scripts byte for byte, and markup and formulas as text', async () => {
      const name = "زينب 'Robert'); DROP TABLE citizen;-- <b>=1+1</b> 👩‍🏫 \u0000 é é";
      await store.commit(
        done([
          { op: 'added', kind: 'lane', record: lane },
          { op: 'added', kind: 'citizen', record: { ...amina, name, note: 'a\r\nb' } },
        ]),
      );
      const [held] = (await (await reopened()).loadRecords()).citizen;
      expect(held?.name).toBe(name);
      expect(held?.note).toBe('a\r\nb');
    });

    it('writes the rows and the entry together, or neither', async () => {
      await store.commit(done([{ op: 'added', kind: 'lane', record: lane }]));
      const wrong = [
        [
          { op: 'added', kind: 'citizen', record: amina },
          { op: 'added', kind: 'lane', record: lane },
        ],
        [
          { op: 'added', kind: 'citizen', record: amina },
          { op: 'updated', kind: 'lane', id: laneNamed('l9', '').id, before: {}, after: { name: 'x' } },
        ],
        [{ op: 'added', kind: 'citizen', record: citizenNamed('c2', 'Bo', laneNamed('l9', '').id) }],
        [
          { op: 'added', kind: 'citizen', record: amina },
          { op: 'removed', kind: 'lane', record: laneNamed('l9', '') },
        ],
      ] as const satisfies readonly HistoryEntry['change'][];
      for (const change of wrong) await expect(store.commit(done(change))).rejects.toThrow();
      const held = await (await reopened()).loadRecords();
      expect(held.lane).toEqual([lane]);
      expect(held.citizen).toEqual([]);
      expect(await store.loadHistory(KEEPER, 10)).toHaveLength(1);
    });

    it('gives rising ids and the last entries of a person, oldest first', async () => {
      const other = 'other' as PersonId;
      const ids: number[] = [];
      for (let n = 0; n < 6; n += 1) {
        const change =
          n === 0
            ? ([{ op: 'added', kind: 'lane', record: lane }] as const)
            : ([
                {
                  op: 'updated',
                  kind: 'lane',
                  id: lane.id,
                  before: { name: nameOf(n - 1) },
                  after: { name: nameOf(n) },
                },
              ] as const);
        ids.push(
          await store.commit(
            done(change, {
              person: n === 2 ? other : KEEPER,
              command: 'lane.edit',
              mergeKey: n > 3 ? 'lane.edit l1' : null,
            }),
          ),
        );
      }
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect(new Set(ids).size).toBe(6);
      const heads = await (await reopened()).loadHistory(KEEPER, 3);
      expect(heads.map(({ entryId }) => entryId)).toEqual(ids.slice(3));
      expect(heads.at(-1)).toEqual({
        entryId: ids[5],
        at: '2026-11-21T10:00:00.000Z',
        person: KEEPER,
        kind: 'do',
        command: 'lane.edit',
        target: null,
        mergeKey: 'lane.edit l1',
      });
      expect(await store.loadHistory(other, 3)).toHaveLength(1);
    });

    it('tells the story of one citizen, newest first, and nothing of the others', async () => {
      const bo = citizenNamed('c2', 'Bo', lane.id);
      const contact = contactWith('t1', amina.id);
      await store.commit(
        done([
          { op: 'added', kind: 'lane', record: lane },
          { op: 'added', kind: 'citizen', record: amina },
          { op: 'added', kind: 'citizen', record: bo },
        ]),
      );
      await store.commit(done([{ op: 'added', kind: 'contact', record: contact }], { command: 'contact.add' }));
      const edit = { op: 'updated', kind: 'contact', id: contact.id } as const;
      await store.commit(done([{ ...edit, before: { line: '' }, after: { line: 'x' } }], { command: 'contact.edit' }));
      const move = { op: 'updated', kind: 'citizen', id: bo.id } as const;
      await store.commit(done([{ ...move, before: { note: '' }, after: { note: 'x' } }], { command: 'citizen.edit' }));
      const story = await (await reopened()).loadStory(amina.id, null, 10);
      expect(story.map(({ command, change }) => [command, change])).toEqual([
        ['contact.edit', [{ ...edit, before: { line: '' }, after: { line: 'x' } }]],
        ['contact.add', [{ op: 'added', kind: 'contact', record: contact }]],
        ['citizen.add', [{ op: 'added', kind: 'citizen', record: amina }]],
      ]);
      expect(story[0]).toMatchObject({ at: '2026-11-21T10:00:00.000Z', person: KEEPER, kind: 'do' });
      const [newest, middle] = story;
      expect(await store.loadStory(amina.id, null, 1)).toEqual([newest]);
      expect(await store.loadStory(amina.id, newest?.entryId ?? 0, 1)).toEqual([middle]);
    });

    it('reads of the history what moved somebody, and passes by the contacts that most of it is about', async () => {
      const mette = { id: 'k1', name: 'Mette', initials: 'MH', color: 'teal', order: 'a0', active: true, limit: null };
      const update = (id: string, after: Partial<typeof amina>): HistoryEntry['change'] => {
        const before = Object.fromEntries(Object.keys(after).map((key) => [key, amina[key as keyof typeof amina]]));
        return [{ op: 'updated', kind: 'citizen', id: id as typeof amina.id, before, after }];
      };
      const contact = { ...contactWith('t1', amina.id), consultantId: mette.id } as never;
      expect([await store.lastEntryId(), (await store.loadMoves()).firstAt]).toEqual([0, null]);
      const steps: readonly (readonly [command: HistoryEntry['command'], change: HistoryEntry['change']])[] = [
        ['lane.add', [{ op: 'added', kind: 'lane', record: lane }]],
        ['consultant.add', [{ op: 'added', kind: 'consultant', record: mette as never }]],
        ['citizen.add', [{ op: 'added', kind: 'citizen', record: amina }]],
        [
          'contact.add',
          [
            { op: 'added', kind: 'contact', record: contact },
            ...update(amina.id, { lastContact: '2026-11-20' as IsoDate }),
          ],
        ],
        ['contact.edit', [{ op: 'updated', kind: 'contact', id: 't1' as never, before: {}, after: { line: 'x' } }]],
        [
          'citizen.edit',
          [{ op: 'updated', kind: 'citizen', id: amina.id, before: { note: '' }, after: { note: 'x' } }],
        ],
        ['citizen.move', update(amina.id, { consultantId: mette.id as never })],
        ['citizen.edit', update(amina.id, { laneSince: '2026-11-02' as IsoDate })],
        [
          'consultant.edit',
          [{ op: 'updated', kind: 'consultant', id: mette.id as never, before: { limit: null }, after: { limit: 9 } }],
        ],
      ];
      for (const [command, change] of steps) await store.commit(done(change, { command }));
      const { moves, firstAt } = await store.loadMoves();
      expect(moves.map(({ entryId }) => entryId)).toEqual([9, 8, 7, 3, 2, 1]);
      expect([await store.lastEntryId(), firstAt]).toEqual([9, done([]).at]);
    });

    it('counts everybody who ever came, apart from the cards', async () => {
      const bo = citizenNamed('c2', 'Bo', lane.id);
      const came = [
        { op: 'added', kind: 'lane', record: lane },
        { op: 'added', kind: 'citizen', record: amina },
        { op: 'added', kind: 'citizen', record: bo },
      ] as const;
      await store.commit(done(came));
      expect(await store.countEver()).toEqual({ ever: 2, removed: 0, erased: 0 });
      await store.commit(done([{ op: 'removed', kind: 'citizen', record: bo }]));
      expect(await store.countEver()).toEqual({ ever: 2, removed: 1, erased: 0 });
      await store.commit(done([{ op: 'added', kind: 'citizen', record: bo }], { kind: 'undo', target: 2 }));
      expect(await (await reopened()).countEver()).toEqual({ ever: 2, removed: 0, erased: 0 });
    });

    it('gives an entry back with its change', async () => {
      const entry = done([
        { op: 'added', kind: 'lane', record: lane },
        { op: 'added', kind: 'citizen', record: amina },
      ]);
      const entryId = await store.commit(entry);
      expect(await store.loadEntry(entryId)).toEqual({ ...entry, entryId });
      expect(await store.loadEntry(entryId + 1)).toBeUndefined();
    });

    it('keeps what a person had open, apart from others', async () => {
      await store.saveSession(KEEPER, 'draft', '{"a":1}');
      await store.saveSession(KEEPER, 'draft', '{"a":2}');
      await store.saveSession(KEEPER, 'scroll', '7');
      await store.saveSession('other' as PersonId, 'draft', 'theirs');
      await store.saveSession(KEEPER, 'scroll', null);
      await store.saveSession(KEEPER, 'never', null);
      expect(await (await reopened()).loadSession(KEEPER)).toEqual({ draft: '{"a":2}' });
    });

    it('keeps what people are called: the newest name, the first day', async () => {
      const mette = { id: KEEPER, name: 'Mette Holm', since: '2026-11-21' as IsoDate };
      const ole = { id: 'other' as PersonId, name: 'Ole Østergård', since: '2026-11-22' as IsoDate };
      await store.savePerson(ole);
      await store.savePerson(mette);
      await store.savePerson({ ...mette, name: 'Mette Holm Juul', since: '2026-12-01' as IsoDate });
      expect(await (await reopened()).loadPeople()).toEqual([{ ...mette, name: 'Mette Holm Juul' }, ole]);
      await store.forgetPerson(ole.id);
      await store.forgetPerson('never' as PersonId);
      expect((await store.loadPeople()).map(({ id }) => id)).toEqual([KEEPER]);
    });

    it('keeps portraits, each once', async () => {
      const portrait: Portrait = {
        id: 'p1' as PortraitId,
        mime: 'image/png',
        bytes: new Uint8Array([137, 80, 0, 255]),
      };
      await store.savePortrait(portrait);
      await store.savePortrait(portrait);
      expect(await (await reopened()).loadPortraits(['p1' as PortraitId, 'p2' as PortraitId])).toEqual([portrait]);
      expect(await store.loadPortraits([])).toEqual([]);
    });

    it('forgets portraits that nothing can bring back, and no others', async () => {
      const ids = ['borne', 'removed', 'drafted', 'unused'] as readonly string[] as readonly PortraitId[];
      const kept = async (): Promise<readonly string[]> => (await store.loadPortraits(ids)).map(({ id }) => id).sort();
      for (const id of ids) await store.savePortrait({ id, mime: 'image/png', bytes: new Uint8Array([1]) });
      const removed = { ...amina, portraitId: 'removed' as PortraitId };
      await store.commit(
        done([
          { op: 'added', kind: 'lane', record: lane },
          { op: 'added', kind: 'citizen', record: removed },
        ]),
      );
      const change = { before: { portraitId: removed.portraitId }, after: { portraitId: 'borne' as PortraitId } };
      await store.commit(done([{ op: 'updated', kind: 'citizen', id: amina.id, ...change }]));
      await store.saveSession(KEEPER, 'draft:citizen-new', '{"portraitId":"drafted"}');
      await store.forgetPortraits(1);
      expect(await kept()).toEqual(['borne', 'drafted', 'removed']);
      // Once the step that took it off the card can no longer be taken back, it goes; what the card bears stays.
      const named = { before: { name: amina.name }, after: { name: 'Amina Øster' } };
      await store.commit(done([{ op: 'updated', kind: 'citizen', id: amina.id, ...named }]));
      await store.forgetPortraits(2);
      expect(await kept()).toEqual(['borne', 'drafted', 'removed']);
      await store.forgetPortraits(1);
      await store.saveSession(KEEPER, 'draft:citizen-new', null);
      expect(await kept()).toEqual(['borne', 'drafted']);
      await (await reopened()).forgetPortraits(1);
      expect(await kept()).toEqual(['borne']);
    });

    it('takes 10,000 citizens in one commit', async () => {
      const citizens = manyCitizens(10_000, lane.id);
      await store.commit(
        done([
          { op: 'added', kind: 'lane', record: lane },
          ...citizens.map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
        ]),
      );
      const held = (await (await reopened()).loadRecords()).citizen;
      expect(held).toHaveLength(10_000);
      expect(held.find(({ id }) => id === citizens[9_999]?.id)).toEqual(citizens[9_999]);
    });

    it('closes as often as it is asked to', async () => {
      await store.close();
      await store.close();
      await expect(store.loadRecords()).rejects.toThrow();
    });
  });
}
