import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { createRecordStore, type RecordStore } from '../../shared/changes/record-store.ts';
import { decideCommand } from '../../shared/commands/index.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { CitizenId, LaneId, OrderKey } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { ChangePublished, CommandReceipt, UndoState } from '../../shared/ipc/payloads.ts';
import type { PageCommand } from '../../shared/ipc/schemas.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { createCommandRunner } from './command-runner.ts';

const today = '2026-11-21' as IsoDate;
const NO_UNDO = { undo: null, redo: null };
const LANES = ['l1', 'l2', 'l3'] as LaneId[];

function records(): RecordStore {
  const citizens = Array.from({ length: 5 }, (_, index): Citizen => ({
    ...BLANK_CITIZEN_FIELDS,
    id: `p${index}` as CitizenId,
    name: `P${index}`,
    laneId: 'l1' as LaneId,
    laneSince: today,
    enteredOn: today,
    lastContact: null,
    householdId: null,
    order: `a${index}` as OrderKey,
    consultantId: null,
  }));
  return createRecordStore({
    lane: LANES.map((id, index) => ({
      id,
      name: id,
      glanceName: '',
      color: 'blue',
      icon: 'star',
      order: `a${index}` as OrderKey,
      expectedDays: null,
      cadenceDays: null,
      isEnd: false,
      away: null,
      retentionDays: null,
    })),
    citizen: citizens,
  });
}

const move = (n: number, citizen: number, lane: number): PageCommand => ({
  id: `own-${n}`,
  name: 'citizen.move',
  payload: { id: `p${citizen}` as CitizenId, laneId: LANES[lane] as LaneId, consultantId: null, place: 'last' },
});
const contentOf = (store: RecordStore): unknown => [...store.all('citizen')].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A page with a vault whose answers are let out by hand. */
function bench() {
  const page = records();
  const vault = records();
  const shown: { undo: UndoState } = { undo: NO_UNDO };
  let entryId = 0;
  const waiting: (() => void)[] = [];
  const commit = (change: ChangeSet, commandId: string | null): ChangePublished => {
    vault.apply(change);
    entryId += 1;
    return { entryId, commandId, change, undo: NO_UNDO };
  };
  const runner = createCommandRunner({
    board: () => page,
    apply: (change) => void page.apply(change),
    setUndo: (undo) => void (shown.undo = undo),
    decide: (board, command) => decideCommand(board, command, { today }),
    send: (command) =>
      new Promise<Result<CommandReceipt, CallError>>((resolve) => {
        waiting.push(() => {
          const refuse = command.id.endsWith('9');
          const decision = refuse
            ? err({ kind: 'not-found', record: 'citizen' } as const)
            : decideCommand(vault, command, { today });
          if (!decision.ok) resolve(err({ kind: 'refused', refusal: decision.error }));
          else if (decision.value.length === 0) resolve(ok({ entryId: 0, change: [], undo: NO_UNDO }));
          else {
            const published = commit(decision.value, command.id);
            runner.takeIn(published);
            resolve(ok(published));
          }
        });
      }),
  });
  const others = (citizen: number, lane: number): void => {
    const decision = decideCommand(vault, move(0, citizen, lane), { today });
    if (decision.ok && decision.value.length > 0) runner.takeIn(commit(decision.value, null));
  };
  const answerOne = async (): Promise<void> => {
    waiting.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { page, vault, runner, others, answerOne, waiting, shown };
}

describe('the command runner', () => {
  it('shows a command before the vault has answered', () => {
    const { page, runner } = bench();
    void runner.run(move(1, 0, 1));
    expect(page.get('citizen', 'p0' as CitizenId)?.laneId).toBe('l2');
  });

  it('takes back what is refused, and says why', async () => {
    const { page, vault, runner, answerOne } = bench();
    const answer = runner.run(move(9, 0, 1));
    await answerOne();
    expect(await answer).toEqual(err({ kind: 'refused', refusal: { kind: 'not-found', record: 'citizen' } }));
    expect(contentOf(page)).toEqual(contentOf(vault));
  });

  it('answers at once what cannot be decided, without asking the vault', async () => {
    const { runner, waiting } = bench();
    expect(await runner.run(move(1, 77, 1))).toEqual(
      err({ kind: 'refused', refusal: { kind: 'not-found', record: 'citizen' } }),
    );
    expect(waiting).toHaveLength(0);
  });

  it('counts a commit once, though it comes as answer and as news', async () => {
    const { page, vault, runner, answerOne } = bench();
    const answer = runner.run(move(1, 0, 1));
    await answerOne();
    await answer;
    expect(contentOf(page)).toEqual(contentOf(vault));
  });

  it('hears that a stale step was passed over, which commits nothing', async () => {
    const { runner, answerOne, shown } = bench();
    const before: UndoState = { undo: { entryId: 1, command: 'citizen.move' }, redo: null };
    runner.takeIn({ entryId: 0, commandId: null, change: [], undo: before });
    expect(shown.undo).toBe(before);
    const answer = runner.run({ ...move(1, 4, 0), id: 'own-1' });
    await answerOne();
    await answer;
    expect(shown.undo).toBe(before);
  });

  it('ends where the vault is, whatever others did meanwhile and whatever was refused', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('own' as const),
        n: fc.integer({ min: 0, max: 99 }),
        citizen: fc.integer({ min: 0, max: 4 }),
        lane: fc.integer({ min: 0, max: 2 }),
      }),
      fc.record({
        do: fc.constant('others' as const),
        citizen: fc.integer({ min: 0, max: 4 }),
        lane: fc.integer({ min: 0, max: 2 }),
      }),
      fc.record({ do: fc.constant('answer' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { page, vault, runner, others, answerOne, waiting } = bench();
        let serial = 0;
        for (const one of steps) {
          if (one.do === 'own') void runner.run(move(++serial * 100 + one.n, one.citizen, one.lane));
          else if (one.do === 'others') others(one.citizen, one.lane);
          else await answerOne();
        }
        while (waiting.length > 0) await answerOne();
        expect(contentOf(page)).toEqual(contentOf(vault));
      }),
    );
  });
});
