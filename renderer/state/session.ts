import { DRAFT_PREFIX } from '../../shared/ipc/session-keys.ts';
import type { Result } from '../../shared/lib/result.ts';

/** Longest wait before something changed reaches the vault. */
const SAVE_WITHIN_MS = 120;

/** What is kept over a lock: small pieces of JSON by key. Nothing of it is written anywhere but in the vault. */
export interface Session {
  /** Undefined when nothing (readable) is kept under `key`. */
  get(key: string): unknown;
  /** Keeps `value` (must not be altered afterwards); undefined forgets it. Reaches the vault within `withinMs`, and before a lock in any case. */
  set(key: string, value: unknown, withinMs?: number): void;
  /** All that is kept now, by key. */
  entries(): readonly (readonly [string, unknown])[];
  /** Sends everything the vault does not have yet; settles when it has answered: whether it has everything, or notes itself what it could not keep. */
  flush(): Promise<boolean>;
  /** Called when something typed could not be kept; again only when everything typed was kept in between. One listener. */
  onUnsaved(listener: () => void): void;
}

export function createSession(
  kept: Readonly<Record<string, string>>,
  save: (key: string, value: string | null) => Promise<Result<unknown, unknown>>,
): Session {
  const values = readKept(kept);
  const dirty = new Set<string>();
  const unsavedDrafts = new Set<string>();
  /** Refused for another cause than the disk, so that the vault knows nothing of it. */
  const unnoted = new Set<string>();
  let tellUnsaved: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueMs = Number.POSITIVE_INFINITY;
  let sending: Promise<void> = Promise.resolve();

  async function sendOne(key: string): Promise<void> {
    const saved = await save(key, jsonOf(values.get(key)));
    // A disk that was full may have room again: sent once more with whatever comes next, at the latest when the door closes.
    if (!saved.ok) dirty.add(key);
    unnoted[saved.ok || isNoted(saved.error) ? 'delete' : 'add'](key);
    if (key.startsWith(DRAFT_PREFIX)) note(key, saved.ok);
  }
  function note(draft: string, isSaved: boolean): void {
    if (isSaved) {
      unsavedDrafts.delete(draft);
      return;
    }
    const isFirst = unsavedDrafts.size === 0;
    unsavedDrafts.add(draft);
    if (isFirst) tellUnsaved();
  }
  function send(): Promise<void> {
    clearTimeout(timer);
    dueMs = Number.POSITIVE_INFINITY;
    const keys = [...dirty];
    dirty.clear();
    sending = Promise.all([sending, ...keys.map(sendOne)]).then(() => undefined);
    return sending;
  }

  return {
    get: (key) => values.get(key),
    entries: () => [...values],
    set(key, value, withinMs = SAVE_WITHIN_MS) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      dirty.add(key);
      const wantedMs = performance.now() + withinMs;
      if (wantedMs >= dueMs) return;
      clearTimeout(timer);
      dueMs = wantedMs;
      timer = setTimeout(send, withinMs);
    },
    onUnsaved: (listener) => void (tellUnsaved = listener),
    async flush() {
      await send();
      if (dirty.size > 0) await send();
      return unnoted.size === 0;
    },
  };
}

/** The vault tells at the close what the disk did not take. */
function isNoted(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'disk';
}

function readKept(kept: Readonly<Record<string, string>>): Map<string, unknown> {
  const parsed = Object.entries(kept).map(([key, json]) => [key, parseJson(json)] as const);
  return new Map(parsed.filter(([, value]) => value !== undefined));
}

/** Null forgets the key. */
function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
