import { FORM_FIELDS, type FormField, type FormValues } from './card-form.ts';

/** What was typed in a field, and what stood there when the typing began. */
export interface CardEdit {
  readonly from: string;
  readonly to: string;
}
/** Everything typed on a card and not saved. Plain JSON, so that it can be kept over a lock. */
export type CardEdits = Partial<Readonly<Record<FormField, CardEdit>>>;

/** What the form shows: what was typed, else what the record holds. */
export function shownValues(edits: CardEdits, held: FormValues): FormValues {
  const shown: Record<string, string> = { ...held };
  for (const [field, edit] of Object.entries(edits)) shown[field] = edit.to;
  return shown as FormValues;
}

/** `edits` with `to` typed in a field. Typing back what the record holds is no edit. */
export function withEdit(edits: CardEdits, held: FormValues, field: FormField, to: string): CardEdits {
  if (to === held[field]) return without(edits, field);
  return { ...edits, [field]: { from: edits[field]?.from ?? held[field], to } };
}

/** Fields whose text differs from the record's, in the order of the form. */
export function dirtyFields(edits: CardEdits, held: FormValues): readonly FormField[] {
  return FORM_FIELDS.filter((field) => {
    const edit = edits[field];
    return edit !== undefined && edit.to !== held[field];
  });
}

/** Dirty fields that somebody else changed since the typing began. They are never saved over without a choice. */
export function conflictFields(edits: CardEdits, held: FormValues): readonly FormField[] {
  return dirtyFields(edits, held).filter((field) => edits[field]?.from !== held[field]);
}

/** `edits` after the choice between one's own text and what stands in the record now. */
export function settleConflict(
  edits: CardEdits,
  held: FormValues,
  field: FormField,
  choice: 'mine' | 'theirs',
): CardEdits {
  const edit = edits[field];
  if (!edit || choice === 'theirs') return without(edits, field);
  return { ...edits, [field]: { from: held[field], to: edit.to } };
}

/** What was typed while `saved` was on its way: it goes on from what the record holds now. */
export function editsAfterSave(edits: CardEdits, saved: FormValues, held: FormValues): CardEdits {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([field, { to }]) =>
      to === saved[field as FormField] ? [] : [[field, { from: held[field as FormField], to }]],
    ),
  );
}

function without(edits: CardEdits, gone: FormField): CardEdits {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => field !== gone));
}
