import { type ChildProcess, spawn } from 'node:child_process';
import { createServer as createSocket } from 'node:net';
import { build, createServer } from 'vite';
import { electronArguments, runsAsRoot } from './lib/app-arguments.ts';
import { bundles, rendererConfig } from './lib/bundle.ts';
import { runVerb, say } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';

const host = '127.0.0.1';
/** The pages' policy lets the development server's inline pieces through by this nonce, in development only. */
const nonce = 'tavle-dev';
const restartDelayMs = 150;

/** Serves the pages with hot reload and answers the address. The app fetches them from there and shows them under app:// as ever. */
async function servePages(): Promise<string> {
  const port = await freePort();
  // Under app:// the client cannot guess where its socket is: it is told.
  const hmr = { host, clientPort: port, protocol: 'ws' };
  const server = await createServer({
    ...rendererConfig(),
    html: { cspNonce: nonce },
    server: { host, port, strictPort: true, hmr },
  });
  await server.listen();
  return `http://${host}:${port}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket().once('error', reject);
    socket.listen(0, host, () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Builds the Node side again at each change, and calls back after the first time all is built and after each change. */
async function watchNodeSide(onBuilt: () => void): Promise<void> {
  const waiting = new Set<string>();
  for (const [name, config] of Object.entries(bundles)) {
    if (name === 'renderer') continue;
    waiting.add(name);
    const watched = config();
    const watcher = await build({ ...watched, build: { ...watched.build, watch: {} } });
    if (!('on' in watcher)) throw new Error('Vite did not answer a watcher.');
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(event.error.message);
      if (event.code !== 'END') return;
      waiting.delete(name);
      if (waiting.size === 0) onBuilt();
    });
  }
}

/** Keeps one app running; when the person closes it, the verb ends with it. */
function keepRunning(executable: string, env: NodeJS.ProcessEnv, onClosed: (code: number) => void): () => void {
  const passedOn = process.argv.slice(2);
  const args = electronArguments({ appFolder: rootDir, passedOn, platform: process.platform, isRoot: runsAsRoot() });
  let app: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const started = spawn(executable, args, { env, stdio: 'inherit' });
    app = started;
    started.once('exit', (code) => {
      if (app === started) onClosed(code ?? 1);
    });
  };
  const restart = () => {
    const old = app;
    app = undefined;
    if (old === undefined || old.exitCode !== null) start();
    else old.once('exit', start).kill();
  };
  process.once('exit', () => app?.kill());
  return () => {
    clearTimeout(timer);
    timer = setTimeout(restart, restartDelayMs);
  };
}

await runVerb(async () => {
  const { electron, env } = await prepareApp({ build: false });
  const pages = await servePages();
  say(`Pages are served from ${pages}`);
  const closed = Promise.withResolvers<number>();
  const restart = keepRunning(electron.executable, { ...env, TAVLE_DEV_SERVER: pages }, closed.resolve);
  await watchNodeSide(restart);
  return closed.promise;
});
