import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { ASSETS, ASSETS_FOLDER } from '../../../electron/vault/usecases/documents/assets.ts';
import { distDir, rootDir } from './paths.ts';

export type BundleName =
  | 'main'
  | 'bus-thread'
  | 'vault'
  | 'key-store-thread'
  | 'import-thread'
  | 'document-thread'
  | 'preload-door'
  | 'preload-board'
  | 'preload-wall'
  | 'renderer';

// Native modules stay outside the bundle: they load their own `.node` file from node_modules.
const external = [
  'electron',
  /^electron\//,
  'better-sqlite3-multiple-ciphers',
  '@node-rs/argon2',
  '@napi-rs/keyring',
  /^node:/,
  ...builtinModules,
];

/** Everything a Node-side bundle is made of: one CommonJS file, so that Electron can `require` it before it is ready. */
function nodeBundle(entry: string, outputFile: string, target: string, plugins: readonly Plugin[] = []): InlineConfig {
  const output = path.join(distDir, outputFile);
  return {
    configFile: false,
    root: rootDir,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
    ssr: {
      noExternal: true,
      external: ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2', '@napi-rs/keyring'],
    },
    build: {
      ssr: path.join(rootDir, entry),
      outDir: path.dirname(output),
      emptyOutDir: false,
      target,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: path.basename(output), codeSplitting: false },
      },
    },
  };
}

/** Lays what documents are made with beside their thread. */
function documentAssets(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'document-assets',
    generateBundle() {
      for (const file of Object.values(ASSETS)) {
        const fileName = `${ASSETS_FOLDER}/${path.basename(file)}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(file)) });
      }
    },
  };
}

const PAGES = ['door', 'board', 'wall'] as const;

/** What the pages need, for the bundle and for the development server alike. */
export function rendererConfig(): InlineConfig {
  const root = path.join(rootDir, 'renderer');
  return {
    configFile: false,
    root,
    base: '/',
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: path.join(distDir, 'renderer'),
      emptyOutDir: false,
      target: 'chrome130',
      // The pages' policy allows neither data: addresses nor inline code.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      assetsDir: 'assets',
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: Object.fromEntries(PAGES.map((page) => [page, path.join(root, `${page}.html`)])) },
    },
  };
}

/** Each bundle of the app. Targets are the oldest runtime that tests run on. */
export const bundles: Readonly<Record<BundleName, () => InlineConfig>> = {
  main: () => nodeBundle('electron/main/index.ts', 'main/index.cjs', 'node20'),
  'bus-thread': () => nodeBundle('electron/main/triggers/bus/thread.ts', 'main/bus-thread.cjs', 'node20'),
  vault: () => nodeBundle('electron/vault/index.ts', 'vault/index.cjs', 'node20'),
  'key-store-thread': () =>
    nodeBundle('electron/vault/pin/key-store-thread.ts', 'vault/key-store-thread.cjs', 'node20'),
  'import-thread': () =>
    nodeBundle('electron/vault/usecases/import/import-thread.ts', 'vault/import-thread.cjs', 'node20'),
  'document-thread': () =>
    nodeBundle('electron/vault/usecases/documents/document-thread.ts', 'vault/document-thread.cjs', 'node20', [
      documentAssets(),
    ]),
  'preload-door': () => nodeBundle('electron/preload/door.ts', 'preload/door.cjs', 'chrome130'),
  'preload-board': () => nodeBundle('electron/preload/board.ts', 'preload/board.cjs', 'chrome130'),
  'preload-wall': () => nodeBundle('electron/preload/wall.ts', 'preload/wall.cjs', 'chrome130'),
  renderer: rendererConfig,
};
