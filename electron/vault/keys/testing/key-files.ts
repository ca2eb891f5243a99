import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { KDF_FLOOR, type KdfCost } from '../derivation.ts';
import { parseKeyFile, printKeyFile, type KeyFile, type KeySlot, type PersonSlot } from '../key-file-schema.ts';
import { macKeyOf, printWithMac } from '../mac.ts';
import { makePersonSlot, makeSealingKey, type Contents } from '../slots.ts';
import { makeSecret, type VaultSecret } from '../secret.ts';

export const TODAY = '2026-11-21' as IsoDate;
/** Passphrase of the supervisor `mette`. */
export const METTE = 'tre høje birke på række';
/** Passphrase of the consultant `ole`. */
export const OLE = 'en lille grøn frø i søen';

/** What is sealed in a vault's key file. */
export function makeContents(): Contents & { readonly secrets: readonly [VaultSecret] } {
  return { secrets: [makeSecret()], sealingKey: makeSealingKey() };
}

/** The slots of a supervisor and a consultant. */
export async function twoPeople(contents: Contents, cost: KdfCost = KDF_FLOOR): Promise<[PersonSlot, PersonSlot]> {
  return Promise.all([
    makePersonSlot({ slotId: 'mette', role: 'supervisor', temporary: false, since: TODAY }, METTE, cost, contents),
    makePersonSlot({ slotId: 'ole', role: 'consultant', temporary: true, since: TODAY }, OLE, cost, contents),
  ]);
}

/** A key file as somebody writes it who has opened the vault. */
export function genuine({ secrets }: Pick<Contents, 'secrets'>, slots: readonly KeySlot[], generation = 1): KeyFile {
  return read(printWithMac(macKeyOf(secrets[0]!), { generation, slots: [...slots] }));
}

/** A key file as somebody writes it who knows the format and has opened nothing: the checksum is right, the MAC is not. */
export function rewritten(file: KeyFile, changed: Partial<Pick<KeyFile, 'generation' | 'slots' | 'mac'>>): KeyFile {
  const { generation, slots, mac } = { ...file, ...changed };
  return read(printKeyFile({ generation, slots, mac }));
}

function read(text: string): KeyFile {
  const parsed = parseKeyFile(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}
