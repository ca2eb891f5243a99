import { expect, it } from 'vitest';

import { vaultChannels } from '../../shared/ipc/contract.ts';
import { commandDefinitions } from '../../shared/commands/index.ts';
import { COMMAND_ACTS } from '../../shared/commands/access-acts.ts';
import { ACCESS_ACTS } from '../../shared/domain/access.ts';
import { ACCESS_OF_CHANNELS } from './handlers/access-table.ts';

it('every channel and every command has its act, or a written reason why it has none', () => {
  expect(Object.keys(ACCESS_OF_CHANNELS).sort()).toEqual(Object.keys(vaultChannels).sort());
  for (const telling of Object.values(ACCESS_OF_CHANNELS)) {
    if ('untold' in telling) expect(telling.untold.length).toBeGreaterThan(20);
    else expect(ACCESS_ACTS).toContain(telling.act);
  }
  expect(Object.keys(COMMAND_ACTS).sort()).toEqual(Object.keys(commandDefinitions).sort());
  for (const act of Object.values(COMMAND_ACTS)) expect(ACCESS_ACTS).toContain(act);
});
