import type { FormFault, FormField, FormValues } from './card-form.ts';

/** What the fields need of the form they stand in. */
export interface FieldsForm {
  /** Of this form alone: what is half-typed in it is kept under it. At most 40 characters. */
  readonly key: string;
  readonly values: FormValues;
  /** What a field's text will be when it is kept; null where it cannot be read. */
  readonly kept: (field: FormField, text: string) => string | null;
  /** Somebody is typing. */
  readonly change: (field: FormField, text: string) => void;
  /** Something whole was chosen. */
  readonly choose: (field: FormField, text: string) => void;
  readonly enter: () => void;
  readonly leave: (field: FormField) => void;
  /** What stands there cannot be read; null while it is being put right. */
  readonly fault: (field: FormField, fault: FormFault | null) => void;
  readonly errorAt: (field: FormField) => string | undefined;
  /** What somebody else wrote in a field meanwhile; undefined where there is no conflict. */
  readonly theirsAt: (field: FormField) => string | undefined;
  readonly settle: (field: FormField, choice: 'mine' | 'theirs') => void;
}
