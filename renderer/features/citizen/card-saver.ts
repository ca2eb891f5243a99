import type { Patch } from '../../../shared/commands/payloads.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { Result } from '../../../shared/lib/result.ts';
import {
  conflictFields,
  dirtyFields,
  goingOnFrom,
  settleConflict,
  shownValues,
  takenBack,
  withEdit,
  withoutKept,
  type CardEdits,
  type Kept,
} from './card-edits.ts';
import {
  FORM_FIELDS,
  formOf,
  keptText,
  patchOf,
  type FormFault,
  type FormField,
  type FormValues,
  type ParsedCard,
} from './card-form.ts';

/** Why one field was not saved. */
export type FieldProblem =
  { readonly kind: 'fault'; readonly fault: FormFault } | { readonly kind: 'refused'; readonly error: CallError };

type CardPatch = Patch<ParsedCard>;

/** What saving needs of the card it saves. */
export interface SaverHost {
  /** The record as it is now; undefined when the card is gone. */
  readonly record: () => Citizen | undefined;
  readonly edits: () => CardEdits;
  readonly setEdits: (edits: CardEdits) => void;
  /** `was`: what the fields must still hold, or it is refused. Shows on `record` at once, and is taken back there when it is refused. */
  readonly run: (patch: CardPatch, was: CardPatch) => Promise<Result<CommandReceipt, CallError>>;
  readonly setProblem: (field: FormField, problem: FieldProblem | null) => void;
  /** A field was saved, by this entry of the history. */
  readonly onSaved: (field: FormField, entryId: number) => void;
  readonly sign: ',' | '.';
  readonly today: () => IsoDate;
}

/** While somebody is still in the field, or when they have left it (or chosen): only then is a slip spoken of. */
type When = 'writing' | 'left';

/** Whether nothing of the field is left unsaved. */
async function save(host: SaverHost, field: FormField, when: When): Promise<boolean> {
  const record = host.record();
  if (!record) return false;
  const held = valuesOf(host, record);
  const edits = host.edits();
  const kept = keptBy(host);
  if (!dirtyFields(edits, held, kept).includes(field)) {
    tidy(host, [field]);
    return true;
  }
  if (conflictFields(edits, held, kept).includes(field)) return false;
  const patch = patchOf(shownValues(edits, held), [field], host.today());
  if (patch.ok) return send(host, field, when, patch.value, record);
  const fault = patch.error[field];
  if (when === 'left' && fault !== undefined) host.setProblem(field, { kind: 'fault', fault });
  return false;
}

async function send(
  host: SaverHost,
  field: FormField,
  when: When,
  patch: CardPatch,
  record: Citizen,
): Promise<boolean> {
  const sent = { from: valuesOf(host, record)[field], to: shownValues(host.edits(), valuesOf(host, record))[field] };
  const sending = host.run(patch, { [field]: record[field] });
  const shown = host.record();
  // What is typed from here on goes on from what was sent.
  if (shown) host.setEdits(goingOnFrom(host.edits(), field, valuesOf(host, shown)[field]));
  const answer = await sending;
  if (answer.ok) {
    host.setProblem(field, null);
    tidy(host, [field]);
    if (answer.value.entryId > 0) host.onSaved(field, answer.value.entryId);
    return true;
  }
  if (host.record()) host.setEdits(takenBack(host.edits(), field, sent));
  if (!isToldOtherwise(answer.error, when)) host.setProblem(field, { kind: 'refused', error: answer.error });
  return false;
}

/** What is saved is not typed any more: kept on, it would stand against whatever the field holds later. */
function tidy(host: SaverHost, fields: readonly FormField[] = FORM_FIELDS): void {
  const record = host.record();
  if (record) host.setEdits(withoutKept(host.edits(), valuesOf(host, record), fields, keptBy(host)));
}

const valuesOf = ({ sign }: SaverHost, record: Citizen): FormValues => formOf(record, sign);
const keptBy =
  ({ sign, today }: SaverHost): Kept =>
  (field, text) =>
    keptText(field, text, sign, today());

/** Saves a card field by field, each as a step of its own, and never over what somebody else wrote meanwhile. */
export function createCardSaver(host: SaverHost) {
  return {
    kept: keptBy(host),
    tidy: (): void => tidy(host),
    save: (field: FormField, when: When): Promise<boolean> => save(host, field, when),
    change(field: FormField, text: string): void {
      const record = host.record();
      if (!record) return;
      host.setProblem(field, null);
      host.setEdits(withEdit(host.edits(), valuesOf(host, record), field, text, keptBy(host)));
    },
    /** Saves whatever can be; the fields that could not. */
    async saveAll(): Promise<readonly FormField[]> {
      const record = host.record();
      if (!record) return [];
      const unsaved: FormField[] = [];
      // One after the other, so that each is a step of its own.
      for (const field of dirtyFields(host.edits(), valuesOf(host, record), keptBy(host)))
        if (!(await save(host, field, 'left'))) unsaved.push(field);
      tidy(host);
      return unsaved;
    },
    /** After the choice between one's own text and what somebody else wrote. */
    async settle(field: FormField, choice: 'mine' | 'theirs'): Promise<void> {
      const record = host.record();
      if (!record) return;
      host.setEdits(settleConflict(host.edits(), valuesOf(host, record), field, choice));
      await save(host, field, 'left');
    },
  };
}

/** Somebody else was first: the field asks which of the two it shall be. Half-written is no slip. */
function isToldOtherwise(error: CallError, when: When): boolean {
  if (error.kind !== 'refused') return false;
  const { kind } = error.refusal;
  return (
    kind === 'stale' || (when === 'writing' && (kind === 'blank' || kind === 'too-long' || kind === 'out-of-range'))
  );
}
