import { useMemo, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { currentLang } from '../../i18n/index.ts';
import { readBoard, runCommand, useDraft, useToday } from '../../state/index.ts';
import {
  conflictFields,
  dirtyFields,
  editsAfterSave,
  settleConflict,
  shownValues,
  withEdit,
  type CardEdits,
} from './card-edits.ts';
import { formOf, patchOf, type FormField, type FormValues } from './card-form.ts';
import { halfTypedDays, type CardProblem } from './card-problem.ts';

const NO_EDITS: CardEdits = {};

/** The sign between a number's whole and broken part in the interface's language. */
export function decimalSign(): ',' | '.' {
  return currentLang() === 'da' ? ',' : '.';
}

/** What is typed over a card and not saved; kept over a lock. */
export function useCardEdit(citizen: Citizen) {
  const today = useToday();
  const sign = decimalSign();
  const held = useMemo(() => formOf(citizen, sign), [citizen, sign]);
  const draft = useDraft<CardEdits>(`citizen:${citizen.id}`, NO_EDITS);
  const [keptFromBefore] = useState(() => dirtyFields(draft.value, held).length > 0);
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const [saved, setSaved] = useState(false);
  const values = shownValues(draft.value, held);
  const dirty = dirtyFields(draft.value, held);
  const conflicts = conflictFields(draft.value, held);

  function change(field: FormField, text: string): void {
    setProblem(null);
    setSaved(false);
    draft.set((edits) => withEdit(edits, held, field, text));
  }
  /** Saves what differs. False when it was not saved; `problem` then says why. */
  async function save(form: HTMLFormElement | null): Promise<boolean> {
    setSaved(false);
    const halfTyped = halfTypedDays(form);
    const patch = patchOf(values, dirty, today);
    const found: CardProblem | null =
      conflicts.length > 0
        ? { kind: 'conflict', fields: conflicts }
        : halfTyped
          ? { kind: 'faults', faults: halfTyped }
          : patch.ok
            ? null
            : { kind: 'faults', faults: patch.error };
    setProblem(found);
    if (found || !patch.ok) return false;
    if (dirty.length > 0) {
      const answer = await runCommand('citizen.edit', { id: citizen.id, patch: patch.value }, { quiet: true });
      if (!answer.ok) {
        setProblem({ kind: 'refused', error: answer.error });
        return false;
      }
    }
    settleSaved(draft, values, formOf(readBoard().get('citizen', citizen.id) ?? citizen, sign));
    setSaved(true);
    return true;
  }
  return {
    values,
    held,
    dirty,
    conflicts,
    problem,
    saved: saved && dirty.length === 0,
    kept: keptFromBefore && dirty.length > 0,
    change,
    settle: (field: FormField, choice: 'mine' | 'theirs') =>
      draft.set((edits) => settleConflict(edits, held, field, choice)),
    save,
    discard: draft.clear,
  };
}

/** Forgets what was saved, and keeps what was typed meanwhile. */
function settleSaved(draft: ReturnType<typeof useDraft<CardEdits>>, saved: FormValues, held: FormValues): void {
  let rest = NO_EDITS;
  draft.set((edits) => (rest = editsAfterSave(edits, saved, held)));
  if (Object.keys(rest).length === 0) draft.clear();
}
