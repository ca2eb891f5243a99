import type { PersonRole } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { weakPassphrase } from '../usecases/passphrase.ts';
import type { KdfCost } from './derivation.ts';
import { readPublicKey } from './escrow-key.ts';
import { ESCROW_SLOT, type EscrowSlot, type KeyFile, type KeySlot, type PersonSlot } from './key-file-schema.ts';
import { macKeyOf, printWithMac } from './mac.ts';
import { isPassphraseTaken, type OpenedKeys } from './opening.ts';
import { makeEscrowSlot, makePersonSlot, makeSealingKey, sealSlot, type Contents } from './slots.ts';
import { makeSecret, type VaultSecret } from './secret.ts';

/** The slots as they shall be, or why they stay as they are. */
type Slots = Result<readonly KeySlot[], KeysRefusal>;
type Standing = Pick<PersonSlot, 'slotId' | 'role' | 'temporary' | 'since'>;

/** Keys for a new vault with one slot: the text of `vault.keys`, and the secret, which the holder wipes. */
export async function createKeys(
  passphrase: string,
  owner: Standing,
  cost: KdfCost,
): Promise<{ readonly text: string; readonly secret: VaultSecret }> {
  const secret = makeSecret();
  const sealingKey = makeSealingKey();
  try {
    const contents = { secrets: [secret], sealingKey };
    const slot = await makePersonSlot(owner, passphrase, cost, contents);
    return { text: printSlots(contents, { generation: 1, slots: [slot] }), secret };
  } finally {
    sealingKey.fill(0);
  }
}

/** The text of the next generation, with these slots; `after`: later than this one, when the file opened was not the newest there was. */
export function nextGeneration(keys: OpenedKeys, slots: readonly KeySlot[], after = keys.file.generation): string {
  return printSlots(keys, { generation: Math.max(after, keys.file.generation) + 1, slots: [...slots] });
}

/** The same slots with `secrets` sealed to them in place of what was; the first one authenticates the file. */
export async function resealed(
  { file, sealingKey }: Pick<OpenedKeys, 'file' | 'sealingKey'>,
  secrets: readonly VaultSecret[],
  generation: number,
): Promise<string> {
  const contents = { secrets, sealingKey };
  const slots = await Promise.all(file.slots.map((slot) => sealSlot<KeySlot>(slot, contents)));
  return printSlots(contents, { generation, slots });
}

/**
 * A slot with a fresh key pair for somebody who has none, or in place of the one they have: whatever opened that one (a passphrase, a PIN) opens
 * nothing any more. Refused: weak-passphrase, passphrase-taken.
 */
export async function withPassphrase(
  keys: OpenedKeys,
  who: Standing,
  passphrase: string,
  cost: () => Promise<KdfCost>,
): Promise<Slots> {
  const weak = weakPassphrase(passphrase);
  if (weak) return err(weak);
  if (await isPassphraseTaken(keys.file, passphrase, who.slotId)) return err({ kind: 'passphrase-taken' });
  return ok(put(keys.file.slots, await makePersonSlot(who, passphrase, await cost(), keys)));
}

/** Refused: unknown-person, last-supervisor. */
export async function withRole(keys: OpenedKeys, id: string, role: PersonRole): Promise<Slots> {
  const slot = personIn(keys.file, id);
  if (!slot) return err({ kind: 'unknown-person' });
  const slots = put(keys.file.slots, await sealSlot<PersonSlot>({ ...slot, role }, keys));
  return hasSupervisor(slots) ? ok(slots) : err({ kind: 'last-supervisor' });
}

/** Refused: unknown-person, last-supervisor. */
export function withoutPerson({ file }: OpenedKeys, id: string): Slots {
  if (!personIn(file, id)) return err({ kind: 'unknown-person' });
  const slots = file.slots.filter(({ slotId }) => slotId !== id);
  return hasSupervisor(slots) ? ok(slots) : err({ kind: 'last-supervisor' });
}

/** `publicKeyPem`: as `openssl` writes it. Refused: not-a-public-key. */
export async function withEscrow(keys: OpenedKeys, publicKeyPem: string, since: EscrowSlot['since']): Promise<Slots> {
  const publicKey = readPublicKey(publicKeyPem);
  if (!publicKey) return err({ kind: 'not-a-public-key' });
  try {
    return ok(put(keys.file.slots, await makeEscrowSlot(since, publicKey, keys)));
  } catch {
    // Some numbers have the right form and are no point to seal to.
    return err({ kind: 'not-a-public-key' });
  }
}

/** Refused: no-such-way. */
export function withoutEscrow({ file }: OpenedKeys): Slots {
  const slots = file.slots.filter(({ slotId }) => slotId !== ESCROW_SLOT);
  return slots.length < file.slots.length ? ok(slots) : err({ kind: 'no-such-way' });
}

/** `slots` with this one, in place of the one that bears its name. */
export function put(slots: readonly KeySlot[], slot: KeySlot): readonly KeySlot[] {
  return [...slots.filter(({ slotId }) => slotId !== slot.slotId), slot];
}

/** The slot of a person. */
export function personIn({ slots }: KeyFile, id: string): PersonSlot | undefined {
  return slots.filter((slot) => slot.kind === 'person').find(({ slotId }) => slotId === id);
}

/** Somebody must be left who may give keys. */
function hasSupervisor(slots: readonly KeySlot[]): boolean {
  return slots.some((slot) => slot.kind === 'person' && slot.role === 'supervisor');
}

function printSlots({ secrets }: Pick<Contents, 'secrets'>, content: { generation: number; slots: KeySlot[] }): string {
  const [newest] = secrets;
  if (!newest) throw new Error('a key file seals a secret');
  const macKey = macKeyOf(newest);
  try {
    return printWithMac(macKey, content);
  } finally {
    macKey.fill(0);
  }
}
