import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';

import styles from './select.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly mark?: ReactNode;
  /** Quiet words beside it, in the list alone. */
  readonly note?: string | undefined;
}

export interface SelectProps<T extends string> {
  /** Read out; give `id` instead and a label element where one is visible. */
  readonly label?: string;
  readonly id?: string | undefined;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

/** One of a few. The list never moves while a pointer is over it: what is pressed is what was there when the hand set off. */
export function Select<T extends string>({
  label,
  id,
  value,
  options,
  onChange,
  disabled = false,
  placeholder,
}: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      items={options.map(({ value: key, label: words }) => ({ value: key, label: words }))}
      value={value}
      // Base UI also chooses by itself: when its value is no longer among the options, it goes back to the first value it ever had.
      onValueChange={(next, { reason }) => reason === 'item-press' && next !== null && onChange(next)}
      disabled={disabled}
      // Else each option under the pointer is focused and, where only half of it is to be seen, scrolled into sight: away from the pointer.
      highlightItemOnHover={false}
      {...(id === undefined ? {} : { id })}
    >
      <Base.Trigger className={styles['trigger']} {...(label === undefined ? {} : { 'aria-label': label })}>
        {chosen?.mark}
        <span className={styles['value']}>{chosen?.label ?? placeholder ?? ''}</span>
        <Base.Icon className={styles['icon']}>
          <ChevronsUpDown aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className={styles['positioner']}
          sideOffset={4}
          alignItemWithTrigger={false}
          collisionPadding={8}
        >
          <Base.Popup className={styles['popup']}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={styles['item']}>
                  <span className={styles['tick']}>
                    <Base.ItemIndicator>
                      <Check aria-hidden />
                    </Base.ItemIndicator>
                  </span>
                  {option.mark}
                  <Base.ItemText className={styles['text']}>{option.label}</Base.ItemText>
                  {option.note !== undefined && <span className={styles['note']}>{option.note}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
