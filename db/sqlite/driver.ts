// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- whoever imports this file needs the types too, and a declaration cannot be imported
/// <reference path="./native-driver.d.ts" />
import { existsSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3-multiple-ciphers';

/** An open connection of the native driver. */
export type SqliteConnection = Database.Database;

/** The prebuilt binaries inside the driver's package need this; under an older runtime they crash the process without a word. */
const PREBUILT_NAPI = 10;

/** The native driver cannot be loaded here. `message` is one plain sentence for the log of a developer; it names no data. */
export class DriverMissing extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DriverMissing';
  }
}

/** What the choice of a binary hangs on. */
export interface DriverSurroundings {
  readonly napi: number;
  /** TAVLE_SQLITE_BINDING: a `.node` file built for the runtime at hand. */
  readonly named: string | undefined;
  /** Electron's folder of packaged resources. */
  readonly resourcesPath: string | undefined;
  readonly exists: (file: string) => boolean;
}

/** The `.node` file to load, or undefined for the one inside the package. Throws `DriverMissing`. */
export function chooseBinding({ napi, named, resourcesPath, exists }: DriverSurroundings): string | undefined {
  if (napi >= PREBUILT_NAPI) return undefined;
  const packaged = resourcesPath === undefined ? undefined : path.join(resourcesPath, 'native', 'better_sqlite3.node');
  const file = named ?? packaged;
  if (file !== undefined && exists(file)) return file;
  throw new DriverMissing(
    `This runtime offers Node-API ${napi}, the prebuilt SQLite driver needs ${PREBUILT_NAPI}, and no driver built for it was found: set TAVLE_SQLITE_BINDING to one.`,
  );
}

/**
 * A connection to `file`; nothing has been read yet, and no key is set. `busyTimeoutMs`: how long to wait for a lock.
 * The caller closes it. Throws `DriverMissing`, or the driver's own error when the file cannot be opened.
 */
export function connect(
  file: string,
  options: { readonly fileMustExist: boolean; readonly readonly: boolean; readonly busyTimeoutMs: number },
): SqliteConnection {
  const nativeBinding = chooseBinding({
    napi: Number(process.versions['napi'] ?? 0),
    named: process.env['TAVLE_SQLITE_BINDING'],
    resourcesPath: (process as { readonly resourcesPath?: string }).resourcesPath,
    exists: existsSync,
  });
  const { fileMustExist, readonly, busyTimeoutMs: timeout } = options;
  try {
    return new Database(file, {
      fileMustExist,
      readonly,
      timeout,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    });
  } catch (error) {
    if (isDriverError(error)) throw error;
    throw new DriverMissing('The SQLite driver could not be loaded on this computer.');
  }
}

/** Whether the driver itself refused, so that `code` tells why. */
export function isDriverError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
  );
}
