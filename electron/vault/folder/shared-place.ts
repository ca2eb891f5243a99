import path from 'node:path';

import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import {
  CLOUD_SIGNS,
  GOOGLE_DRIVE_ROOT,
  NETWORK_MOUNT,
  NETWORK_PATH,
  ONEDRIVE_PICTURE,
  type CloudSigns,
} from './shared-place-signs.ts';

/** What is asked of the computer. Nothing here throws or rejects: what cannot be told is empty. */
export interface PlaceWorld {
  readonly isWindows: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** As in /proc/self/mounts; '' where there is none. */
  readonly mounts: () => Promise<string>;
  /** Where a folder that is there really lies, links and mapped drives followed; undefined where none is. */
  readonly realPath: (folder: string) => Promise<string | undefined>;
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  readonly textOf: (file: string) => Promise<string>;
}

/**
 * Who else has a hand in this folder, which need not be there yet; null where nobody is known to. Told by names and by what clients leave behind: it
 * can be wrong, and nothing is ever refused because of it.
 */
export async function sharedPlaceOf(folder: string, world: PlaceWorld): Promise<SharedPlace | null> {
  const paths = world.isWindows ? path.win32 : path.posix;
  const given = paths.resolve(folder);
  const real = await realOf(given, world, paths);
  const ways = given === real ? [given] : [given, real];
  const mounts = mountsIn(await world.mounts());
  const kinds = ways.map((way) => mountOf(way, mounts) ?? '');
  // By name and path first: a share that cannot be reached makes whoever looks into it wait.
  const known =
    CLOUD_SIGNS.find(({ mount }) => mount !== undefined && kinds.some((kind) => mount.test(kind))) ??
    byPath(ways, world, paths);
  if (known) return { kind: 'cloud', by: known.by };
  const isNetwork =
    kinds.some((kind) => NETWORK_MOUNT.test(kind)) || (world.isWindows && ways.some((way) => NETWORK_PATH.test(way)));
  const marked = await byMarkers(real, world, paths);
  if (marked) return { kind: 'cloud', by: marked };
  return isNetwork ? { kind: 'network' } : null;
}

type Paths = typeof path.posix;

/** The nearest folder above that is there, as it really lies, and the rest. */
async function realOf(given: string, world: PlaceWorld, paths: Paths): Promise<string> {
  for (const above of upwards(given, paths)) {
    const real = await world.realPath(above);
    if (real !== undefined) return paths.join(real, paths.relative(above, given));
  }
  return given;
}

function byPath(ways: readonly string[], world: PlaceWorld, paths: Paths): CloudSigns | undefined {
  const folders = ways.flatMap((way) => way.split(/[\\/]/));
  const isOwnDrive = world.isWindows && ways.some((way) => GOOGLE_DRIVE_ROOT.test(way.split('\\')[1] ?? ''));
  return CLOUD_SIGNS.find(
    ({ by, variables = [], folder }) =>
      variables.some((name) => ways.some((way) => isIn(way, world.environment[name], paths))) ||
      (folder !== undefined && folders.some((name) => folder.test(name))) ||
      (by === 'google-drive' && isOwnDrive),
  );
}

function isIn(way: string, root: string | undefined, paths: Paths): boolean {
  if (root === undefined || root === '') return false;
  const between = paths.relative(root, way);
  return between === '' || (!between.startsWith('..') && !paths.isAbsolute(between));
}

/** No client looks after a whole home, and some keep their own files there under the very name. */
async function byMarkers(real: string, world: PlaceWorld, paths: Paths): Promise<CloudSigns['by'] | undefined> {
  for (const folder of upwards(real, paths)) {
    if (folder === world.home) continue;
    const names = await world.namesIn(folder);
    const signs = CLOUD_SIGNS.find(({ marker }) => marker !== undefined && names.some((name) => marker.test(name)));
    if (signs) return signs.by;
    const ini = names.find((name) => name.toLowerCase() === 'desktop.ini');
    if (ini !== undefined && ONEDRIVE_PICTURE.test(await world.textOf(paths.join(folder, ini)))) return 'onedrive';
  }
  return undefined;
}

function upwards(folder: string, paths: Paths): readonly string[] {
  const above = paths.dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above, paths)];
}

interface Mount {
  readonly at: string;
  readonly kind: string;
}

/** What is mounted where; a blank in a name is written as its number. */
function mountsIn(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, kind] = line.split(' ');
    if (at === undefined || kind === undefined) return [];
    return [{ at: at.replace(/\\(\d{3})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8))), kind }];
  });
}

/** The deepest one counts, and of two in one place the later. */
function mountOf(way: string, mounts: readonly Mount[]): string | undefined {
  let found: Mount | undefined;
  for (const mount of mounts)
    if (isIn(way, mount.at, path.posix) && mount.at.length >= (found?.at.length ?? 0)) found = mount;
  return found?.kind;
}
