import { buildIfStale } from './build-app.ts';
import { ensureDisplay, type DisplaySize } from './display.ts';
import { ensureElectron, type ElectronRuntime } from './electron-runtime.ts';
import { ensureDriver } from './sqlite-driver.ts';

export interface Prepared {
  readonly electron: ElectronRuntime;
  /** The environment to start the app, or what drives it, in. */
  readonly env: NodeJS.ProcessEnv;
}

/** Everything that must be there before the app can run from this folder: runtime, driver, bundles, display. */
export async function prepareApp(options: {
  readonly build: boolean;
  readonly display?: DisplaySize;
}): Promise<Prepared> {
  const electron = await ensureElectron();
  const binding = await ensureDriver(electron);
  if (options.build) await buildIfStale();
  const display = await ensureDisplay(options.display);
  const told = {
    TAVLE_ELECTRON: electron.executable,
    ...(binding === undefined ? {} : { TAVLE_SQLITE_BINDING: binding }),
  };
  // Chromium on Linux takes the words of its date fields from here before the app can say anything; the board is Danish unless one chooses otherwise.
  const env: NodeJS.ProcessEnv = { ...process.env, LANGUAGE: 'da', ...display.env, ...told };
  // Left over from a terminal inside another Electron, it would turn the app into a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  return { electron, env };
}
