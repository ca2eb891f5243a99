import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DoorReason, Lang } from '../../../shared/ipc/bridge.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

export interface AppArguments {
  /** The vault folder to open; absolute. */
  readonly board: string | null;
  /** Where settings and logs live; absolute. */
  readonly userDataDir: string | null;
  readonly lang: Lang | null;
  /** What the run before knew of its last lock, when it had to start the program anew. */
  readonly doorReason: DoorReason | null;
}

export interface BadArgument {
  readonly name: 'board' | 'user-data-dir' | 'lang';
  /** Valid `--lang` of the same command line, for the sentence. */
  readonly lang: Lang | null;
}

const options = {
  board: { type: 'string' },
  'user-data-dir': { type: 'string' },
  lang: { type: 'string' },
  'door-reason': { type: 'string' },
} as const;

/**
 * The app's own options among `args` (the command line without the executable); `--x y` and `--x=y` are the same, the last one counts. Everything
 * else is left to Chromium. Relative paths are taken from `cwd`.
 */
export function parseArguments(args: readonly string[], cwd: string): Result<AppArguments, BadArgument> {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in options)) continue;
    // `--board --lang da`: the next option is not the value that was forgotten.
    const forgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
    values.set(token.name, forgotten ? undefined : token.value);
  }
  const lang = asLang(values.get('lang'));
  if (values.has('lang') && lang === null) return err({ name: 'lang', lang });
  for (const name of ['board', 'user-data-dir'] as const) {
    if (values.has(name) && !isPath(values.get(name))) return err({ name, lang });
  }
  const absolute = (value: string | undefined): string | null =>
    value === undefined ? null : path.resolve(cwd, value);
  const board = absolute(values.get('board'));
  return ok({
    board: board === null ? null : folderOf(board),
    userDataDir: absolute(values.get('user-data-dir')),
    lang,
    doorReason: asReason(values.get('door-reason')),
  });
}

/**
 * `args` of a start that goes on where this run ends: the same, but with this board at the door and what it says of the last lock, which
 * `parseArguments` reads again.
 */
export function argumentsToGoOn(
  args: readonly string[],
  { board, doorReason }: Pick<AppArguments, 'board' | 'doorReason'>,
): readonly string[] {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const dropped = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || (token.name !== 'board' && token.name !== 'door-reason')) continue;
    dropped.add(token.index);
    if (token.inlineValue === false && !token.value.startsWith('-')) dropped.add(token.index + 1);
  }
  const end = tokens.find((token) => token.kind === 'option-terminator')?.index ?? args.length;
  const kept = (from: number, to: number): readonly string[] =>
    args.slice(from, to).filter((_arg, index) => !dropped.has(from + index));
  return [
    ...kept(0, end),
    ...(board === null ? [] : [`--board=${board}`]),
    ...(doorReason === null ? [] : [`--door-reason=${doorReason}`]),
    ...kept(end, args.length),
  ];
}

const reasons: Readonly<Record<DoorReason, true>> = {
  started: true,
  locked: true,
  'locked-unsaved': true,
  'locked-unknown': true,
  'vault-stopped': true,
  'board-stopped': true,
};

/** Our own word; any other is none. */
function asReason(value: string | undefined): DoorReason | null {
  return value !== undefined && Object.hasOwn(reasons, value) ? (value as DoorReason) : null;
}

/** Who points at a file of the vault means its folder, by which the door knows it. */
function folderOf(board: string): string {
  return /^vault\.(db|keys)$/.test(path.basename(board)) ? path.dirname(board) : board;
}

function asLang(value: string | undefined): Lang | null {
  return value === 'da' || value === 'en' ? value : null;
}

function isPath(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '' && !value.includes('\0') && value.length <= 4096;
}
