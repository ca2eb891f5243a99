import { failBoard, loadBoard, setBoardView, applyChange } from './board-store.ts';
import { portArrival } from './connection.ts';
import { watchToday } from './today.ts';
import { createVaultClient } from './vault-client.ts';

/** What a page of the wall is given: the board without names, or with them while somebody asks for names. */
export type WallLine = 'glance' | 'wall';

/** Takes the board in when the vault's port comes, and follows its changes. Call it while the page's first script runs. */
export async function joinWall(): Promise<WallLine> {
  const { port, line } = await portArrival();
  // Drawn as a glance is: nothing can be done to it, whatever the names are.
  setBoardView('glance');
  const client = createVaultClient<WallLine>(port);
  let isLoaded = false;
  client.on('board.changed', ({ change }) => {
    // What was done before the board was asked for is in it already.
    if (isLoaded) applyChange(change);
  });
  const named = line === 'wall';
  const loaded = await (named ? client.call('wall.load', {}) : client.call('glance.load', {}));
  isLoaded = true;
  if (loaded.ok) loadBoard(loaded.value);
  else failBoard(loaded.error);
  watchToday();
  return named ? 'wall' : 'glance';
}
