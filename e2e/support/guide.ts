import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

const guide = path.resolve(import.meta.dirname, '../../docs/brugervejledning');
/** Where the pictures are kept when they are taken anew for the guide; else they are only looked for. */
const KEPT = process.env['TAVLE_GUIDE_PICTURES'] === 'keep';

/** The pictures of one part of the user guide, in the order of its steps. */
export interface GuidePictures {
  take(page: Page, name: string): Promise<void>;
  /** That the guide shows these, and no others from `first` to `last`. */
  expectInGuide(first: number, last: number): Promise<void>;
}

/** Nothing taken yet. */
export async function guidePictures(outputDir: string): Promise<GuidePictures> {
  const folder = KEPT ? path.join(guide, 'billeder') : path.join(outputDir, 'billeder');
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  return {
    async take(page, name) {
      await page.waitForTimeout(600); // Portraits are loaded and motion has ended.
      await page.screenshot({ path: path.join(folder, name), type: 'jpeg', quality: 82 });
      taken.push(name);
    },
    async expectInGuide(first, last) {
      const text = await readFile(path.join(guide, 'README.md'), 'utf8');
      const named = Array.from(text.matchAll(/\(billeder\/((\d+)-[^)]+)\)/g), ([, name, step]) => ({ name, step }));
      const here = named.filter(({ step }) => Number(step) >= first && Number(step) <= last).map(({ name }) => name);
      expect([...taken].sort()).toEqual(here.sort());
    },
  };
}
