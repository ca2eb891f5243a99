import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { LaneId } from '../../shared/domain/ids.ts';
import type { AccessLine } from '../../shared/ipc/access-schemas.ts';
import { openOffice, type Office } from './testing/office.ts';
import { addCitizen, PERSON } from './testing/samples.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let lanes: readonly LaneId[];
beforeEach(async () => {
  office = await openOffice();
  lanes = (await office.board().mustCall('board.load', {})).lanes.map(({ id }) => id);
  await office.board().mustCall('command.run', addCitizen('here', lanes[0]!, { name: 'Amina Haddad' }));
  await office.board().mustCall('command.run', addCitizen('there', lanes[1]!, { name: 'Bilal Nasser' }));
});
afterEach(() => office.close());

const today = (): string => new Date().toISOString().slice(0, 10);
async function snapshot(name: string, given: object): Promise<void> {
  const asked = { purpose: 'Møde', purposeKind: 'meeting', lanes: null, consultants: null, fields: [], day: null };
  const { ticket } = await office.board().mustCall('snapshot.make', { ...asked, ...given });
  const file = path.join(office.folder, name);
  await office.board().mustCall('snapshot.save', { ticket, format: 'csv', file, lang: 'da', passphrase: null });
}
const handedOut = async (citizenId: string | null): Promise<readonly AccessLine[]> => {
  const asked = {
    person: null,
    acts: ['export.snapshot', 'export.comparison'],
    citizenId,
    from: null,
    until: null,
    before: null,
    skip: 0,
  };
  return (await office.board().mustCall('access.list', asked)).rows;
};
const forms = (lines: readonly Pick<AccessLine, 'detail'>[]) =>
  lines.map(({ detail: { level, snapshotFor } }) => `${level ?? ''} ${snapshotFor ?? ''}`);

it('whoever stood in a snapshot is told of it, in the log narrowed to them and in all that is held of them; a snapshot of numbers is about nobody', async () => {
  await snapshot('1.csv', { level: 'identified', purposeKind: 'management' });
  await snapshot('2.csv', { level: 'glance', purposeKind: 'wall', lanes: [lanes[0]] });
  await snapshot('3.csv', { level: 'identified', purposeKind: 'audit', lanes: [lanes[1]] });
  await snapshot('4.csv', { level: 'counts', purposeKind: 'figures' });
  const compared = {
    ...{ level: 'glance', purpose: 'Møde', purposeKind: 'meeting', lanes: [lanes[1]], consultants: null },
    ...{ from: today(), to: today(), format: 'csv', lang: 'da', passphrase: null },
  };
  await office.board().mustCall('snapshot.saveComparison', { ...compared, file: path.join(office.folder, '5.csv') });

  expect(forms(await handedOut('here'))).toEqual(['glance wall', 'identified management']);
  expect(forms(await handedOut('there'))).toEqual(['glance meeting', 'identified audit', 'identified management']);
  expect(await handedOut(null)).toHaveLength(5);
  // Who else stood in it is told to no page.
  expect(JSON.stringify([...(await handedOut(null)), ...(await handedOut('here'))])).not.toMatch(/"(here|there)"/);

  const file = path.join(office.folder, 'indsigt.json');
  const ask = { file, id: 'here', purpose: 'citizen-asked', lang: 'da', portrait: null };
  await office.board().mustCall('access.citizen', ask);
  const held = readFileSync(file, 'utf8');
  const { looks } = JSON.parse(held) as { readonly looks: readonly AccessLine[] };
  const told = looks.filter(({ act }) => act === 'export.snapshot');
  expect(forms(told)).toEqual(['glance wall', 'identified management']);
  for (const { by, at } of told) expect([by, Number.isNaN(Date.parse(at))]).toEqual([PERSON, false]);
  expect(held).not.toContain('"there"');
});
