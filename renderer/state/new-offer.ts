import { useDraft, readDraft, writeDraft } from './drafts.ts';
import { openPanel } from './view.ts';

/** Where the offer that is being written is kept. */
export const NEW_OFFER = 'offer-new';
/** Where those are kept that were begun before it. */
const BEFORE = 'offers-begun';

/** What is typed in an offer's form, as it is kept. */
type Typed = Readonly<Record<string, unknown>>;
const NONE: readonly Typed[] = [];

/** A company calls: an empty form. What was begun before is put aside, not lost. */
export function beginNewOffer(): void {
  writeDraft(BEFORE, putAside(readDraft(NEW_OFFER), readDraft(BEFORE)));
  writeDraft(NEW_OFFER, undefined);
  openPanel({ kind: 'offer', id: null });
}

/** What was put aside, with what is typed now before it, where anything is; undefined for nothing. */
export function putAside(typed: unknown, before: unknown): readonly Typed[] | undefined {
  const kept = Array.isArray(before) ? (before as readonly Typed[]) : NONE;
  const all = isTyped(typed) ? [typed, ...kept] : kept;
  return all.length > 0 ? all : undefined;
}

function isTyped(typed: unknown): typed is Typed {
  if (typeof typed !== 'object' || typed === null) return false;
  return Object.entries(typed).some(([field, value]) => {
    if (typeof value === 'string') return value.trim() !== '' && !(field in UNTOUCHED && UNTOUCHED[field] === value);
    return Array.isArray(value) && value.length > 0;
  });
}

/** What these fields say before anybody has touched them. */
const UNTOUCHED: Readonly<Record<string, string>> = { kind: 'any', danishLevel: 'none', places: '1' };

/** The offers that were begun and put aside, the newest first. */
export function useOffersBegun() {
  const { value, set } = useDraft<readonly Typed[]>(BEFORE, NONE);
  const leave = (typed: Typed): void => set((before) => before.filter((one) => one !== typed));
  return {
    begun: value,
    /** Goes on with one; what is typed now is put aside in its place. */
    goOn: (typed: Typed): void => {
      leave(typed);
      writeDraft(BEFORE, putAside(readDraft(NEW_OFFER), readDraft(BEFORE)));
      writeDraft(NEW_OFFER, typed);
    },
    leave,
    /** Brings one back that was let go of. */
    bringBack: (typed: Typed): void => set((before) => [typed, ...before]),
  };
}
