import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Files that documents are made with: they lie beside the thread's bundle, in `ASSETS_FOLDER`. The fonts are those of the screen; resvg draws pictures. */
export const ASSETS = {
  latin: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  latinMore: '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  vietnamese: '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2',
  cyrillic: '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
  cyrillicMore: '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2',
  greek: '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2',
  arabic: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  ethiopic: '@fontsource-variable/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-wght-normal.woff2',
  myanmar: '@fontsource-variable/noto-sans-myanmar/files/noto-sans-myanmar-myanmar-wght-normal.woff2',
  resvg: '@resvg/resvg-wasm/index_bg.wasm',
} as const;
export type AssetName = keyof typeof ASSETS;
export const ASSETS_FOLDER = 'document-assets';

const isSource = path.extname(import.meta.filename) === '.ts';

/** Such a file's bytes: from its package as long as nothing was bundled. */
export function readAsset(name: AssetName): Buffer {
  const file = isSource
    ? createRequire(import.meta.filename).resolve(ASSETS[name])
    : path.join(import.meta.dirname, ASSETS_FOLDER, path.basename(ASSETS[name]));
  return readFileSync(file);
}
