import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build } from 'vite';

import { launch } from '../e2e/support/launch.ts';
import { startArguments, type TavleHome } from '../e2e/support/tavle.ts';

const WORD = 'ukrainsk';
const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1920, height: 1080 }).loadFile(require('node:path').join(__dirname, 'index.html')));
`;

/**
 * What narrowing that many cards costs at least in this way of building: a bare window, React, lanes of TanStack Virtual, a card that is its lines of text,
 * and nothing else. The time from the letter to the frame after the narrowed cards (ms, the median of `rounds`).
 */
export async function measureFloor(home: TavleHome, texts: readonly string[], rounds: number): Promise<number> {
  const folder = path.join(home.folder, 'floor');
  await bundle(folder);
  const mark = path.join(home.folder, 'floor-settings');
  const { executable, args } = startArguments({ home });
  const switches = args.filter((one) => one === '--no-sandbox');
  const app = await launch({ executable, args: [...switches, folder, `--user-data-dir=${mark}`], mark });
  const page = await app.firstWindow();
  await page.evaluate(show, texts);
  await page.locator('li').first().waitFor();
  const found = texts.filter((text) => text.includes(WORD)).length;
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await page.evaluate(narrow, { words: WORD, count: found }));
    await page.evaluate(narrow, { words: '', count: texts.length });
    await page.waitForTimeout(100);
  }
  await app.close();
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

async function bundle(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'floor-page.tsx'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
      },
    },
  });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'floor', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(path.join(folder, 'main.cjs'), MAIN);
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script></body>',
  );
}

/** In the page: the cards. */
function show(texts: readonly string[]): void {
  const { floor } = globalThis as unknown as { readonly floor: { show: (texts: readonly string[]) => void } };
  floor.show(texts);
}

/** In the page: the time from a word to the frame after its cards. */
function narrow({ words, count }: { readonly words: string; readonly count: number }): Promise<number> {
  const input = document.querySelector('input');
  if (!input) throw new Error('there is no page');
  const started = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('output')?.textContent === String(count))
        requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
