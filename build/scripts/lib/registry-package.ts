import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.ts';
import { capture } from './run.ts';

export interface RegistryPackage {
  /** `name@version`. */
  readonly spec: string;
  /** As the registry's own records have it. */
  readonly integrity: string;
}

/** The archive of a package, fetched into `work` (which the caller removes) without becoming a dependency. Fails with a `Failure`, also when it is not what it should be. */
export async function fetchPackage({ spec, integrity }: RegistryPackage, work: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const isNpm = npm !== undefined && path.basename(npm).startsWith('npm');
  const [command, first] = isNpm ? [process.execPath, [npm]] : ['npm', []];
  // The cache is thrown away with the folder: the archive would otherwise stay on the disk a second time.
  const cache = path.join(work, 'npm-cache');
  const args = [...first, 'pack', spec, '--pack-destination', work, '--cache', cache, '--loglevel', 'error'];
  const packed = await capture(command, args, { cwd: work });
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined)
    throw new Failure(`${spec} could not be fetched from the package registry.\n${packed.stderr.trim()}`);
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity)
    throw new Failure(`${spec} is not what it should be: its checksum differs.`);
  return archive;
}
