import { describe, expect, it } from 'vitest';

import { createRecordStore, type RecordStore } from '../../../shared/changes/record-store.ts';
import { decideCommand } from '../../../shared/commands/index.ts';
import type { Command } from '../../../shared/commands/payloads.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, LaneId, OrderKey } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { conflictFields, dirtyFields, shownValues, type CardEdits } from './card-edits.ts';
import { formOf, type FormField } from './card-form.ts';
import { createCardSaver, type FieldProblem } from './card-saver.ts';

const today = '2026-11-22' as IsoDate;
const id = 'amina' as CitizenId;
const amina: Citizen = {
  ...BLANK_CITIZEN_FIELDS,
  id,
  name: 'Amina Prøve',
  note: 'ringer mandag',
  laneId: 'praktik' as LaneId,
  laneSince: today,
  order: 'a0' as OrderKey,
  consultantId: null,
  enteredOn: today,
  lastContact: null,
  householdId: null,
};

/** The records that everybody writes to. */
function vaultOf(...citizens: readonly Citizen[]) {
  const records: RecordStore = createRecordStore({ citizen: citizens });
  let entry = 0;
  return {
    records,
    edits: [] as Command[],
    run(command: Command): Result<CommandReceipt, CallError> {
      const decided = decideCommand(records, command, { today });
      if (!decided.ok) return err({ kind: 'refused', refusal: decided.error });
      records.apply(decided.value);
      this.edits.push(command);
      return ok({ entryId: ++entry, change: decided.value, undo: { undo: null, redo: null } });
    },
  };
}
type Vault = ReturnType<typeof vaultOf>;

/** A window on the card, which sees of the vault what has reached it. */
function windowOn(vault: Vault, { disk = true } = {}) {
  let edits: CardEdits = {};
  let seen = vault.records.get('citizen', id);
  const problems = new Map<FormField, FieldProblem>();
  const saver = createCardSaver({
    record: () => seen,
    edits: () => edits,
    setEdits: (next) => (edits = next),
    run: (patch, was) => {
      const before = seen;
      const command = { id: 'x', name: 'citizen.edit', payload: { id, patch, was } } as const;
      const page = vaultOf(...(seen ? [seen] : []));
      page.run(command);
      seen = page.records.get('citizen', id);
      const answer = disk ? vault.run(command) : err<CallError>({ kind: 'disk', cause: 'full' });
      return Promise.resolve(answer).then((given) => {
        seen = given.ok ? vault.records.get('citizen', id) : before;
        return given;
      });
    },
    setProblem: (field, problem) => (problem ? problems.set(field, problem) : problems.delete(field)),
    onSaved: () => undefined,
    sign: ',',
    today: () => today,
  });
  const held = () => formOf(seen ?? amina, ',');
  return {
    saver,
    problems,
    /** What others did has reached this window. */
    hear: () => (seen = vault.records.get('citizen', id)),
    drafts: () => edits,
    shown: (field: FormField) => shownValues(edits, held())[field],
    unsaved: () => dirtyFields(edits, held(), saver.kept),
    conflicts: () => conflictFields(edits, held(), saver.kept),
  };
}
const noteOf = (vault: Vault) => vault.records.get('citizen', id)?.note;

describe('a card that saves itself', () => {
  it('saves one field at a time', async () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault);
    page.saver.change('note', ' ringer onsdag ');
    page.saver.change('phone', '12 34 56 78');
    expect(await page.saver.save('note', 'writing')).toBe(true);
    expect(noteOf(vault)).toBe('ringer onsdag');
    expect(vault.records.get('citizen', id)?.phone).toBe('');
    expect(page.shown('note')).toBe('ringer onsdag');
    expect(await page.saver.saveAll()).toEqual([]);
    expect(vault.edits).toHaveLength(2);
    expect(page.unsaved()).toEqual([]);
  });

  it('goes on from what was sent while it is on its way', async () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault);
    page.saver.change('note', 'ringer ');
    const saving = page.saver.save('note', 'writing');
    page.saver.change('note', 'ringer onsdag');
    expect(page.conflicts()).toEqual([]);
    await saving;
    expect(page.conflicts()).toEqual([]);
    await page.saver.save('note', 'left');
    expect(noteOf(vault)).toBe('ringer onsdag');
  });

  it('has no draft of what is saved: what is undone later is not asked about, and what is typed on is', async () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault);
    page.saver.change('note', 'ringer onsdag ');
    await page.saver.save('note', 'writing');
    expect(page.drafts()).toEqual({});
    page.saver.change('note', 'ringer onsdag  ');
    expect(page.drafts()).toEqual({});
    page.saver.change('note', 'ringer onsdag kl. 9');
    expect(page.drafts()).toEqual({ note: { from: 'ringer onsdag', to: 'ringer onsdag kl. 9' } });
    await page.saver.save('note', 'writing');
    expect(await page.saver.saveAll()).toEqual([]);
    vault.run({ id: 'y', name: 'citizen.edit', payload: { id, patch: { note: 'ringer mandag' } } });
    page.hear();
    expect(page.conflicts()).toEqual([]);
    expect(page.shown('note')).toBe('ringer mandag');
  });

  it('forgets a draft that another window saved word for word', () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault);
    page.saver.change('note', 'ringer onsdag');
    vault.run({ id: 'y', name: 'citizen.edit', payload: { id, patch: { note: 'ringer onsdag' } } });
    page.hear();
    page.saver.tidy();
    expect(page.drafts()).toEqual({});
  });

  it('keeps what cannot be saved in the field, and speaks of a slip when one leaves it', async () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault);
    page.saver.change('weeklyHours', 'fuld tid');
    page.saver.change('name', '');
    for (const field of ['weeklyHours', 'name'] as const) expect(await page.saver.save(field, 'writing')).toBe(false);
    expect(page.problems.size).toBe(0);
    expect(await page.saver.saveAll()).toEqual(['name', 'weeklyHours']);
    expect(page.problems.get('weeklyHours')).toEqual({ kind: 'fault', fault: 'not-a-number' });
    expect(page.problems.get('name')).toMatchObject({ error: { refusal: { kind: 'blank' } } });
    expect(page.shown('weeklyHours')).toBe('fuld tid');
    expect(vault.records.get('citizen', id)).toEqual(amina);
    page.saver.change('weeklyHours', '37');
    expect(page.problems.has('weeklyHours')).toBe(false);
  });

  it('loses nothing when the disk is full, and says so at the field', async () => {
    const vault = vaultOf(amina);
    const page = windowOn(vault, { disk: false });
    page.saver.change('note', 'ringer onsdag');
    const saving = page.saver.save('note', 'left');
    // Typed on and taken back before the answer: it says what was sent again.
    page.saver.change('note', 'ringer onsdag k');
    page.saver.change('note', 'ringer onsdag');
    expect(await saving).toBe(false);
    expect(page.shown('note')).toBe('ringer onsdag');
    expect(page.unsaved()).toEqual(['note']);
    expect(page.conflicts()).toEqual([]);
    expect(page.problems.get('note')).toEqual({ kind: 'refused', error: { kind: 'disk', cause: 'full' } });
  });
});

describe('two windows on one card', () => {
  it('never write over each other: the second is asked', async () => {
    const vault = vaultOf(amina);
    const [one, other] = [windowOn(vault), windowOn(vault)];
    one.saver.change('note', 'ringer onsdag');
    other.saver.change('note', 'ringer fredag');
    other.saver.change('phone', '12 34 56 78');
    expect(await one.saver.save('note', 'left')).toBe(true);
    // What the first wrote has not reached the second yet: the vault refuses.
    expect(await other.saver.saveAll()).toEqual(['note']);
    expect(noteOf(vault)).toBe('ringer onsdag');
    expect(vault.records.get('citizen', id)?.phone).toBe('12 34 56 78');
    other.hear();
    expect(other.conflicts()).toEqual(['note']);
    expect(other.shown('note')).toBe('ringer fredag');
    expect(other.problems.size).toBe(0);
    // It has reached it: nothing is even sent, however often it is tried, and whatever is typed on.
    const sent = vault.edits.length;
    other.saver.change('note', 'ringer fredag kl. 9');
    expect(await other.saver.saveAll()).toEqual(['note']);
    expect(vault.edits).toHaveLength(sent);
  });

  it('keeps mine, or takes theirs', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const vault = vaultOf(amina);
      const [one, other] = [windowOn(vault), windowOn(vault)];
      one.saver.change('note', 'ringer onsdag');
      other.saver.change('note', 'ringer fredag');
      await one.saver.save('note', 'left');
      other.hear();
      await other.saver.settle('note', choice);
      expect(noteOf(vault)).toBe(choice === 'mine' ? 'ringer fredag' : 'ringer onsdag');
      expect(other.shown('note')).toBe(noteOf(vault));
      expect(other.unsaved()).toEqual([]);
    }
  });

  it('asks again when the field was changed once more before the choice', async () => {
    const vault = vaultOf(amina);
    const [one, other] = [windowOn(vault), windowOn(vault)];
    one.saver.change('note', 'ringer onsdag');
    other.saver.change('note', 'ringer fredag');
    await one.saver.save('note', 'left');
    other.hear();
    one.saver.change('note', 'ringer torsdag');
    await one.saver.save('note', 'left');
    await other.saver.settle('note', 'mine');
    expect(noteOf(vault)).toBe('ringer torsdag');
    other.hear();
    expect(other.conflicts()).toEqual(['note']);
  });

  it('says nothing where both wrote the same', async () => {
    const vault = vaultOf(amina);
    const [one, other] = [windowOn(vault), windowOn(vault)];
    one.saver.change('note', 'ringer onsdag');
    other.saver.change('note', 'ringer onsdag ');
    await one.saver.save('note', 'left');
    other.hear();
    expect(other.conflicts()).toEqual([]);
    expect(await other.saver.saveAll()).toEqual([]);
  });
});
