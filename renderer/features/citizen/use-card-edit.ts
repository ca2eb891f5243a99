import { useMemo, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { currentLang, translate as t } from '../../i18n/index.ts';
import { readBoard, readToday, runCommand, useDraft, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { conflictFields, dirtyFields, shownValues, type CardEdits } from './card-edits.ts';
import { formOf, patchOf, type FormFault, type FormField } from './card-form.ts';
import { createCardSaver, type FieldProblem } from './card-saver.ts';

const NO_EDITS: CardEdits = {};
/** So long a pause in typing saves what is there. */
const PAUSE_MS = 900;

export type FieldProblems = Partial<Readonly<Record<FormField, FieldProblem>>>;
/** What the sign in the foot says. */
export type SavedState = 'quiet' | 'saved';

/** The sign between a number's whole and broken part in the interface's language. */
export function decimalSign(): ',' | '.' {
  return currentLang() === 'da' ? ',' : '.';
}

/** A card whose fields save themselves; what could not be saved stays in them, also over a lock. */
export function useCardEdit(citizen: Citizen) {
  const { id } = citizen;
  const sign = decimalSign();
  const held = useMemo(() => formOf(citizen, sign), [citizen, sign]);
  const draft = useDraft<CardEdits>(`citizen:${id}`, NO_EDITS);
  const [problems, setProblems] = useState<FieldProblems>(() => problemsOfKept(citizen, draft.value));
  const [state, setState] = useState<SavedState>('quiet');
  const [editor] = useState(() => createEditor(id, draft.value, { setProblems, setState, keep: keeper(draft) }));
  const conflicts = conflictFields(draft.value, held, editor.kept);
  return {
    ...editor,
    held,
    problems,
    conflicts,
    values: shownValues(draft.value, held),
    unsaved: dirtyFields(draft.value, held, editor.kept),
    /** Something is wrong with what stands in a field. */
    stuck: conflicts.length > 0 || Object.keys(problems).length > 0,
    state,
  };
}

export type CardEdit = ReturnType<typeof useCardEdit>;

const keeper =
  ({ set, clear }: Pick<ReturnType<typeof useDraft<CardEdits>>, 'set' | 'clear'>) =>
  (edits: CardEdits): void =>
    Object.keys(edits).length === 0 ? clear() : set(edits);

/** What came back over a lock and cannot be saved as it stands says so at once. */
function problemsOfKept(citizen: Citizen, edits: CardEdits): FieldProblems {
  const values = shownValues(edits, formOf(citizen, decimalSign()));
  const parsed = patchOf(values, Object.keys(edits) as FormField[], readToday());
  if (parsed.ok) return {};
  return Object.fromEntries(Object.entries(parsed.error).map(([field, fault]) => [field, { kind: 'fault', fault }]));
}

interface EditorHost {
  readonly setProblems: (change: (problems: FieldProblems) => FieldProblems) => void;
  readonly setState: (state: SavedState) => void;
  readonly keep: (edits: CardEdits) => void;
}

/** When what is saved: after a pause, on leaving a field, at a choice. */
function createEditor(id: CitizenId, first: CardEdits, { setProblems, setState, keep }: EditorHost) {
  let edits = first;
  let typed = false;
  const pauses = new Map<FormField, ReturnType<typeof setTimeout>>();
  /** Saved and not yet told: it is told once, when somebody has left the field. */
  const untold = new Map<FormField, number>();

  const setProblem = (field: FormField, problem: FieldProblem | null): void =>
    setProblems((problems) => {
      if (problem) return { ...problems, [field]: problem };
      if (!problems[field]) return problems;
      return Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field));
    });
  const saver = createCardSaver({
    record: () => readBoard().get('citizen', id),
    edits: () => edits,
    setEdits: (next) => {
      if (next === edits) return;
      edits = next;
      keep(next);
    },
    run: (patch, was) => runCommand('citizen.edit', { id, patch, was }, { quiet: true }),
    setProblem,
    onSaved: (field, entryId) => {
      untold.set(field, entryId);
      setState('saved');
    },
    sign: decimalSign(),
    today: readToday,
  });

  function tell(field: FormField): void {
    const entryId = untold.get(field);
    untold.delete(field);
    if (entryId === undefined) return;
    showToast(t('citizen.fieldSaved', { field: t(`citizen.fields.${field}`) }), {
      topic: 'step',
      ...wayBack(entryId),
    });
  }
  function stopWaiting(field: FormField): void {
    clearTimeout(pauses.get(field));
    pauses.delete(field);
  }
  async function left(field: FormField): Promise<boolean> {
    stopWaiting(field);
    const saved = await saver.save(field, 'left');
    tell(field);
    return saved;
  }
  function change(field: FormField, text: string): void {
    typed = true;
    setState('quiet');
    saver.change(field, text);
    stopWaiting(field);
    pauses.set(
      field,
      setTimeout(() => void saver.save(field, 'writing'), PAUSE_MS),
    );
  }
  return {
    kept: saver.kept,
    change,
    /** A choice is whole at once. */
    choose: (field: FormField, text: string): void => {
      saver.change(field, text);
      void left(field);
    },
    enter: (): void => void (typed = false),
    leave: (field: FormField): void => void left(field),
    fault: (field: FormField, fault: FormFault | null): void => {
      stopWaiting(field);
      setProblem(field, fault && { kind: 'fault', fault });
    },
    /** Something was typed in the field that has the focus: Ctrl+Z is the field's. */
    hasTyped: () => typed,
    saveAll: async (): Promise<readonly FormField[]> => {
      for (const field of [...pauses.keys()]) stopWaiting(field);
      const unsaved = await saver.saveAll();
      for (const field of [...untold.keys()]) tell(field);
      return unsaved;
    },
    settle: (field: FormField, choice: 'mine' | 'theirs'): void =>
      void saver.settle(field, choice).then(() => tell(field)),
    discard: (): void => {
      edits = NO_EDITS;
      keep(edits);
      setProblems(() => ({}));
    },
  };
}
