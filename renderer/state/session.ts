/** Longest wait before something changed reaches the vault. */
const SAVE_WITHIN_MS = 120;

/** What is kept over a lock: small pieces of JSON by key. Nothing of it is written anywhere but in the vault. */
export interface Session {
  /** Undefined when nothing (readable) is kept under `key`. */
  get(key: string): unknown;
  /** Keeps `value` (must not be altered afterwards); undefined forgets it. */
  set(key: string, value: unknown): void;
  /** Sends everything not yet sent; settles when the vault has it. */
  flush(): Promise<void>;
}

export function createSession(
  kept: Readonly<Record<string, string>>,
  save: (key: string, value: string | null) => Promise<unknown>,
): Session {
  const values = new Map<string, unknown>();
  for (const [key, json] of Object.entries(kept)) {
    const value = parseJson(json);
    if (value !== undefined) values.set(key, value);
  }
  const dirty = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  function send(): Promise<unknown> {
    clearTimeout(timer);
    timer = undefined;
    const saves = [...dirty].map((key) => {
      const value = values.get(key);
      return save(key, value === undefined ? null : JSON.stringify(value));
    });
    dirty.clear();
    sending = Promise.all([sending, ...saves]);
    return sending;
  }

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      dirty.add(key);
      timer ??= setTimeout(send, SAVE_WITHIN_MS);
    },
    async flush() {
      await send();
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
