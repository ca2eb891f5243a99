import { useEffect, useMemo, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { currentLang, translate as t } from '../../i18n/index.ts';
import { readBoard, readToday, runCommand, useDraft, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { conflictFields, dirtyFields, shownValues, type CardEdits } from './card-edits.ts';
import { formOf, patchOf, type FormFault, type FormField } from './card-form.ts';
import { createCardSaver, type FieldProblem } from './card-saver.ts';

const NO_EDITS: CardEdits = {};
/** So long a pause in typing saves what is there. Long enough that a sentence is not a step for each breath. */
const PAUSE_MS = 1500;

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
  // A lock may have come between a field's saving and its answer.
  useEffect(() => editor.tidy(), [editor]);
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

/** What was saved and is not yet told: it is told once, when somebody has left the field. */
function createTelling(setState: EditorHost['setState']) {
  const untold = new Map<FormField, number>();
  const tell = (field: FormField): void => {
    const entryId = untold.get(field);
    untold.delete(field);
    if (entryId === undefined) return;
    showToast(t('citizen.fieldSaved', { field: t(`citizen.fields.${field}`) }), {
      topic: 'step',
      ...wayBack(entryId),
    });
  };
  return {
    tell,
    note: (field: FormField, entryId: number): void => {
      untold.set(field, entryId);
      setState('saved');
    },
    tellAll: (): void => [...untold.keys()].forEach(tell),
  };
}

/** What may still be typed on in; a pause saves it. */
function createPauses(save: (field: FormField) => void) {
  const pauses = new Map<FormField, ReturnType<typeof setTimeout>>();
  const stop = (field: FormField): void => {
    clearTimeout(pauses.get(field));
    pauses.delete(field);
  };
  return {
    stop,
    stopAll: (): void => [...pauses.keys()].forEach(stop),
    begin: (field: FormField): void => {
      stop(field);
      pauses.set(
        field,
        setTimeout(() => save(field), PAUSE_MS),
      );
    },
  };
}

/** Adds or takes away what is wrong with one field. */
function withProblem(problems: FieldProblems, field: FormField, problem: FieldProblem | null): FieldProblems {
  if (problem) return { ...problems, [field]: problem };
  if (!problems[field]) return problems;
  return Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field));
}

/** When what is saved: after a pause, on leaving a field, at a choice. */
function createEditor(id: CitizenId, first: CardEdits, { setProblems, setState, keep }: EditorHost) {
  const sitting = crypto.randomUUID();
  let edits = first;
  let typed = false;
  const telling = createTelling(setState);
  const setProblem = (field: FormField, problem: FieldProblem | null): void =>
    setProblems((problems) => withProblem(problems, field, problem));
  const setEdits = (next: CardEdits): void => {
    if (next !== edits) keep((edits = next));
  };
  const saver = createCardSaver({
    record: () => readBoard().get('citizen', id),
    edits: () => edits,
    setEdits,
    run: (patch, was) => runCommand('citizen.edit', { id, patch, was, sitting }, { quiet: true }),
    setProblem,
    onSaved: telling.note,
    sign: decimalSign(),
    today: readToday,
  });
  const pauses = createPauses((field) => void saver.save(field, 'writing'));
  const left = (field: FormField): void => {
    pauses.stop(field);
    void saver.save(field, 'left').then(() => telling.tell(field));
  };
  return {
    kept: saver.kept,
    tidy: saver.tidy,
    change: (field: FormField, text: string): void => {
      typed = true;
      setState('quiet');
      saver.change(field, text);
      pauses.begin(field);
    },
    /** A choice is whole at once. */
    choose: (field: FormField, text: string): void => {
      saver.change(field, text);
      left(field);
    },
    enter: (): void => void (typed = false),
    leave: left,
    fault: (field: FormField, fault: FormFault | null): void => {
      pauses.stop(field);
      setProblem(field, fault && { kind: 'fault', fault });
    },
    /** Something was typed in the field that has the focus: Ctrl+Z is the field's. */
    hasTyped: () => typed,
    /** The fields that could not be saved. */
    saveAll: (): Promise<readonly FormField[]> => {
      pauses.stopAll();
      return saver.saveAll().finally(telling.tellAll);
    },
    settle: (field: FormField, choice: 'mine' | 'theirs'): void =>
      void saver.settle(field, choice).then(() => telling.tell(field)),
    discard: (): void => {
      setEdits(NO_EDITS);
      setProblems(() => ({}));
    },
  };
}
