import fc from 'fast-check';
import { expect, it } from 'vitest';

import { staleFields } from '../changes/conflicts.ts';
import { compareByOrder, createRecordStore, type BoardReader } from '../changes/record-store.ts';
import { reverseChange } from '../changes/reverse.ts';
import { changeKey } from '../changes/change-set.ts';
import { squashChanges } from '../changes/squash.ts';
import { contentOf, LANE_IDS, randomRecords, TODAY } from '../changes/testing/random-records.ts';
import { CITIZEN_TEXT_LIMITS } from '../domain/citizen.ts';
import { initialsKey } from '../domain/consultant.ts';
import { withoutCpr } from '../domain/cpr.ts';
import { laneNameKey } from '../domain/lane.ts';
import { RECORD_KINDS } from '../domain/records.ts';
import { safeText } from '../lib/safe-text.ts';
import { sameValue } from '../lib/same-value.ts';
import { decideCommand, mergeKeyOf } from './index.ts';
import { payloads, randomCommand } from './testing/random-commands.ts';

const context = { today: TODAY };
interface EditPayload {
  readonly patch: Readonly<Record<string, unknown>>;
}
const sequence = fc.array(randomCommand, { maxLength: 30 });

function expectWhole(board: BoardReader): void {
  const lanes = new Set([...board.all('lane')].map(({ id }) => id));
  const active = new Set([...board.all('consultant')].filter(({ active }) => active).map(({ id }) => id));
  const shown: string[] = [];
  for (const laneId of LANE_IDS) {
    const cards = board.laneOrder(laneId).map((id) => board.get('citizen', id));
    for (const [index, card] of cards.entries()) {
      if (!card) throw new Error('a lane shows a card that is not there');
      expect(card.laneId).toBe(laneId);
      const above = cards[index - 1];
      if (above) expect(compareByOrder(above, card)).toBeLessThan(0);
      shown.push(card.id);
    }
  }
  for (const citizen of board.all('citizen')) {
    expect(lanes).toContain(citizen.laneId);
    if (citizen.consultantId !== null) expect(active).toContain(citizen.consultantId);
  }
  expect(new Set(shown).size).toBe(shown.length);
  expect([...shown].sort()).toEqual([...board.all('citizen')].map(({ id }) => id).sort());
}

it('any commands in a row leave a whole board; each change can be taken back, and so can all as one', () => {
  fc.assert(
    fc.property(randomRecords, sequence, (records, commands) => {
      const store = createRecordStore(records);
      const start = contentOf(store);
      let net: ReturnType<typeof squashChanges> = [];
      for (const command of commands) {
        const before = contentOf(store);
        const decided = decideCommand(store, command, context);
        // Deciding alone changes nothing.
        expect(contentOf(store)).toEqual(before);
        if (!decided.ok) continue;
        const change = decided.value;
        expect(new Set(change.map(changeKey)).size).toBe(change.length);
        expect(staleFields(store, change)).toEqual([]);
        store.apply(change);
        expectWhole(store);
        const orders = LANE_IDS.map((id) => store.laneOrder(id));
        net = squashChanges(net, change);

        const back = reverseChange(change);
        expect(staleFields(store, back)).toEqual([]);
        store.apply(back);
        expect(contentOf(store)).toEqual(before);
        store.apply(change);
        expect(LANE_IDS.map((id) => store.laneOrder(id))).toEqual(orders);
      }
      const end = contentOf(store);
      store.apply(reverseChange(net));
      expect(contentOf(store)).toEqual(start);
      store.apply(net);
      expect(contentOf(store)).toEqual(end);
    }),
    { numRuns: 400 },
  );
});

it('a moved card stands right below the card it was dropped on, whatever keys the neighbours have', () => {
  fc.assert(
    fc.property(randomRecords, payloads['citizen.move'], (records, payload) => {
      const store = createRecordStore(records);
      const before = store.laneOrder(payload.laneId);
      const decided = decideCommand(store, { id: 'do', name: 'citizen.move', payload }, context);
      fc.pre(decided.ok);
      store.apply(decided.value);
      const after = store.laneOrder(payload.laneId);
      const { id, place } = payload;
      const others = before.filter((one) => one !== id);
      expect(after.filter((one) => one !== id)).toEqual(others);
      const above = after[after.indexOf(id) - 1] ?? null;
      if (place === 'last') expect(after.at(-1)).toBe(id);
      else if (place.after === id) expect(after).toEqual(before.includes(id) ? before : [...before, id]);
      else
        expect(above).toBe(
          place.after === null || others.includes(place.after) ? place.after : (others.at(-1) ?? null),
        );
    }),
    { numRuns: 500 },
  );
});

it('what was decided once is already so: the same edit, rename or move again changes nothing', () => {
  const again = fc.oneof(
    ...(
      [
        'board.rename',
        'lane.edit',
        'lane.move',
        'consultant.edit',
        'consultant.move',
        'citizen.edit',
        'citizen.move',
      ] as const
    ).map((name) => (payloads[name] as fc.Arbitrary<unknown>).map((payload) => ({ id: 'do', name, payload }) as never)),
  );
  fc.assert(
    fc.property(randomRecords, again, (records, command) => {
      const store = createRecordStore(records);
      const decided = decideCommand(store, command, context);
      fc.pre(decided.ok);
      store.apply(decided.value);
      expect(decideCommand(store, command, context)).toEqual({ ok: true, value: [] });
    }),
  );
});

it('an edit begun on what a record still holds goes on as if nobody had asked; on anything else it is refused, field by field', () => {
  const names = ['citizen.edit', 'company.edit', 'placement.edit', 'offer.edit'] as const;
  const edits = fc.constantFrom(...names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      edit: payloads[name] as fc.Arbitrary<EditPayload>,
      begun: payloads[name] as fc.Arbitrary<EditPayload>,
    }),
  );
  fc.assert(
    fc.property(randomRecords, edits, (records, { name, edit, begun }) => {
      const store = createRecordStore(records);
      const kind = name.slice(0, -'.edit'.length) as 'citizen' | 'company' | 'placement' | 'offer';
      const record = [...store.all(kind)][0];
      fc.pre(record !== undefined);
      const held = record as unknown as Readonly<Record<string, unknown>>;
      const decide = (was?: object) =>
        decideCommand(store, { id: 'do', name, payload: { ...edit, id: record.id, was } } as never, context);
      expect(decide(Object.fromEntries(Object.keys(begun.patch).map((field) => [field, held[field]])))).toEqual(
        decide(),
      );
      const moved = Object.keys(begun.patch).filter((field) => !sameValue(begun.patch[field], held[field]));
      if (moved.length === 0) expect(decide(begun.patch)).toEqual(decide());
      else
        expect(decide(begun.patch)).toEqual({
          ok: false,
          error: { kind: 'stale', fields: moved.map((field) => ({ kind, id: record.id, field })) },
        });
    }),
    { numRuns: 300 },
  );
});

it('no text that a command lets in hides anything, holds a CPR number or is longer than its field', () => {
  fc.assert(
    fc.property(sequence, (commands) => {
      const lanes = LANE_IDS.map(
        (id, index) =>
          ({
            id,
            name: `Lane ${index}`,
            color: 'blue',
            glanceName: '',
            icon: 'star',
            order: `a${index}` as never,
            expectedDays: null,
            cadenceDays: null,
            isEnd: false,
            away: null,
            retentionDays: null,
          }) as const,
      );
      const store = createRecordStore({ board: [{ id: 'board' as never, name: 'B' }], lane: lanes });
      for (const command of commands) {
        const decided = decideCommand(store, command, context);
        if (decided.ok) store.apply(decided.value);
      }
      for (const kind of RECORD_KINDS) {
        for (const record of store.all(kind)) {
          for (const [field, value] of Object.entries(record)) {
            for (const text of [value].flat()) {
              if (typeof text !== 'string') continue;
              expect(safeText(text)).toBe(text);
              expect(withoutCpr(text).found).toEqual([]);
              const limit =
                kind === 'citizen' ? (CITIZEN_TEXT_LIMITS as Readonly<Record<string, number>>)[field] : undefined;
              if (limit !== undefined) expect([...text].length).toBeLessThanOrEqual(limit);
            }
          }
        }
      }
      const laneNames = [...store.all('lane')].map(({ name }) => laneNameKey(name));
      expect(new Set(laneNames).size).toBe(laneNames.length);
      const initials = [...store.all('consultant')]
        .filter(({ active }) => active)
        .map((one) => initialsKey(one.initials));
      expect(new Set(initials).size).toBe(initials.length);
    }),
    { numRuns: 300 },
  );
});

it('only typing on in one text field of one citizen is one step with what came before', () => {
  fc.assert(
    fc.property(randomCommand, (command) => {
      const key = mergeKeyOf(command);
      const fields = command.name === 'citizen.edit' ? Object.keys(command.payload.patch) : [];
      expect(key !== null).toBe(fields.length === 1 && (fields[0] ?? '') in CITIZEN_TEXT_LIMITS);
    }),
  );
});
