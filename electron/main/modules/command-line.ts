import type { App } from 'electron';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../../shared/ipc/bridge.ts';
import { forbiddenSwitch } from '../security/debug-guard.ts';
import { type AppArguments, parseArguments } from './arguments.ts';
import { texts } from './texts.ts';

export const EXIT_BAD_ARGUMENT = 2;

/** What the app was started with, or null after a sentence on stderr; then the caller ends with `EXIT_BAD_ARGUMENT`. */
export function readCommandLine(app: Pick<App, 'isPackaged'>, argv: readonly string[]): AppArguments | null {
  const args = argv.slice(1);
  const parsed = parseArguments(args, process.cwd());
  const lang: Lang = (parsed.ok ? parsed.value.lang : parsed.error.lang) ?? 'da';
  const words = texts[lang];
  const forbidden = app.isPackaged ? forbiddenSwitch(args) : null;
  if (forbidden !== null) return refuse(`${words.forbiddenSwitch} ${forbidden}`);
  const sentences = { board: words.badBoard, 'user-data-dir': words.badUserDataDir, lang: words.badLang };
  if (!parsed.ok) return refuse(sentences[parsed.error.name]);
  const { userDataDir } = parsed.value;
  if (userDataDir !== null && !canKeepFilesIn(userDataDir)) return refuse(words.unusableUserDataDir);
  return parsed.value;
}

function refuse(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  return null;
}

function canKeepFilesIn(folder: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Step by step: Node's own `recursive` never ends in a file system that has the parent and still says it is not there (as /proc does). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
