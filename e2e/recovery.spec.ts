import { generateKeyPairSync } from 'node:crypto';

import { createVaultInProcess } from '../electron/vault/testing/in-process.ts';
import { giveRecoveryKey } from './demo/recovery-key.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const FORGOTTEN = 'ingen husker denne her';
const NEW = 'syv svaner over sundet';
const KEY_FILE_PASSWORD = 'i pengeskabet hos it';

test('with every passphrase forgotten, the key on paper opens the board and makes a new one', async ({
  home,
  start,
}) => {
  const { folder, recoveryKey } = await boardWithWays(home.folder, 'Nord');
  const other = await boardWithWays(home.folder, 'Syd');
  const tavle = await start({ board: folder });
  const door = new DoorPage(await tavle.door());
  await door.forgotten();
  await expectAccessible(door.page);

  await door.recoverByKey(mistyped(recoveryKey));
  await door.expectSays('Der er en slåfejl i nøglen: et tegn er forkert, mangler eller er til overs.');
  await expect(door.page.getByLabel('Nødnøgle', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await door.recoverByKey(recoveryKey.slice(0, -1));
  await door.expectSays('Der er en slåfejl i nøglen');
  await door.recoverByKey(other.recoveryKey);
  await door.expectSays('hører ikke til denne tavle');
  await expectAccessible(door.page);

  // In small letters, with blanks: shown as it stands on the paper.
  const field = door.page.getByLabel('Nødnøgle', { exact: true });
  await field.fill('');
  await field.pressSequentially(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await expect(field).toHaveValue(recoveryKey);
  await field.press('Enter');
  await expect(door.page.getByRole('heading', { name: 'Nøglen passer' })).toBeVisible();
  await expectAccessible(door.page);
  await expect(door.page.getByText('virker ikke længere')).toHaveCount(0);
  await door.enterAs({ known: 'Ida Holm' }, NEW);
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  const receipt = 'Din adgangssætning er skiftet, og den gamle virker ikke længere.';
  await expect(board.page.getByText(receipt).first()).toBeVisible();
  await expectAccessible(board.page);

  await board.lock();
  const next = new DoorPage(await tavle.door());
  await next.unlock(FORGOTTEN);
  await next.expectSays('Adgangssætningen passer ikke.');
  await next.unlock(NEW);
  await new BoardPage(await tavle.board()).expectOpen();
});

test('the key file of the IT department opens it too, for somebody new', async ({ home, start }) => {
  const it = itKeys();
  const { folder } = await boardWithWays(home.folder, 'Nord', it.publicKey);
  const tavle = await start({ board: folder });
  const door = new DoorPage(await tavle.door());
  await door.forgotten();
  await door.recoverByFile(itKeys().privateKey, KEY_FILE_PASSWORD);
  await door.expectSays('Nøglefilen hører ikke til denne tavle.');
  await door.recoverByFile(it.privateKey, 'noget helt andet');
  await door.expectSays('Nøglefilens egen adgangskode passer ikke.');
  await expectAccessible(door.page);
  await door.recoverByFile(it.privateKey, KEY_FILE_PASSWORD);
  await door.enterAs({ newName: 'Bo Krag' }, NEW);
  await new BoardPage(await tavle.board()).expectOpen();
});

test('a way in that the board does not have says so, and so does a file that is no key', async ({ home, start }) => {
  const it = itKeys();
  const { folder } = await boardWithWays(home.folder, 'Nord');
  const tavle = await start({ board: folder });
  const door = new DoorPage(await tavle.door());
  await door.forgotten();
  await door.page.getByRole('radio', { name: 'It-afdelingens nøglefil' }).click();
  await door.page
    .getByLabel('Fil med den private nøgle')
    .setInputFiles({ name: 'it.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(it.publicKey) });
  await door.expectSays('Filen er ikke en privat nøgle, der kan bruges.');
  await door.recoverByFile(it.privateKey, KEY_FILE_PASSWORD);
  await door.expectSays('Tavlen har ingen nøgle af den slags.');

  await door.page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(door.page.getByLabel('Adgangssætning', { exact: true })).toBeFocused();
  await door.unlock(FORGOTTEN);
  await new BoardPage(await tavle.board()).expectOpen();
});

/** A board of two people, with a recovery key and, where a public key is given, one for the IT department. */
async function boardWithWays(folder: string, name: string, publicKey?: string) {
  const vault = createVaultInProcess();
  const made = { folder, name, person: 'Ida Holm', passphrase: FORGOTTEN, lang: 'da' };
  const { path } = await vault.door().mustCall('vault.create', made);
  const board = vault.board();
  const recoveryKey = await giveRecoveryKey(board, FORGOTTEN);
  await board.mustCall('session.save', { key: 'recovery-offered', value: 'true' });
  const colleague = { name: 'Per Lind', role: 'consultant', passphrase: 'endnu en der er glemt', temporary: false };
  await board.mustCall('people.add', { proof: FORGOTTEN, ...colleague });
  if (publicKey !== undefined) await board.mustCall('escrow.set', { proof: FORGOTTEN, publicKey });
  await vault.close();
  return { folder: path, recoveryKey };
}

/** As `openssl genpkey -algorithm x25519 -aes-256-cbc` makes them. */
function itKeys(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: KEY_FILE_PASSWORD },
  });
}

/** One character in the middle is another one that a key may have. */
function mistyped(recoveryKey: string): string {
  const at = 12;
  return `${recoveryKey.slice(0, at)}${recoveryKey[at] === 'Q' ? 'P' : 'Q'}${recoveryKey.slice(at + 1)}`;
}
