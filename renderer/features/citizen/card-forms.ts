import type { CitizenId } from '../../../shared/domain/ids.ts';
import { useFormFocus } from '../../state/index.ts';
import type { FormField } from './card-form.ts';
import { halfTypedDays } from './card-problem.ts';
import { focusField } from './use-form-keys.ts';

type FormFocus = ReturnType<typeof useFormFocus>;

/** The two forms of an opened card, with placements and contacts between them, as one. */
export interface CardForms {
  readonly attachDaily: FormFocus['attach'];
  readonly rememberDaily: FormFocus['remember'];
  readonly attachRest: FormFocus['attach'];
  readonly rememberRest: FormFocus['remember'];
  readonly present: () => HTMLElement | null;
  readonly forget: () => void;
  readonly focus: (field: FormField) => void;
  /** Days of which only a part is typed. */
  readonly halfTyped: () => readonly FormField[];
  /** A word that is being typed is taken when one leaves its field: saving leaves it for a moment. */
  readonly takeHalfTypedWord: () => void;
}

/** The panel is there again after a lock: so is the cursor. */
export function useCardForms(id: CitizenId): CardForms {
  const daily = useFormFocus(`citizen:${id}`, true);
  const rest = useFormFocus(`citizen:${id}:rest`, true);
  const both = [daily.form, rest.form];
  return {
    attachDaily: daily.attach,
    rememberDaily: daily.remember,
    attachRest: rest.attach,
    rememberRest: rest.remember,
    present: () => daily.present() ?? rest.present(),
    forget: () => {
      daily.forget();
      rest.forget();
    },
    focus: (field) =>
      focusField(both.find(({ current }) => current?.elements.namedItem(field) != null)?.current ?? null, field),
    halfTyped: () => both.flatMap(({ current }) => Object.keys(halfTypedDays(current) ?? {}) as FormField[]),
    takeHalfTypedWord: () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement) || field.role !== 'combobox') return;
      if (!both.some(({ current }) => current?.contains(field) === true)) return;
      field.blur();
      field.focus();
    },
  };
}
