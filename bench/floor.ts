import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { launch } from '../e2e/support/launch.ts';
import { startArguments, type TavleHome } from '../e2e/support/tavle.ts';

/** So many cards are in sight at 1920×1080. */
const IN_SIGHT = 60;
const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1920, height: 1080 }).loadFile(require('node:path').join(__dirname, 'index.html')));
`;

/**
 * What narrowing that many cards costs at least: a bare Electron window, the texts in an array, the cards in sight as plain elements, nothing else. The
 * time from the letter to the frame after the narrowed cards (ms, the median of `rounds`).
 */
export async function measureFloor(home: TavleHome, texts: readonly string[], rounds: number): Promise<number> {
  const folder = path.join(home.folder, 'floor');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'floor', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(path.join(folder, 'main.cjs'), MAIN);
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><input><main></main>');
  const mark = path.join(home.folder, 'floor-settings');
  const { executable, args } = startArguments({ home });
  const switches = args.filter((one) => one === '--no-sandbox');
  const app = await launch({ executable, args: [...switches, folder, `--user-data-dir=${mark}`], mark });
  const page = await app.firstWindow();
  await page.evaluate(show, { texts, inSight: IN_SIGHT });
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await page.evaluate(narrow, round % 2 === 0 ? 'ukrainsk' : ''));
    await page.waitForTimeout(100);
  }
  await app.close();
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

interface Floor {
  draw(word: string): void;
}

/** In the page: draws the cards in sight and keeps how to draw them anew. */
function show({ texts, inSight }: { readonly texts: readonly string[]; readonly inSight: number }): void {
  const main = document.querySelector('main');
  if (!main) throw new Error('there is no page');
  main.style.cssText = 'display:grid;grid-template-columns:repeat(10,1fr);gap:8px';
  const draw = (word: string): void => {
    const matching = texts.filter((text) => text.includes(word)).slice(0, inSight);
    main.replaceChildren(
      ...matching.map((text) => {
        const card = document.createElement('article');
        card.style.cssText = 'border:1px solid #ccc;border-radius:8px;padding:8px;height:96px;overflow:hidden';
        for (const line of text.split('\n')) {
          const row = document.createElement('div');
          row.textContent = line;
          card.append(row);
        }
        return card;
      }),
    );
  };
  Object.assign(globalThis, { floor: { draw } satisfies Floor });
  draw('');
}

/** In the page: the time from a word to its frame. */
function narrow(word: string): Promise<number> {
  const { floor } = globalThis as unknown as { readonly floor: Floor };
  const started = performance.now();
  floor.draw(word);
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
  });
}
