import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { useState, type ReactNode } from 'react';

import { Frame, type FieldFrame } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './suggest-field.module.css';

/** Something that may be meant: what the field then holds, and what tells it from others of nearly the same name. */
export interface Suggestion {
  readonly key: string;
  readonly text: string;
  readonly detail?: string;
}

export interface SuggestFieldProps extends FieldFrame {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What fits what is typed, best first. */
  readonly suggestions: readonly Suggestion[];
  /** One was chosen from the list. Without it the text alone counts. */
  readonly onChoose?: (key: string) => void;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly trailing?: ReactNode;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** One line of text that offers what is known already; anything else may be typed as well. Enter takes the highlighted one, else it is the form's. */
export function SuggestField({
  name,
  value,
  onChange,
  suggestions,
  onChoose,
  maxLength,
  autoFocus,
  placeholder,
  trailing,
  onFocus,
  onBlur,
  ...frame
}: SuggestFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <Base.Root<Suggestion>
      items={suggestions}
      filteredItems={suggestions}
      mode="none"
      itemToStringValue={({ text }) => text}
      value={value}
      onValueChange={onChange}
      openOnInputClick
      // Nothing to choose from is no list: Escape is then the dialog's.
      open={open && suggestions.length > 0}
      onOpenChange={setOpen}
    >
      <Frame {...frame}>
        <div className={fieldStyles['box']}>
          <Base.Input
            name={name}
            className={fieldStyles['input']}
            dir="auto"
            autoComplete="off"
            {...(maxLength === undefined ? {} : { maxLength })}
            {...(autoFocus === undefined ? {} : { autoFocus })}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(onFocus === undefined ? {} : { onFocus })}
            {...(onBlur === undefined ? {} : { onBlur })}
          />
          {trailing}
        </div>
      </Frame>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={styles['popup']}>
            <Base.List aria-label={frame.label}>
              {(item: Suggestion) => (
                <Base.Item key={item.key} value={item} className={styles['item']} onClick={() => onChoose?.(item.key)}>
                  <bdi className={styles['text']}>{item.text}</bdi>
                  {item.detail !== undefined && item.detail !== '' && (
                    <span className={styles['detail']}>{item.detail}</span>
                  )}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
