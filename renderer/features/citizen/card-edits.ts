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

/** What a field's text is when it is kept; null where it cannot be. */
export type Kept = (field: FormField, text: string) => string | null;
const asTyped: Kept = (_field, text) => text;

/** `edits` with `to` typed in a field. What will be kept as the record holds it is no edit. */
export function withEdit(
  edits: CardEdits,
  held: FormValues,
  field: FormField,
  to: string,
  kept: Kept = asTyped,
): CardEdits {
  if (to === held[field] || kept(field, to) === held[field]) return without(edits, field);
  return { ...edits, [field]: { from: edits[field]?.from ?? held[field], to } };
}

/** Fields whose text, as it would be kept, differs from the record's, in the order of the form. */
export function dirtyFields(edits: CardEdits, held: FormValues, kept: Kept = asTyped): readonly FormField[] {
  return FORM_FIELDS.filter((field) => {
    const edit = edits[field];
    return edit !== undefined && edit.to !== held[field] && kept(field, edit.to) !== held[field];
  });
}

/** Dirty fields that somebody else changed since the typing began. They are never saved over without a choice. */
export function conflictFields(edits: CardEdits, held: FormValues, kept: Kept = asTyped): readonly FormField[] {
  return dirtyFields(edits, held, kept).filter((field) => edits[field]?.from !== held[field]);
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

/** `edits` with what is typed in a field going on from `from`, which the record holds since it was sent. */
export function goingOnFrom(edits: CardEdits, field: FormField, from: string): CardEdits {
  const edit = edits[field];
  return edit ? { ...edits, [field]: { from, to: edit.to } } : edits;
}

/** `edits` after what was sent of a field was refused: it, or what was typed on since, goes on from what stood there before. */
export function takenBack(edits: CardEdits, field: FormField, sent: CardEdit): CardEdits {
  return { ...edits, [field]: { from: sent.from, to: edits[field]?.to ?? sent.to } };
}

/** `edits` without those of `fields` that say what the record holds. */
export function withoutKept(edits: CardEdits, held: FormValues, fields: readonly FormField[], kept: Kept): CardEdits {
  const dirty = dirtyFields(edits, held, kept);
  const gone = fields.filter((field) => edits[field] !== undefined && !dirty.includes(field));
  return gone.length === 0 ? edits : gone.reduce(without, edits);
}

/** What a field shows while somebody types in it: their own spelling of what it holds, such as the space before the next word. */
export function asSpelt(typed: string | null, value: string, kept: (text: string) => string | null): string {
  return typed !== null && kept(typed) === value ? typed : value;
}

function without(edits: CardEdits, gone: FormField): CardEdits {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => field !== gone));
}
