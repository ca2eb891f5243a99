import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { CallError } from '../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../shared/ipc/payloads.ts';
import type { Result } from '../../shared/lib/result.ts';
import { callErrorText } from './call-error-text.ts';
import { useDraft, type Draft } from './drafts.ts';
import { draftAfter, shownText, standsAgainst, withText, type FieldDraft } from './saved-field.ts';

/** How long after the last key a field saves itself. */
const PAUSE_MS = 900;
const NO_DRAFT: FieldDraft | null = null;

export interface SavedFieldOptions<V> {
  /** At most 56 characters; the same wherever the field is shown. */
  readonly field: string;
  /** What the board holds, as text; `read` looks again. */
  readonly held: string;
  readonly read: () => string;
  /** The value of what was typed, or the sentence that says what is wrong with it. */
  readonly parse: (text: string) => Result<V, string>;
  readonly write: (value: V) => Promise<Result<CommandReceipt, CallError>>;
  /** The field was left, and something was saved meanwhile: told with the way back. */
  readonly onSaved: (entryId: number) => void;
}

export interface SavedField {
  readonly value: string;
  /** Under way to the file, or not yet. */
  readonly isPending: boolean;
  readonly problem: string | null;
  /** What somebody else wrote while this was typed; nothing is saved until it is chosen. */
  readonly theirs: string | null;
  readonly change: (text: string) => void;
  readonly enter: () => void;
  /** `isUnfinished`: only a part of a day is typed. */
  readonly leave: (unfinished?: string) => void;
  readonly choose: (which: 'mine' | 'theirs') => void;
}

/** A field that saves itself: when typing pauses, when it is left, and when what it stands in is closed. Half-typed text is kept over a lock. */
export function useSavedField<V>(options: SavedFieldOptions<V>): SavedField {
  const { field, held } = options;
  const draft = useDraft<FieldDraft | null>(field, NO_DRAFT);
  const { value: typed } = draft;
  const theirs = standsAgainst(typed, held);
  const isPending = typed !== null && typed.text !== typed.saved;
  const saving = useSaving(options, draft, isPending && theirs === null);
  useSaveByItself(typed, isPending, saving);
  return {
    value: shownText(typed, held),
    isPending,
    // The question says it already.
    problem: theirs === null ? saving.problem : null,
    theirs,
    change: (text) => {
      saving.setProblem(null);
      draft.set((present) => withText(present, held, text));
    },
    enter: () => saving.setInside(true),
    leave: (unfinished) => {
      saving.setInside(false);
      if (unfinished !== undefined) saving.setProblem(unfinished);
      else if (isPending) void saving.save(true);
      else saving.settle();
    },
    choose: (which) => {
      saving.setProblem(null);
      if (which === 'theirs') draft.clear();
      else draft.set((present) => present && { ...present, base: held });
    },
  };
}

/** Saves what is typed, once at a time, and says so when the field is left. */
function useSaving<V>(options: SavedFieldOptions<V>, draft: Draft<FieldDraft | null>, canSave: boolean) {
  const [problem, setProblem] = useState<string | null>(null);
  const state = useRef({ isInside: false, isSaving: false, entryId: null as number | null });
  /** Nothing is left to save. */
  function settle(): void {
    if (draft.value !== null) draft.clear();
    const { entryId } = state.current;
    state.current.entryId = null;
    if (entryId !== null) options.onSaved(entryId);
  }
  async function save(isLeaving: boolean): Promise<void> {
    const { value: typed } = draft;
    if (!canSave || typed === null || state.current.isSaving) return;
    const parsed = options.parse(typed.text);
    if (!parsed.ok) {
      if (isLeaving) setProblem(parsed.error);
      return;
    }
    state.current.isSaving = true;
    draft.set({ ...typed, isSent: true });
    const answer = await options.write(parsed.value);
    state.current.isSaving = false;
    setProblem(answer.ok ? null : callErrorText(answer.error));
    if (answer.ok && answer.value.change.length > 0) state.current.entryId = answer.value.entryId;
    let after: FieldDraft | null | undefined;
    const held = options.read();
    draft.set((present) => (after = draftAfter(present, { sent: typed.text, held, isSaved: answer.ok })));
    if (!state.current.isInside && after?.text === after?.saved) settle();
  }
  return {
    problem,
    setProblem,
    setInside: (isInside: boolean): void => void (state.current.isInside = isInside),
    save,
    settle,
  };
}

function useSaveByItself(
  typed: FieldDraft | null,
  isPending: boolean,
  { save, settle, setInside }: Pick<ReturnType<typeof useSaving>, 'save' | 'settle' | 'setInside'>,
): void {
  const pause = useEffectEvent(() => {
    // An empty field may be one that is being typed anew.
    if (typed !== null && typed.text !== '') void save(false);
  });
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(pause, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, isPending]);
  const close = useEffectEvent(() => {
    setInside(false);
    if (isPending) void save(false);
    else if (typed !== null) settle();
  });
  useEffect(() => () => close(), []);
}
