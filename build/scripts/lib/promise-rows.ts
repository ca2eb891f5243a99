/** One line of the table that `npm run test:security` prints. */
export interface PromiseRow {
  /** Number of the promise. */
  readonly promise: number;
  readonly what: string;
  readonly target: string;
  /** The file whose tests measure it; says why a row is empty when they do not get that far. */
  readonly proof: string;
  /** What else runs on the computer can spoil it: a proof that is tried again may make up for it. What was found once of anybody's data may not. */
  readonly isTimed?: true;
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

const trigger = (what: string, proof: string): PromiseRow => ({
  promise: 4,
  what,
  target: 'closed within 1 s',
  proof,
  isTimed: true,
});

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
  'disk-shared-memory': {
    promise: 1,
    what: 'what processes hand each other, with Chromium told to keep it in files',
    target: 'all in memory, 0 on disk',
    proof: 'disk.spec.ts',
  },
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
    'memory-os-lock': "the system's screen lock",
    'memory-idle': 'a time in which nobody was there',
    'memory-glance-closed': 'a glance was closed',
  }),
  'memory-glance': {
    promise: 2,
    what: 'in a glance: canaries and key anywhere but in the vault',
    target: '0 canaries, 0 key bytes',
    proof: 'memory.spec.ts',
  },
  'memory-wall': {
    promise: 2,
    what: 'the wall: canaries in what draws it without names, before and after they were shown',
    target: '0 canaries, and no process after a lock',
    proof: 'wall.spec.ts',
  },
  'cover-pixels': {
    promise: 3,
    what: 'hotkey → nothing of the board in the pixels of the screen',
    target: 'p95 of 30 ≤ 100 ms',
    isTimed: true,
    proof: 'cover.spec.ts',
  },
  'data-gone': {
    promise: 3,
    what: 'hotkey → vault and board page have ended',
    target: 'p95 of 30 ≤ 500 ms',
    isTimed: true,
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
    isTimed: true,
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
    isTimed: true,
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
  'trigger-hotkey': trigger('global hotkey while another program has the keyboard', 'triggers-here.spec.ts'),
  'trigger-idle': trigger('nobody at keyboard or mouse', 'triggers-here.spec.ts'),
  'trigger-clock-sleep': trigger('a clock that jumped: a sleep nobody told of', 'triggers-here.spec.ts'),
  'trigger-clock-still': trigger('clocks that jumped: the program stood still', 'triggers-here.spec.ts'),
  'trigger-window': trigger('minimised; full screen left', 'triggers-here.spec.ts'),
  'trigger-buses': trigger('screen lock (3 ways), user switch, sleep, lid, over D-Bus', 'triggers.spec.ts'),
  'trigger-missing': {
    promise: 4,
    what: 'no bus that could tell of a lock, and idle time switched off',
    target: 'said so, and idle forced on',
    proof: 'triggers.spec.ts',
  },
  clipboard: {
    promise: 6,
    what: 'copied from the board, then locked; the same after another program copied',
    target: 'ours gone, foreign kept',
    proof: 'triggers-here.spec.ts',
  },
  pin: {
    promise: 8,
    what: 'wrong PINs, with a kill -9 and older settings and board put back in between',
    target: '≤ 5 tries, then the passphrase',
    proof: 'pin.spec.ts',
  },
  'pin-store': {
    promise: 8,
    what: 'no PIN without a real key store (plain-text backend; none running)',
    target: 'refused',
    proof: 'pin.spec.ts',
  },
  people: {
    promise: 9,
    what: 'a colleague added and removed: pages of vault.db (the count of key changes, rows of the access log)',
    target: 'nothing encrypted anew, ≤ 1 s each',
    isTimed: true,
    proof: 'keys.spec.ts',
  },
  recovery: {
    promise: 10,
    what: 'the recovery key, with every other slot gone; each character mistyped, left out, doubled',
    target: 'works; all typos named',
    proof: 'keys.spec.ts',
  },
  'sideways-glance': {
    promise: 29,
    what: 'canaries beside the screen, in a glance',
    target: '0 everywhere',
    proof: 'sideways.spec.ts',
  },
  'sideways-closed': {
    promise: 29,
    what: 'canaries beside the screen, closed',
    target: '0 everywhere',
    proof: 'sideways.spec.ts',
  },
  'never-blocked': {
    promise: 5,
    what: 'a lock over a half-filled form, a question, a page that will not be left, a print dialog, a page that hangs',
    target: 'locks 100 %, draft byte-equal',
    proof: 'blocked.spec.ts',
  },
  dialog: {
    promise: 5,
    what: "a lock over the system's own file chooser",
    target: 'locks, nothing stays open',
    proof: 'system-dialogs.spec.ts',
  },
  'import-locked': {
    promise: 5,
    what: 'a lock while 5,000 rows are being put on the board',
    target: 'finished, or nothing',
    proof: 'blocked.spec.ts',
  },
  shell: {
    promise: 24,
    what: 'foreign code, files, addresses, permissions, devices, windows, navigation, asked for by the page',
    target: 'all refused',
    proof: 'shell.spec.ts',
  },
} as const satisfies Readonly<Record<string, PromiseRow>>;

export type PromiseRowId = keyof typeof promiseRows;

/** What a proof found for one row. */
export interface Measurement {
  readonly row: PromiseRowId;
  readonly measured: string;
  /** Null: it cannot be measured here, `measured` says why. */
  readonly ok: boolean | null;
  /** 0, or 1 when the proof was tried again. */
  readonly attempt: number;
}
