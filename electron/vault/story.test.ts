import { expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import { openOffice } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

it('a story has the newest contact first, of one day the one written down last, also after a reopening', async () => {
  const office = await openOffice();
  try {
    const run = (name: string, payload: unknown): Promise<unknown> =>
      office.board().mustCall('command.run', { id: name, name, payload });
    const { lanes } = await office.board().mustCall('board.load', {});
    const id = 'c1' as CitizenId;
    const fields = { ...BLANK_CITIZEN_FIELDS, name: 'Amina' };
    await run('citizen.add', { id, fields, laneId: lanes[0]?.id, consultantId: null });
    const met = { kind: 'call', consultantId: null, journalisedOn: null };
    for (const [contact, day] of [
      ['z', '2026-11-02'],
      ['a', '2026-11-03'],
      ['m', '2026-11-02'],
      ['b', '2026-11-02'],
    ])
      await run('contact.add', { id: contact, citizenId: id, fields: { ...met, day, line: contact } });
    const told = async (): Promise<unknown> =>
      (await office.board().mustCall('citizen.story', { id, before: null })).contacts.map((one) => one.id);
    expect(await told()).toEqual(['a', 'b', 'm', 'z']);
    await office.reopen(PASSPHRASE);
    expect(await told()).toEqual(['a', 'b', 'm', 'z']);
  } finally {
    await office.close();
  }
});
