import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A virtual screen whose picture lies in a file that can be read while it changes: what a person would see, and when. */
export interface PixelScreen {
  /** For `DISPLAY` of the programs that draw here. */
  readonly display: string;
  readonly width: number;
  readonly height: number;
  /** The rows of pixels with these numbers, one after the other, as they are now: four bytes a pixel. */
  rows(numbers: readonly number[]): Buffer;
  stop(): Promise<void>;
}

/** Starts an Xvfb of its own. */
export async function startPixelScreen({ width = 1920, height = 1080 } = {}): Promise<PixelScreen> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tavle-screen-'));
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${String(width)}x${String(height)}x24`, '-fbdir', folder, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = `:${await firstLine(server.stdio[3] as Readable)}`;
  const file = openSync(path.join(folder, 'Xvfb_screen0'), 'r');
  const { start, bytesPerLine } = readHeader(file);
  return {
    display,
    width,
    height,
    rows(numbers) {
      const bytes = Buffer.allocUnsafe(width * 4 * numbers.length);
      numbers.forEach((row, index) => {
        readSync(file, bytes, index * width * 4, width * 4, start + row * bytesPerLine);
      });
      return bytes;
    },
    async stop() {
      closeSync(file);
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The picture is an X window dump: a header of 32-bit numbers, most significant byte first, a table of colours, then the rows. */
function readHeader(file: number): { readonly start: number; readonly bytesPerLine: number } {
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  const field = (index: number): number => header.readUInt32BE(index * 4);
  if (field(11) !== 32) throw new Error(`a pixel has ${String(field(11))} bits here, not 32`);
  const COLOUR_BYTES = 12;
  return { start: field(0) + field(19) * COLOUR_BYTES, bytesPerLine: field(12) };
}

/** A keyboard on that screen: presses reach the program as a person's do. */
export interface ScreenKeyboard {
  /** A key or a combination in the words of xdotool (`ctrl+l`). Returns the moment it was handed over, on the clock of `performance.now()`. */
  press(keys: string): number;
  type(text: string): void;
  stop(): Promise<void>;
}

export function openKeyboard({ display }: Pick<PixelScreen, 'display'>): ScreenKeyboard {
  // Started once, since its start takes longer than what is measured.
  const hand = spawn('xdotool', ['-'], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return {
    press(keys) {
      const atMs = performance.now();
      hand.stdin.write(`key --clearmodifiers --delay 0 ${keys}\n`);
      return atMs;
    },
    type: (text) => void hand.stdin.write(`type --delay 12 "${text}"\n`),
    stop: () => end(hand),
  };
}

export interface Covering {
  /** From the act until the picture was another one for the first time. */
  readonly firstChangeMs: number;
  /** From the act until no more of what was there could be seen (at most 1 in 100 of its pixels, which others may have by chance). */
  readonly goneMs: number;
  /** From the act until none of these processes lived. */
  readonly endedMs: number;
  /** How far each of `counts` grew from the act until all of it was done. */
  readonly grown: readonly number[];
}

export interface CoveringOptions {
  readonly screen: PixelScreen;
  /** Does what is to make everything go; returns the moment, on the clock of `performance.now()`. */
  readonly act: () => number | Promise<number>;
  /** Processes that are to end on the way. */
  readonly pids?: readonly number[];
  /** How long to look, in ms: longer than the slowest run that is to be told apart. */
  readonly lookMs?: number;
  /** What is counted beside, in the same order each time. */
  readonly counts?: () => readonly number[];
}

const LOOK_EVERY_MS = 2;
const ROWS = 24;

/** Looks at the screen every two milliseconds from the act on. What is there at the end of the time counts as the cover. */
export async function timeCovering({
  screen,
  act,
  pids = [],
  lookMs = 1500,
  counts = () => [],
}: CoveringOptions): Promise<Covering> {
  const numbers = Array.from({ length: ROWS }, (_, index) => Math.floor(((index + 0.5) * screen.height) / ROWS));
  const before = screen.rows(numbers);
  const seen: { readonly atMs: number; readonly picture: Buffer; readonly counted: readonly number[] }[] = [];
  const atStart = counts();
  const startMs = await act();
  let endedMs = pids.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let atEnd = atStart;
  while (performance.now() - startMs < lookMs) {
    const atMs = performance.now() - startMs;
    const picture = screen.rows(numbers);
    if (seen.at(-1)?.picture.equals(picture) !== true) seen.push({ atMs, picture, counted: counts() });
    if (endedMs === Number.POSITIVE_INFINITY && !pids.some(isAlive)) {
      endedMs = performance.now() - startMs;
      atEnd = counts();
    }
    await sleep(LOOK_EVERY_MS);
  }
  const last = seen.at(-1)?.picture ?? before;
  const own = ownPixels(before, last);
  const gone = seen.find(({ picture }) => isBare(picture) || share(picture, before, own) <= 0.01);
  const changed = seen.find(({ picture }) => !picture.equals(before));
  return {
    firstChangeMs: changed?.atMs ?? Number.POSITIVE_INFINITY,
    goneMs: own.length === 0 || gone === undefined ? Number.POSITIVE_INFINITY : gone.atMs,
    endedMs,
    grown: atStart.map((began, index) => Math.max(gone?.counted[index] ?? began, atEnd[index] ?? began) - began),
  };
}

/** One colour everywhere, but for the mouse: the board may have that colour in places, and still there is nothing of it to be seen. */
function isBare(picture: Buffer): boolean {
  const ground = commonest(picture);
  let other = 0;
  for (let at = 0; at < picture.length; at += 4) if (picture.readUInt32LE(at) !== ground) other++;
  return other * 4 <= picture.length * 0.001;
}

/** Where the first picture shows something of its own: not the ground (the commonest colour of either), and not what the last one shows there. */
function ownPixels(before: Buffer, last: Buffer): readonly number[] {
  const grounds = [commonest(before), commonest(last)];
  const places: number[] = [];
  for (let at = 0; at < before.length; at += 4) {
    const colour = before.readUInt32LE(at);
    if (!grounds.includes(colour) && colour !== last.readUInt32LE(at)) places.push(at);
  }
  return places;
}

function commonest(picture: Buffer): number | undefined {
  const count = new Map<number, number>();
  for (let at = 0; at < picture.length; at += 4) {
    const colour = picture.readUInt32LE(at);
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  return [...count].sort((one, other) => other[1] - one[1])[0]?.[0];
}

function share(picture: Buffer, before: Buffer, places: readonly number[]): number {
  let same = 0;
  for (const at of places) if (picture.readUInt32LE(at) === before.readUInt32LE(at)) same++;
  return same / places.length;
}

/** Running, or not yet ended: one that is only waiting to be counted out holds nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The value that `part` (0.95) of the values do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

async function firstLine(answers: Readable): Promise<string> {
  let text = '';
  for await (const chunk of answers) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb did not start');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}
