import type { TestPage } from '../../electron/vault/testing/in-process.ts';

/** Makes a recovery key and types it back, as everybody is asked to who opens a board without one. Returns the key. */
export async function giveRecoveryKey(board: TestPage<'board'>, passphrase: string): Promise<string> {
  const { recoveryKey } = await board.mustCall('recovery.make', { proof: passphrase });
  await board.mustCall('recovery.confirm', { typed: recoveryKey });
  return recoveryKey;
}
