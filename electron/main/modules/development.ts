import type { App } from 'electron';

/** Where the pages come from during development; null in a packaged app, whatever its surroundings say. */
export function developmentServer(app: Pick<App, 'isPackaged'>, environment: NodeJS.ProcessEnv): URL | null {
  const address = environment['TAVLE_DEV_SERVER'];
  return app.isPackaged || address === undefined || !URL.canParse(address) ? null : new URL(address);
}
