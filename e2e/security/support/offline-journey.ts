import { mkdirSync } from 'node:fs';

import { BoardPage } from '../../support/board-page.ts';
import { DoorPage } from '../../support/door-page.ts';
import { ImportPage } from '../../support/import-page.ts';
import { startTavle } from '../../support/tavle.ts';

// Run as a program of its own, so that it can be put where there is no network: start, unlock, drag, import, lock, quit.
const [folder = '', board = '', passphrase = '', executable = ''] = process.argv.slice(2);
const userData = `${folder}/settings`;
mkdirSync(userData, { recursive: true });
const tavle = await startTavle({
  home: { folder, userData, remove: () => Promise.resolve() },
  board,
  executable,
  size: { width: 1280, height: 800 },
});
await new DoorPage(await tavle.door()).unlock(passphrase);
const open = new BoardPage(await tavle.board());
await open.expectOpen();
await open.showTogether();
const card = open.page.getByRole('listitem').first();
await open.drag(card, open.page.getByRole('group').nth(1));
const wizard = new ImportPage(open.page);
await wizard.open();
await wizard.chooseText('sager.csv', 'Sagsnr;Navn;Tavle\n1;Amina Haddad;IGU\n2;Yusuf Haddad;IGU\n');
await wizard.next();
await wizard.commit(2);
await open.page.keyboard.press('Escape');
await open.lock();
await tavle.door();
await tavle.quit();
process.stdout.write('done\n');
process.exit(0);
