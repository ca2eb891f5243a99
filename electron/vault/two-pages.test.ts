import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './testing/in-process.ts';
import { PASSPHRASE, PERSON } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let vault: InProcessVault;
let one: TestPage<'board'>;
let other: TestPage<'board'>;
let remove: () => void;
const id = randomUUID();
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = createVaultInProcess();
  const { folder } = temporary;
  await vault
    .door()
    .mustCall('vault.create', { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' });
  one = vault.board();
  other = vault.board();
  const [lane] = (await one.mustCall('board.load', {})).lanes;
  const fields = { ...BLANK_CITIZEN_FIELDS, name: 'Amina Prøve', note: 'ringer mandag' };
  await one.mustCall('command.run', {
    id: randomUUID(),
    name: 'citizen.add',
    payload: { id, fields, laneId: lane?.id, consultantId: null },
  });
});
afterEach(async () => {
  await vault.close();
  remove();
});

const write = (page: TestPage<'board'>, patch: Partial<Citizen>, was: Partial<Citizen>) =>
  page.call('command.run', { id: randomUUID(), name: 'citizen.edit', payload: { id, patch, was } });

it('of two pages that edit one field at the same moment, one is kept and the other is told', async () => {
  const was = { note: 'ringer mandag' };
  const texts = ['ringer onsdag', 'ringer fredag'] as const;
  const answers = await Promise.all([write(one, { note: texts[0] }, was), write(other, { note: texts[1] }, was)]);
  const first = answers.findIndex((answer) => answer.ok);
  expect(answers[1 - first]).toEqual({
    ok: false,
    error: { kind: 'refused', refusal: { kind: 'stale', fields: [{ kind: 'citizen', id, field: 'note' }] } },
  });
  const { steps } = await one.mustCall('citizen.story', { id, before: null });
  expect(steps[0]?.change).toMatchObject([{ before: was, after: { note: texts[first] } }]);
  // Another field of the same card is nobody else's business.
  expect(await write(other, { phone: '12 34 56 78' }, { phone: '' })).toMatchObject({ ok: true });
  // After the choice to keep one's own, what the other wrote is known and is what is written over.
  expect(await write(other, { note: 'ringer aldrig' }, { note: texts[first] ?? '' })).toMatchObject({ ok: true });
});
