import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { readPrivateKey } from './escrow-key.ts';
import { firstOf } from './first-of.ts';
import {
  KEY_FILE_VERSION,
  parseKeyFile,
  type EscrowSlot,
  type KeyFile,
  type KeySlot,
  type PersonSlot,
} from './key-file-schema.ts';
import { hasTrueMac, macKeyOf } from './mac.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { PRIVATE_KEY_BYTES, publicKeyOf } from './sealing.ts';
import {
  isAtFloor,
  isBelowCeiling,
  unsealSlot,
  unwrapSlotKey,
  wipeContents,
  type Contents,
  type WrappedSlot,
} from './slots.ts';

/** A key file that was opened, with what was sealed in it. */
export interface OpenedKeys extends Contents {
  readonly file: KeyFile;
  /** Whose slot was opened. */
  readonly slotId: string;
  /** Overwrites every key with zeros. The holder calls it. */
  readonly wipe: () => void;
}

/** Unreadable, altered, or asking for less work than is allowed, or in every slot for more. */
export interface DamagedKeys {
  readonly kind: 'damaged';
  readonly part: 'keys';
}

const DAMAGED: DamagedKeys = { kind: 'damaged', part: 'keys' };
type Opened<R extends string> = Promise<Result<OpenedKeys, Kind<R> | DamagedKeys>>;
/** One refusal a kind. */
type Kind<R extends string> = R extends string ? { readonly kind: R } : never;

/** A key file from its text, as far as can be told without a key; costs nothing. */
export function parseKeys(
  text: string,
): Result<KeyFile, DamagedKeys | { readonly kind: 'newer'; readonly found: number; readonly supported: number }> {
  const parsed = parseKeyFile(text);
  if (!parsed.ok)
    return err(parsed.error.kind === 'newer' ? { ...parsed.error, supported: KEY_FILE_VERSION } : DAMAGED);
  const wrapped = parsed.value.slots.filter((slot) => slot.kind !== 'escrow');
  const isAllowed = wrapped.every(isAtFloor) && (wrapped.length === 0 || wrapped.some(isBelowCeiling));
  return isAllowed ? ok(parsed.value) : err(DAMAGED);
}

/**
 * Opens the slot of a person that this passphrase fits: `likely` ones first and one by one, then the others, several at a time. One key derivation
 * a slot; a slot that asks for more work than may be asked is passed over.
 */
export async function openWithPassphrase(
  file: KeyFile,
  passphrase: string,
  likely: readonly string[],
): Opened<'wrong-passphrase'> {
  const found = { damage: false };
  const attempt = async (slot: PersonSlot): Promise<OpenedKeys | undefined> => {
    const opened = await tryTyped(file, slot, passphrase);
    found.damage ||= opened === 'damaged';
    return opened === 'damaged' ? undefined : opened;
  };
  const people = new Map(peopleOf(file).map((slot) => [slot.slotId, slot]));
  for (const id of likely) {
    const slot = people.get(id);
    people.delete(id);
    const opened = slot && (await attempt(slot));
    if (opened) return ok(opened);
  }
  const opened = await firstOf([...people.values()], attempt, (late) => late.wipe());
  if (opened) return ok(opened);
  return err(found.damage ? DAMAGED : { kind: 'wrong-passphrase' });
}

/** Opens one person's slot. 'wrong-passphrase' also when there is no such slot. */
export async function openAsPerson(file: KeyFile, slotId: string, passphrase: string): Opened<'wrong-passphrase'> {
  const slot = peopleOf(file).find((one) => one.slotId === slotId);
  const opened = slot && (await tryTyped(file, slot, passphrase));
  if (opened === 'damaged') return err(DAMAGED);
  return opened ? ok(opened) : err({ kind: 'wrong-passphrase' });
}

/** The key of a person's slot, which opens it as long as its key pair stays. The caller wipes it. */
export async function slotKeyOf(file: KeyFile, slotId: string, passphrase: string): Promise<Buffer | undefined> {
  const slot = peopleOf(file).find((one) => one.slotId === slotId);
  return slot && unwrapSlotKey(slot, passphrase);
}

/** Opens one person's slot with what `slotKeyOf` gave. 'wrong-passphrase': there is no such slot, or it has another key pair now. */
export async function openWithSlotKey(file: KeyFile, slotId: string, key: Uint8Array): Opened<'wrong-passphrase'> {
  const slot = peopleOf(file).find((one) => one.slotId === slotId);
  if (!slot || !isKeyOf(slot, key)) return err({ kind: 'wrong-passphrase' });
  return unsealed(file, slot, key);
}

/** Opens the slot of the recovery key with what was typed. */
export async function openWithRecoveryKey(
  file: KeyFile,
  typed: string,
): Opened<'no-such-way' | 'recovery-typo' | 'recovery-wrong'> {
  const slot = file.slots.find((one) => one.kind === 'recovery');
  if (!slot) return err({ kind: 'no-such-way' });
  const key = parseRecoveryKey(typed);
  if (key === undefined) return err({ kind: 'recovery-typo' });
  const opened = isBelowCeiling(slot) ? await tryTyped(file, slot, key) : 'damaged';
  if (opened === 'damaged') return err(DAMAGED);
  return opened ? ok(opened) : err({ kind: 'recovery-wrong' });
}

/** Opens the slot of the private key that somebody keeps elsewhere (PEM; `passphrase` when it is encrypted). */
export async function openWithEscrowKey(
  file: KeyFile,
  pem: string,
  passphrase: string | null,
): Opened<'no-such-way' | 'not-a-private-key' | 'private-key-passphrase' | 'private-key-wrong'> {
  const slot = file.slots.find((one): one is EscrowSlot => one.kind === 'escrow');
  if (!slot) return err({ kind: 'no-such-way' });
  const key = readPrivateKey(pem, passphrase);
  if (!key.ok) return key;
  try {
    if (!isKeyOf(slot, key.value)) return err({ kind: 'private-key-wrong' });
    return await unsealed(file, slot, key.value);
  } finally {
    key.value.fill(0);
  }
}

/** Whether a new passphrase opens the slot of somebody other than `exceptId`, so that nobody could tell the two apart. One derivation a slot. */
export async function isPassphraseTaken(file: KeyFile, passphrase: string, exceptId: string): Promise<boolean> {
  const others = peopleOf(file).filter(({ slotId }) => slotId !== exceptId);
  const opens = async (slot: PersonSlot): Promise<true | undefined> => {
    const key = await unwrapSlotKey(slot, passphrase);
    key?.fill(0);
    return key && true;
  };
  return (await firstOf(others, opens, () => undefined)) ?? false;
}

/** The slots of people that may be tried. */
function peopleOf(file: KeyFile): readonly PersonSlot[] {
  return file.slots.filter((slot) => slot.kind === 'person').filter(isBelowCeiling);
}

/** `key`: of a slot, or a private key alone. */
function isKeyOf(slot: KeySlot, key: Uint8Array): boolean {
  return publicKeyOf(key.subarray(0, PRIVATE_KEY_BYTES))?.toString('base64') === slot.publicKey;
}

/** Undefined: this does not open the slot. 'damaged': it does, and something about the file is not as it was made. */
async function tryTyped(file: KeyFile, slot: WrappedSlot, typed: string): Promise<OpenedKeys | 'damaged' | undefined> {
  const key = await unwrapSlotKey(slot, typed);
  if (!key) return undefined;
  try {
    const opened = await unsealed(file, slot, key);
    return opened.ok ? opened.value : 'damaged';
  } finally {
    key.fill(0);
  }
}

async function unsealed(file: KeyFile, slot: KeySlot, key: Uint8Array): Promise<Result<OpenedKeys, DamagedKeys>> {
  const contents = await unsealSlot(slot, key);
  const [newest] = contents?.secrets ?? [];
  if (!contents || !newest) return err(DAMAGED);
  const wipe = (): void => wipeContents(contents);
  const macKey = macKeyOf(newest);
  try {
    if (hasTrueMac(macKey, file)) return ok({ ...contents, file, slotId: slot.slotId, wipe });
    wipe();
    return err(DAMAGED);
  } finally {
    macKey.fill(0);
  }
}
