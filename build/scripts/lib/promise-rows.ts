/** One line of the table that `npm run test:security` prints. */
export interface PromiseRow {
  /** Number of the promise. */
  readonly promise: number;
  readonly what: string;
  readonly target: string;
  /** The file whose tests measure it; says why a row is empty when they do not get that far. */
  readonly proof: string;
}

function inMemory<const T extends Readonly<Record<string, string>>>(after: T): { readonly [K in keyof T]: PromiseRow } {
  const entries = Object.entries(after).map(([id, way]) => [
    id,
    {
      promise: 2,
      what: `canaries and key in memory, 1 s after ${way}`,
      target: '0 canaries, 0 key bytes',
      proof: 'memory.spec.ts',
    },
  ]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: PromiseRow };
}

/** Everything that must be measured. A row without a measurement has missed its target. */
export const promiseRows = {
  'disk-running': {
    promise: 1,
    what: 'canaries on disk and in open files, while the board is used',
    target: '0 hits',
    proof: 'disk.spec.ts',
  },
  'disk-import': {
    promise: 1,
    what: 'the same, again and again during an import and a load of 10,000',
    target: '0 hits',
    proof: 'disk.spec.ts',
  },
  'disk-locked': { promise: 1, what: 'the same, after a lock', target: '0 hits', proof: 'disk.spec.ts' },
  'disk-quit': { promise: 1, what: 'the same, after quitting', target: '0 hits', proof: 'disk.spec.ts' },
  'disk-killed': {
    promise: 1,
    what: 'the same, after a crash of each process and kill -9',
    target: '0 hits, 0 core files',
    proof: 'disk.spec.ts',
  },
  'disk-search': {
    promise: 1,
    what: 'the search itself: planted files, wide text, open deleted files',
    target: 'all found',
    proof: 'disk.spec.ts',
  },
  ...inMemory({
    'memory-hotkey': 'the hotkey',
    'memory-button': 'the button',
    'memory-vault-crash': 'a crash of the vault',
    'memory-page-crash': 'a crash of the board page',
  }),
  'cover-pixels': {
    promise: 3,
    what: 'hotkey → nothing of the board in the pixels of the screen',
    target: 'p95 of 30 ≤ 100 ms',
    proof: 'cover.spec.ts',
  },
  'data-gone': {
    promise: 3,
    what: 'hotkey → vault and board page have ended',
    target: 'p95 of 30 ≤ 500 ms',
    proof: 'cover.spec.ts',
  },
  'cycles-processes': {
    promise: 3,
    what: '100 times open and closed: processes left behind',
    target: 'as many as before',
    proof: 'cover.spec.ts',
  },
  'cycles-memory': {
    promise: 3,
    what: '100 times open and closed: growth of the memory of all processes',
    target: '≤ 5 %',
    proof: 'cover.spec.ts',
  },
  fuzz: {
    promise: 24,
    what: '100,000 hostile calls: board line, door line while locked, main; wrong role, frame and address',
    target: '0 reach; main and vault alive',
    proof: 'fuzz.spec.ts',
  },
  header: {
    promise: 7,
    what: 'key file asking for less work, with the right passphrase',
    target: 'all refused; ≥ 64 MiB, t ≥ 3, p 4',
    proof: 'files.spec.ts',
  },
  'second-process': {
    promise: 19,
    what: 'a second program opens the same board',
    target: 'told within 2 s, 0 writes',
    proof: 'files.spec.ts',
  },
  newer: {
    promise: 20,
    what: 'a board of a newer program (user_version + 1)',
    target: 'refused, file unchanged',
    proof: 'files.spec.ts',
  },
  independent: {
    promise: 30,
    what: "the makers' own SQLCipher 4 reads vault.db",
    target: 'same digest',
    proof: 'files.spec.ts',
  },
  fuses: { promise: 26, what: 'fuses read back from the packaged app', target: '6 of 6', proof: 'package.spec.ts' },
  attacks: {
    promise: 26,
    what: 'RUN_AS_NODE, NODE_OPTIONS, --inspect (and SIGUSR1), loose app folder, --remote-debugging-*',
    target: '5 of 5 refused',
    proof: 'package.spec.ts',
  },
  network: {
    promise: 25,
    what: 'start, unlock, drag, import, lock, quit without a network, every call watched',
    target: '0 connects',
    proof: 'network.spec.ts',
  },
} as const satisfies Readonly<Record<string, PromiseRow>>;

export type PromiseRowId = keyof typeof promiseRows;

/** What a proof found for one row. */
export interface Measurement {
  readonly row: PromiseRowId;
  readonly measured: string;
  /** Null: it cannot be measured here, `measured` says why. */
  readonly ok: boolean | null;
}
