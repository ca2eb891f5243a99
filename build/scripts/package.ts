import { build, type CliOptions, type Configuration } from 'electron-builder';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './lib/build-app.ts';
import { ensureElectron, type ElectronRuntime } from './lib/electron-runtime.ts';
import { runVerb, say } from './lib/failure.ts';
import { type PackageRequest, parsePackageRequest } from './lib/package-arguments.ts';
import { rootDir } from './lib/paths.ts';
import { ensureDriver } from './lib/sqlite-driver.ts';

/** Packages made for this machine take the runtime that is here, so that no network is needed; others are left to electron-builder. */
async function ownRuntime({ platform, arch }: PackageRequest): Promise<ElectronRuntime | undefined> {
  const own = parsePackageRequest([], process);
  return platform === own.platform && arch === own.arch ? ensureElectron() : undefined;
}

async function configuration(runtime: ElectronRuntime | undefined): Promise<Configuration> {
  const base: Configuration = { extends: path.join(rootDir, 'electron-builder.yml') };
  if (runtime === undefined) return base;
  if (runtime.source === 'test-runtime')
    say(`Packaging Electron ${runtime.version}: good for trying the package, not for shipping it.`);
  const driver = await ensureDriver(runtime);
  return {
    ...base,
    electronDist: runtime.distFolder,
    electronVersion: runtime.version,
    ...(driver === undefined ? {} : { extraResources: [{ from: driver, to: 'native/better_sqlite3.node' }] }),
    // The test runtime's starter would otherwise travel along, a loose app folder beside ours.
    afterExtract: ({ appOutDir }) => {
      rmSync(path.join(appOutDir, 'resources/app'), { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

await runVerb(async () => {
  const request = parsePackageRequest(process.argv.slice(2), process);
  const config = await configuration(await ownRuntime(request));
  await buildApp();
  const options: CliOptions = {
    projectDir: rootDir,
    config,
    publish: 'never',
    [request.arch]: true,
    [request.platform]: [...request.targets],
  };
  for (const made of await build(options)) console.log(made);
  return 0;
});
