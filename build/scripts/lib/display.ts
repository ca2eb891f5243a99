import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Failure } from './failure.ts';
import { ensurePrograms } from './system-libraries.ts';

export interface DisplaySize {
  readonly width: number;
  readonly height: number;
}

export interface Display {
  /** What a program needs in its environment to draw here. Empty when the person's own display is used. */
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

/** Whether windows have nowhere to go: on Linux, when neither X11 nor Wayland is announced. */
export function needsVirtualDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'];
}

/** The person's own display, else a virtual one of this size that ends with this process. */
export async function ensureDisplay({ width, height }: DisplaySize = { width: 1920, height: 1080 }): Promise<Display> {
  if (!needsVirtualDisplay(process.platform, process.env)) return { env: {}, stop: () => undefined };
  await ensurePrograms({ Xvfb: 'xvfb' }, 'The virtual display');
  // The server picks a free display number itself and writes it to descriptor 3.
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void server.kill();
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const number = await displayNumber(server.stdio[3] as Readable);
  server.unref();
  return { env: { DISPLAY: `:${number}` }, stop };
}

async function displayNumber(answers: Readable): Promise<string> {
  let text = '';
  for await (const chunk of answers) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Failure('The virtual display (Xvfb) could not be started.');
}
