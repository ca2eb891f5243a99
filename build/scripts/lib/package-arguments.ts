import { Failure } from './failure.ts';

const platforms = ['linux', 'win', 'mac'] as const;
const architectures = ['x64', 'arm64'] as const;

export type PackagePlatform = (typeof platforms)[number];

export interface PackageRequest {
  readonly platform: PackagePlatform;
  /** Kinds of package to make; empty means those of electron-builder.yml. */
  readonly targets: readonly string[];
  readonly arch: (typeof architectures)[number];
}

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/** Reads `--linux dir --x64` and the like. What is not named is taken from this machine. */
export function parsePackageRequest(args: readonly string[], machine: Machine): PackageRequest {
  const targets = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-')).map((arg) => arg.replace(/^--/, ''));
  const unknown = options.find((option) => !isIn(platforms, option) && !isIn(architectures, option));
  if (unknown !== undefined)
    throw new Failure(`Unknown option --${unknown}. Known: --linux, --win, --mac, --x64, --arm64.`);
  const platform = options.find((option) => isIn(platforms, option)) ?? platformOf(machine.platform);
  const arch = options.find((option) => isIn(architectures, option)) ?? (machine.arch === 'arm64' ? 'arm64' : 'x64');
  return { platform, targets, arch };
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

function platformOf(platform: NodeJS.Platform): PackagePlatform {
  if (platform === 'win32') return 'win';
  return platform === 'darwin' ? 'mac' : 'linux';
}
