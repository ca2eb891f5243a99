/** What is typed in a field that saves itself: over which text of the board, what of it is saved, and whether it is on its way. */
export interface FieldDraft {
  readonly text: string;
  readonly base: string;
  readonly saved: string | null;
  readonly isSent: boolean;
}

/** The draft when something is typed over what the board holds. */
export function withText(draft: FieldDraft | null, held: string, text: string): FieldDraft {
  if (draft && (isPending(draft) || draft.base === held)) return { ...draft, text };
  return { text, base: held, saved: held, isSent: false };
}

/** What the field shows: what is typed, as long as nothing newer is on the board than what it was typed over. */
export function shownText(draft: FieldDraft | null, held: string): string {
  return draft && (isPending(draft) || draft.isSent || draft.base === held) ? draft.text : held;
}

/** What somebody else wrote meanwhile; null while nothing stands against what is typed. */
export function standsAgainst(draft: FieldDraft | null, held: string): string | null {
  if (!draft || draft.isSent || !isPending(draft)) return null;
  return draft.base === held || draft.text === held ? null : held;
}

/**
 * The draft once an answer has come: `held` is what the board has now. What was typed on meanwhile is still to be saved. What was refused still
 * stands over what it was typed over: where somebody else was first, the field asks.
 */
export function draftAfter(
  draft: FieldDraft | null,
  { sent, held, isSaved }: { readonly sent: string; readonly held: string; readonly isSaved: boolean },
): FieldDraft | null {
  return draft && { ...draft, ...(isSaved ? { base: held, saved: sent } : {}), isSent: false };
}

function isPending({ text, saved }: FieldDraft): boolean {
  return text !== saved;
}
