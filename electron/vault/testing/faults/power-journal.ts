import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a process did, as `power-loss.c` wrote it down. */
export type PowerEvent =
  | { readonly kind: 'created' | 'synced' | 'removed'; readonly path: string }
  | { readonly kind: 'written'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string }
  /** A piece of its standard output. */
  | { readonly kind: 'said'; readonly text: string };

const KINDS = ['', 'created', 'written', 'cut', 'synced', 'renamed', 'removed', 'said'] as const;
const HEAD_BYTES = 24;

/** The events of a journal, in order. A last record that was cut off by a kill is left out. */
export function readJournal(file: string): readonly PowerEvent[] {
  const bytes = readFileSync(file);
  const events: PowerEvent[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytes.length;) {
    const kind = KINDS[bytes.readUInt32LE(at)] ?? '';
    const pathLength = bytes.readUInt32LE(at + 4);
    const offset = Number(bytes.readBigUInt64LE(at + 8));
    const length = Number(bytes.readBigUInt64LE(at + 16));
    const dataAt = at + HEAD_BYTES + pathLength;
    if (dataAt + length > bytes.length) break;
    const name = bytes.toString('utf8', at + HEAD_BYTES, dataAt);
    events.push(eventOf(kind, name, offset, bytes.subarray(dataAt, dataAt + length)));
    at = dataAt + length;
  }
  return events;
}

function eventOf(kind: (typeof KINDS)[number], name: string, offset: number, data: Buffer): PowerEvent {
  switch (kind) {
    case 'written':
      return { kind, path: name, offset, data };
    case 'cut':
      return { kind, path: name, length: offset };
    case 'renamed':
      return { kind, path: name, to: data.toString('utf8') };
    case 'said':
      return { kind, text: data.toString('utf8') };
    case '':
      throw new Error('the journal cannot be read');
    default:
      return { kind, path: name };
  }
}

/** A file while it is replayed: what is sure to be on the disk, and what may be. */
interface Replayed {
  /** Longer than what is there, so that a file that grows is not copied each time. */
  sure: Buffer;
  length: number;
  pending: Extract<PowerEvent, { readonly kind: 'written' | 'cut' }>[];
}

/**
 * Makes in `target` what the disk holds when the power goes after the first `count` events, begun on a copy of `baseline`, which was on it: of each file what
 * was synced, and of the rest of what was written whatever `survives` says did reach it. A file that came is there once its folder was synced, or when `survives` says so;
 * likewise one that went is gone.
 */
export function afterPowerLoss(
  { baseline, folder, target }: { readonly baseline: string; readonly folder: string; readonly target: string },
  events: readonly PowerEvent[],
  count: number,
  survives: () => boolean,
): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(baseline, target, { recursive: true });
  const files = new Map<string, Replayed>();
  const names: PowerEvent[] = [];
  const placed = (name: string): string => path.join(target, path.relative(folder, name));
  const fileAt = (name: string): Replayed => {
    const known = files.get(name);
    if (known) return known;
    const sure = readIfThere(placed(name));
    const made: Replayed = { sure, length: sure.length, pending: [] };
    files.set(name, made);
    return made;
  };
  for (const event of events.slice(0, count)) {
    if (event.kind === 'written' || event.kind === 'cut') fileAt(event.path).pending.push(event);
    else if (event.kind === 'created' || event.kind === 'removed' || event.kind === 'renamed') {
      names.push(event);
      if (event.kind === 'created') files.set(event.path, { sure: Buffer.alloc(0), length: 0, pending: [] });
      if (event.kind === 'renamed') moveFile(files, fileAt, event.path, event.to);
    } else if (event.kind === 'synced') {
      const file = files.get(event.path);
      if (file) {
        for (const one of file.pending.splice(0)) apply(file, one);
      }
      // Whatever came into this folder or left it is sure from now on.
      for (let at = names.length - 1; at >= 0; at -= 1) {
        const name = names[at];
        if (name && name.kind !== 'said' && path.dirname(name.path) === event.path) names.splice(at, 1);
      }
    }
  }
  const isUnsure = new Map<string, PowerEvent>();
  for (const event of names) if (event.kind !== 'said' && !survives()) isUnsure.set(event.path, event);
  for (const [name, file] of files) {
    for (const one of file.pending) if (survives()) apply(file, one);
    if (isUnsure.get(name)?.kind === 'created') continue;
    mkdirSync(path.dirname(placed(name)), { recursive: true });
    writeFileSync(placed(name), file.sure.subarray(0, file.length));
  }
  for (const event of events.slice(0, count))
    if (event.kind === 'removed' && !isUnsure.has(event.path) && !files.has(event.path))
      rmSync(placed(event.path), { force: true });
}

function moveFile(files: Map<string, Replayed>, fileAt: (name: string) => Replayed, from: string, to: string): void {
  files.set(to, fileAt(from));
  files.delete(from);
}

function apply(file: Replayed, event: Extract<PowerEvent, { readonly kind: 'written' | 'cut' }>): void {
  const end = event.kind === 'cut' ? event.length : event.offset + event.data.length;
  if (end > file.sure.length) {
    const longer = Buffer.alloc(2 * end);
    file.sure.copy(longer, 0, 0, file.length);
    file.sure = longer;
  }
  if (event.kind === 'written') {
    event.data.copy(file.sure, event.offset);
    file.length = Math.max(file.length, end);
    return;
  }
  // What is cut off is nothing but zeros, should the file grow again.
  file.sure.fill(0, Math.min(end, file.length), file.length);
  file.length = end;
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
