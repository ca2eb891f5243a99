import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Xvfb cannot be: an X server with more than one screen, which can be plugged in and out. Only an administrator may start it. */
export const TWO_DISPLAYS =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  [
    '/usr/bin/Xorg',
    '/usr/lib/xorg/modules/drivers/dummy_drv.so',
    '/usr/bin/xwd',
    '/usr/bin/openbox',
    '/usr/bin/xprop',
  ].every((file) => existsSync(file));
export const WHY_NOT_TWO = 'two virtual displays need Xorg with its dummy driver, and the right to start it';

export interface DisplayPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On the desk, with the board. */
export const DESK: DisplayPlace = { x: 0, y: 0, width: 1920, height: 1080 };
/** On the wall, to the right of the first. */
export const WALL_4K: DisplayPlace = { x: 1920, y: 0, width: 3840, height: 2160 };
export const WALL_HD: DisplayPlace = { x: 1920, y: 0, width: 1920, height: 1080 };

/** A desk's screen and a socket for another one, beside it. */
export interface TwoDisplays {
  /** For `DISPLAY` of the programs that draw here. */
  readonly display: string;
  /** Connects the second screen, or makes it another size while it is connected. */
  plug(wall: DisplayPlace): Promise<void>;
  unplug(): Promise<void>;
  /** The dots of one screen as they are now, four bytes each. */
  dots(of: DisplayPlace): Promise<Buffer>;
  /** Runs xdotool here: a hand on keyboard and mouse. */
  hand(...words: readonly string[]): Promise<string>;
  /** With frames, focus, a key that closes windows (Alt+F4) and an idea of what full screen is, as on a desk. Without, a window is where it puts itself. */
  startWindowManager(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoDisplays(): Promise<TwoDisplays> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tavle-displays-'));
  const config = path.join(folder, 'xorg.conf');
  await writeFile(config, CONFIG);
  const server = spawn(
    'Xorg',
    [
      ...['-displayfd', '3', '-config', config, '-logfile', path.join(folder, 'log')],
      ...['-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = `:${await firstLine(server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: display };
  const running: ChildProcess[] = [server];
  const call = async (program: string, ...words: readonly string[]): Promise<string> =>
    (await run(program, [...words], { env })).stdout;
  for (const [name, ...numbers] of MODES) {
    await call('xrandr', '--newmode', name, ...numbers);
    await call('xrandr', '--addmode', 'DUMMY1', name);
  }
  return {
    display,
    async plug({ x, y, width, height }) {
      await call('xrandr', '--output', 'DUMMY1', '--mode', `${width}x${height}w`, '--pos', `${x}x${y}`);
      // The server looks at its sockets, and tells of what it finds there, when somebody asks.
      await call('xrandr', '--query');
    },
    async unplug() {
      await call('xrandr', '--output', 'DUMMY1', '--off');
      await call('xrandr', '--query');
    },
    async dots(of) {
      const { stdout } = await run('xwd', ['-root', '-silent'], { env, encoding: 'buffer', maxBuffer: 256 * 2 ** 20 });
      return cut(stdout, of);
    },
    hand: (...words) => call('xdotool', ...words),
    async startWindowManager() {
      const manager = spawn('openbox', [], { env, stdio: 'ignore' });
      running.unshift(manager);
      // It owns the root window's events when its own window answers.
      for (let tries = 100; tries > 0; tries -= 1) {
        if (/window id/.test(await call('xprop', '-root', '_NET_SUPPORTING_WM_CHECK').catch(() => ''))) return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error('openbox did not start');
    },
    async stop() {
      for (const child of running) await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of an X window dump: a header of 32-bit numbers, most significant byte first, a table of colours, then the rows. */
function cut(dump: Buffer, { x, y, width, height }: DisplayPlace): Buffer {
  const field = (index: number): number => dump.readUInt32BE(index * 4);
  if (field(11) !== 32) throw new Error(`a dot has ${String(field(11))} bits here, not 32`);
  const [start, bytesPerLine] = [field(0) + field(19) * 12, field(12)];
  const rows = Array.from({ length: height }, (_one, row) => {
    const from = start + (y + row) * bytesPerLine + x * 4;
    return dump.subarray(from, from + width * 4);
  });
  return Buffer.concat(rows);
}

const MODES = [
  ['3840x2160w', '712.75', '3840', '4160', '4576', '5312', '2160', '2163', '2168', '2237'],
  ['1920x1080w', '173.00', '1920', '2048', '2248', '2576', '1080', '1083', '1088', '1120'],
] as const;

const CONFIG = `Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 5760 2160
    Modes "1920x1080"
  EndSubSection
EndSection
`;

async function firstLine(answers: Readable): Promise<string> {
  let text = '';
  for await (const chunk of answers) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xorg did not start');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}
