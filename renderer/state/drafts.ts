import { useCallback } from 'react';
import { create } from 'zustand';

import { DRAFT_PREFIX as PREFIX } from '../../shared/ipc/session-keys.ts';
import { readSession } from './open-session.ts';

const draftStore = create<{ readonly drafts: Readonly<Record<string, unknown>> }>()(() => ({ drafts: {} }));

export interface Draft<T> {
  readonly value: T;
  /** A new value, or how to make it of the present one. */
  readonly set: (next: T | ((present: T) => T)) => void;
  /** Forgets the draft: saved, or given up. */
  readonly clear: () => void;
  /** Something half-typed was there (perhaps from before a lock). */
  readonly kept: boolean;
}

/** A form's half-typed state, kept over a lock to the byte. `key` is at most 56 characters; T is anything JSON can hold. */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const stored = draftStore((state) => state.drafts[key]);
  const restored = stored === undefined ? readSession().get(PREFIX + key) : stored;
  const kept = restored !== undefined && restored !== null;
  const value = kept ? (restored as T) : initial;
  const set = useCallback(
    (next: T | ((present: T) => T)) => {
      const held = readDraft(key);
      const present = held === undefined ? initial : (held as T);
      writeDraft(key, typeof next === 'function' ? (next as (present: T) => T)(present) : next);
    },
    [key, initial],
  );
  const clear = useCallback(() => writeDraft(key, undefined), [key]);
  return { value, set, clear, kept };
}

/** What is kept under a draft's key now; undefined for nothing. */
export function readDraft(key: string): unknown {
  const stored = draftStore.getState().drafts[key];
  const held = stored === undefined ? readSession().get(PREFIX + key) : stored;
  return held === null ? undefined : held;
}

/** Forgets all that is kept of which `isAbout` is true, drafts and whatever else, also what the vault was not sent yet. */
export function forgetDrafts(isAbout: (key: string, json: string) => boolean): void {
  const session = readSession();
  const forgotten = new Set(
    session.entries().flatMap(([key, value]) => (isAbout(key, JSON.stringify(value)) ? [key] : [])),
  );
  for (const key of forgotten) session.set(key, undefined);
  draftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([key, value]) => [key, forgotten.has(PREFIX + key) ? null : value]),
    ),
  }));
}

/** Keeps a draft from outside its form; undefined forgets it. */
export function writeDraft(key: string, value: unknown): void {
  readSession().set(PREFIX + key, value);
  draftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: value ?? null } }));
}
