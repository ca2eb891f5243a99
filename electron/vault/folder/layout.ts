import { statSync } from 'node:fs';
import path from 'node:path';

const DATABASE = 'vault.db';
const KEYS = 'vault.keys';

/** Where a vault's parts lie. */
export interface VaultLayout {
  readonly folder: string;
  readonly database: string;
  /** The database encrypted anew, before it takes the other's place; there for a moment only. */
  readonly newDatabase: string;
  readonly keys: string;
  /** Copies, each a vault folder of its own. */
  readonly backups: string;
  /** What is told of a copy beside its parts: when, why, and how many bytes of which digest. Only in copies. */
  readonly copyFacts: string;
  /** A copy that is to take the vault's place, whole; there from the moment of the decision until it has. */
  readonly restored: string;
  /** There when the board was moved to another computer, and tells when. */
  readonly moved: string;
  /** Ids of everybody who was erased for good. */
  readonly erased: string;
}

/** The parts of the vault in `folder`. */
export function layoutOf(folder: string): VaultLayout {
  return {
    folder,
    database: path.join(folder, DATABASE),
    newDatabase: path.join(folder, `${DATABASE}.new`),
    keys: path.join(folder, KEYS),
    backups: path.join(folder, 'backups'),
    copyFacts: path.join(folder, 'vault.copy'),
    restored: path.join(folder, 'vault.restored'),
    moved: path.join(folder, 'vault.moved'),
    erased: path.join(folder, 'vault.erased'),
  };
}

/** The vault a person pointed at: its folder, or a file in it. */
export function layoutAt(given: string): VaultLayout {
  const absolute = path.resolve(given);
  const isFile = isFileAt(absolute) ?? path.basename(absolute) === DATABASE;
  return layoutOf(isFile ? path.dirname(absolute) : absolute);
}

/** Whether `target` is a file; undefined when nothing is there. Looks and opens nothing. */
export function isFileAt(target: string): boolean | undefined {
  try {
    return statSync(target, { throwIfNoEntry: false })?.isFile();
  } catch {
    // No name at all to the system (too long, a NUL in it): nothing is there.
    return undefined;
  }
}

/** What file systems here and elsewhere forbid in a name. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F]/g;
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_NAME_BYTES = 200;

/** A folder name for a board's name that every system takes; two names can give the same. */
export function safeFolderName(name: string): string {
  const plain = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  let short = '';
  for (const character of plain.trim()) {
    if (Buffer.byteLength(short + character) > MAX_NAME_BYTES) break;
    short += character;
  }
  const trimmed = short.replace(/^[. ]+|[. ]+$/g, '');
  if (trimmed === '') return 'Tavle';
  return DEVICE.test(trimmed) ? `Tavle ${trimmed}` : trimmed;
}
