import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../domain/citizen.ts';
import { changeKey, type Change, type ChangeSet } from './change-set.ts';
import { staleFields } from './conflicts.ts';
import { compareByOrder, createRecordStore } from './record-store.ts';
import { reverseChange } from './reverse.ts';
import { squashChanges } from './squash.ts';
import { contentOf, difference, LANE_IDS, randomRecords, TODAY, type Records } from './testing/random-records.ts';
import { updateOf } from './update-of.ts';

const someone: Citizen = {
  ...BLANK_CITIZEN_FIELDS,
  id: 'c1' as Citizen['id'],
  name: 'Amina',
  otherLanguages: ['Dari', 'Engelsk'],
  laneId: 'l1' as Citizen['laneId'],
  laneSince: TODAY,
  enteredOn: TODAY,
  lastContact: null,
  householdId: null,
  order: 'a0' as Citizen['order'],
  consultantId: null,
};
const sorted = (change: ChangeSet): readonly Change[] =>
  [...change].sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1));
const clone = (change: ChangeSet): ChangeSet => structuredClone<ChangeSet>(change);

describe('updateOf', () => {
  it('keeps the changed fields only, with their old values', () => {
    expect(
      updateOf('citizen', someone, { name: 'Amina', note: 'ny', otherLanguages: ['Dari'], nextDate: undefined }),
    ).toEqual([
      {
        op: 'updated',
        kind: 'citizen',
        id: 'c1',
        before: { note: '', otherLanguages: ['Dari', 'Engelsk'] },
        after: { note: 'ny', otherLanguages: ['Dari'] },
      },
    ]);
  });

  it('is nothing where nothing changes, lists compared by content', () => {
    expect(updateOf('citizen', someone, { otherLanguages: ['Dari', 'Engelsk'], nextDate: null })).toEqual([]);
  });
});

describe('reverseChange', () => {
  it('takes back what was applied, on any board', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, (from, to) => {
        const store = createRecordStore(from);
        const change = clone(difference(from, to));
        store.apply(change);
        expect(contentOf(store)).toEqual(contentOf(createRecordStore(to)));
        store.apply(reverseChange(change));
        expect(contentOf(store)).toEqual(contentOf(createRecordStore(from)));
      }),
    );
  });

  it('is its own reverse', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, (from, to) => {
        const change = difference(from, to);
        expect(reverseChange(reverseChange(change))).toEqual(change);
      }),
    );
  });
});

describe('squashChanges', () => {
  it('is the shortest way: what leads from the first board to the last', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, randomRecords, (a, b, c) => {
        expect(sorted(squashChanges(difference(a, b), difference(b, c)))).toEqual(sorted(difference(a, c)));
      }),
    );
  });

  it('there and back is nothing', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, (from, to) => {
        const change = difference(from, to);
        expect(squashChanges(change, reverseChange(change))).toEqual([]);
      }),
    );
  });

  it.each([
    ['added', 'added'],
    ['removed', 'removed'],
    ['removed', 'updated'],
    ['updated', 'added'],
  ] as const)('a record that was %s cannot be %s next', (first, then) => {
    const change = {
      added: { op: 'added', kind: 'citizen', record: someone },
      removed: { op: 'removed', kind: 'citizen', record: someone },
      updated: { op: 'updated', kind: 'citizen', id: someone.id, before: { note: '' }, after: { note: 'x' } },
    } as const;
    expect(() => squashChanges([change[first]], [change[then]])).toThrow(`cannot be ${then} after it was ${first}`);
  });
});

describe('staleFields', () => {
  it('finds nothing stale on the board that a change was made for', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, (from, to) => {
        const change = clone(difference(from, to));
        expect(staleFields(createRecordStore(from), change)).toEqual([]);
        expect(staleFields(createRecordStore(to), reverseChange(change))).toEqual([]);
      }),
    );
  });

  it('names each field that another hand has changed since, and no other', () => {
    fc.assert(
      fc.property(randomRecords, randomRecords, fc.nat(), fc.nat(), (from, to, which, whichField) => {
        const change = difference(from, to);
        const updates = change.filter((one) => one.op === 'updated');
        fc.pre(updates.length > 0);
        const update = updates[which % updates.length];
        if (update?.op !== 'updated') throw new Error('only updates were kept');
        const touched = Object.keys(update.before);
        const field = touched[whichField % touched.length] ?? '';
        const store = createRecordStore(from);
        store.apply([{ ...update, before: {}, after: { [field]: 'otherwise' } }]);
        expect(staleFields(store, change)).toEqual([{ kind: update.kind, id: update.id, field }]);
      }),
    );
  });

  it('does not mind other fields of the same record', () => {
    const store = boardWith({ citizen: [{ ...someone, note: 'in the meantime' }] });
    expect(staleFields(store, updateOf('citizen', someone, { name: 'Amina H.' }))).toEqual([]);
  });

  it('names a record that went, came, or changed before its removal', () => {
    const added: ChangeSet = [{ op: 'added', kind: 'citizen', record: someone }];
    const removed = reverseChange(added);
    const whole = [{ kind: 'citizen', id: 'c1', field: null }];
    expect(staleFields(boardWith({ citizen: [someone] }), added)).toEqual(whole);
    expect(staleFields(boardWith({}), removed)).toEqual(whole);
    expect(staleFields(boardWith({}), updateOf('citizen', someone, { note: 'x' }))).toEqual(whole);
    const note = [{ kind: 'citizen', id: 'c1', field: 'note' }];
    expect(staleFields(boardWith({ citizen: [{ ...someone, note: 'x' }] }), removed)).toEqual(note);
  });
});

describe('staleFields: what others have built on', () => {
  const [l1, l2] = LANE_IDS as unknown as [Citizen['laneId'], Citizen['laneId']];
  const lane = (id: Citizen['laneId'], name: string): Records['lane'][number] => ({
    id,
    name,
    color: 'blue',
    glanceName: '',
    icon: 'star',
    order: 'a0' as Citizen['order'],
    expectedDays: null,
    cadenceDays: null,
    isEnd: false,
    away: null,
    retentionDays: null,
  });
  const consultant: Records['consultant'][number] = {
    id: 'k1' as never,
    name: 'Mette',
    initials: 'MH',
    color: 'plum',
    order: 'a0' as never,
    active: true,
    limit: null,
  };

  it('a lane that was added cannot go while cards stand in it, nor the last one', () => {
    const added: ChangeSet = [{ op: 'added', kind: 'lane', record: lane(l2, 'B') }];
    const store = createRecordStore({ lane: [lane(l1, 'A'), lane(l2, 'B')], citizen: [{ ...someone, laneId: l2 }] });
    expect(staleFields(store, reverseChange(added))).toEqual([{ kind: 'citizen', id: 'c1', field: 'laneId' }]);
    const alone = createRecordStore({ lane: [lane(l2, 'B')] });
    expect(staleFields(alone, reverseChange(added))).toEqual([{ kind: 'lane', id: l2, field: null }]);
  });

  it('a card cannot go back to a lane that is gone', () => {
    const moved = updateOf('citizen', someone, { laneId: l2 });
    const store = createRecordStore({ lane: [lane(l2, 'B')], citizen: [{ ...someone, laneId: l2 }] });
    expect(staleFields(store, reverseChange(moved))).toEqual([{ kind: 'lane', id: l1, field: null }]);
  });

  it('a card cannot go back to a consultant who left, nor a consultant be taken back who has citizens', () => {
    const mine = { ...someone, consultantId: consultant.id };
    const handedOver = updateOf('citizen', mine, { consultantId: null });
    const left = createRecordStore({
      lane: [lane(l1, 'A')],
      citizen: [someone],
      consultant: [{ ...consultant, active: false }],
    });
    expect(staleFields(left, reverseChange(handedOver))).toEqual([{ kind: 'consultant', id: 'k1', field: 'active' }]);
    const gone = createRecordStore({ lane: [lane(l1, 'A')], citizen: [someone] });
    expect(staleFields(gone, reverseChange(handedOver))).toEqual([{ kind: 'consultant', id: 'k1', field: null }]);
    const busy = createRecordStore({ lane: [lane(l1, 'A')], citizen: [mine], consultant: [consultant] });
    expect(staleFields(busy, [{ op: 'removed', kind: 'consultant', record: consultant }])).toEqual([
      { kind: 'citizen', id: 'c1', field: 'consultantId' },
    ]);
  });

  it('a leaving cannot be done again while citizens were given to the one who left', () => {
    const leaving = updateOf('consultant', consultant, { active: false });
    const mine = { ...someone, consultantId: consultant.id };
    const busy = createRecordStore({ lane: [lane(l1, 'A')], citizen: [mine], consultant: [consultant] });
    expect(staleFields(busy, leaving)).toEqual([{ kind: 'citizen', id: 'c1', field: 'consultantId' }]);
    expect(staleFields(busy, [...leaving, ...updateOf('citizen', mine, { consultantId: null })])).toEqual([]);
  });

  it('initials of one who left stand in nobody’s way', () => {
    const leaver = { ...consultant, id: 'k2' as never, active: false };
    const team = createRecordStore({ lane: [lane(l1, 'A')], consultant: [leaver] });
    expect(staleFields(team, [{ op: 'added', kind: 'consultant', record: consultant }])).toEqual([]);
  });

  it('a name or initials that somebody else bears now cannot come back', () => {
    const renamed = updateOf('lane', lane(l1, 'Øst'), { name: 'Vest' });
    const store = createRecordStore({ lane: [lane(l1, 'Vest'), lane(l2, 'ØST')] });
    expect(staleFields(store, reverseChange(renamed))).toEqual([{ kind: 'lane', id: l2, field: 'name' }]);
    const other = { ...consultant, id: 'k2' as never, initials: 'mh' };
    const team = createRecordStore({ lane: [lane(l1, 'A')], consultant: [{ ...consultant, active: false }, other] });
    expect(staleFields(team, updateOf('consultant', { ...consultant, active: false }, { active: true }))).toEqual([
      { kind: 'consultant', id: 'k2', field: 'initials' },
    ]);
  });
});

describe('the record store', () => {
  it('keeps every lane in the order of a fresh sort, and leaves the others alone', () => {
    fc.assert(
      fc.property(fc.array(randomRecords, { minLength: 2, maxLength: 6 }), (boards) => {
        const [first, ...others] = boards as [Records, ...Records[]];
        const store = createRecordStore(first);
        let present = first;
        for (const next of others) {
          const before = new Map(LANE_IDS.map((id) => [id, store.laneOrder(id)]));
          const change = difference(present, next);
          const touched = store.apply(change);
          for (const laneId of LANE_IDS) {
            const fresh = next.citizen
              .filter((citizen) => citizen.laneId === laneId)
              .sort(compareByOrder)
              .map(({ id }) => id);
            expect(store.laneOrder(laneId)).toEqual(fresh);
            if (!touched.has(laneId)) expect(store.laneOrder(laneId)).toBe(before.get(laneId));
          }
          present = next;
        }
      }),
    );
  });

  it('keeps the same array for a card that only changes on its face, and tells its lane', () => {
    const store = boardWith({ citizen: [someone] });
    const order = store.laneOrder(someone.laneId);
    expect([...store.apply(updateOf('citizen', someone, { note: 'x' }))]).toEqual([someone.laneId]);
    expect(store.laneOrder(someone.laneId)).toBe(order);
    expect(store.get('citizen', someone.id)?.note).toBe('x');
  });

  it('takes a change whole or not at all', () => {
    const store = boardWith({ citizen: [someone] });
    const before = contentOf(store);
    const broken: ChangeSet = [
      ...updateOf('citizen', someone, { note: 'x' }),
      ...updateOf('citizen', { ...someone, id: 'nobody' as never }, { note: 'x' }),
    ];
    expect(() => store.apply(broken)).toThrow('not there');
    expect(contentOf(store)).toEqual(before);
  });
});

function boardWith(records: Partial<Records>): ReturnType<typeof createRecordStore> {
  return createRecordStore({
    lane: [
      {
        id: 'l1' as Citizen['laneId'],
        name: 'A',
        color: 'blue',
        glanceName: '',
        icon: 'star',
        order: 'a0' as Citizen['order'],
        expectedDays: null,
        cadenceDays: null,
        isEnd: false,
        away: null,
        retentionDays: null,
      },
    ],
    ...records,
  });
}
