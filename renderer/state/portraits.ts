import { useCallback, useSyncExternalStore } from 'react';

import type { PortraitId } from '../../shared/domain/ids.ts';
import type { Portrait } from '../../shared/ipc/payloads.ts';

/** Pictures kept though no card shows them now, so that scrolling back does not ask again. */
const KEEP_UNSEEN = 150;
const BATCH = 200;
/** Bytes at a time: a function takes only so many arguments. */
const CHUNK = 0x8000;

export interface PortraitCache {
  /** The picture's address, or null while there is none. */
  url(id: PortraitId): string | null;
  /** Asks for it and hears when it is there; until the returned function is called it stays in memory. */
  show(id: PortraitId, listener: () => void): () => void;
}

interface Slot {
  url: string | null;
  readonly listeners: Set<() => void>;
}

/** Pictures of the cards in sight, asked for in batches, let go when they have long been out of sight. */
export function createPortraitCache(load: (ids: readonly PortraitId[]) => Promise<readonly Portrait[]>): PortraitCache {
  const slots = new Map<PortraitId, Slot>();
  let wanted: PortraitId[] = [];

  async function fetchWanted(): Promise<void> {
    const ids = wanted.filter((id) => slots.get(id)?.url === null);
    wanted = [];
    for (let at = 0; at < ids.length; at += BATCH) {
      for (const portrait of await load(ids.slice(at, at + BATCH))) {
        const slot = slots.get(portrait.id);
        if (!slot || slot.url !== null) continue;
        slot.url = dataUrlOf(portrait);
        for (const listener of slot.listeners) listener();
      }
    }
  }

  function evict(): void {
    let unseen = 0;
    for (const slot of slots.values()) if (slot.listeners.size === 0) unseen++;
    for (const [id, slot] of slots) {
      if (unseen <= KEEP_UNSEEN) return;
      if (slot.listeners.size > 0) continue;
      slots.delete(id);
      unseen--;
    }
  }

  return {
    url: (id) => slots.get(id)?.url ?? null,
    show(id, listener) {
      const slot = slots.get(id) ?? { url: null, listeners: new Set() };
      // Set anew at the end: the map's order is that of last use.
      slots.delete(id);
      slots.set(id, slot);
      slot.listeners.add(listener);
      if (slot.url === null) {
        if (wanted.length === 0) queueMicrotask(() => void fetchWanted());
        wanted.push(id);
      }
      return () => {
        slot.listeners.delete(listener);
        evict();
      };
    },
  };
}

/** Made within the page: what a Blob holds is kept by the browser's process, which outlives a lock. */
export function dataUrlOf({ mime, bytes }: Pick<Portrait, 'mime' | 'bytes'>): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `data:${mime};base64,${btoa(binary)}`;
}

let cache: PortraitCache = createPortraitCache(() => Promise.resolve([]));
export function openPortraits(load: (ids: readonly PortraitId[]) => Promise<readonly Portrait[]>): void {
  cache = createPortraitCache(load);
}

const nothing = (): void => undefined;

/** The picture's address once it is there; null for none. */
export function usePortraitUrl(id: PortraitId | null): string | null {
  const subscribe = useCallback((listener: () => void) => (id === null ? nothing : cache.show(id, listener)), [id]);
  return useSyncExternalStore(subscribe, () => (id === null ? null : cache.url(id)));
}
