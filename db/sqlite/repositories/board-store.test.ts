import path from 'node:path';

import { createBoardFile, openBoardStore } from '../../index.ts';
import { describeBoardStore } from '../../testing/board-store-contract.ts';
import { KEY, makeTemporaryFolder } from '../../testing/fixtures.ts';

describeBoardStore('encrypted SQLite', () => {
  const { folder, remove } = makeTemporaryFolder();
  const file = path.join(folder, 'vault.db');
  return Promise.resolve({
    store: createBoardFile(file, KEY),
    reopen() {
      const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
      return opened.ok ? Promise.resolve(opened.value) : Promise.reject(new Error(opened.error.kind));
    },
    remove: () => Promise.resolve().then(remove),
  });
});
