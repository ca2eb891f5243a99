import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';

import styles from './segmented.module.css';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChange: (value: T) => void;
  /** Pictures only; the words are read out and shown on hover. */
  readonly hideLabels?: boolean;
}

/** A few ways to see the same thing, one of them on. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  hideLabels = false,
}: SegmentedProps<T>) {
  return (
    <RadioGroup aria-label={label} className={styles['group']} value={value} onValueChange={(next) => onChange(next)}>
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className={styles['option']}
          aria-label={option.label}
          title={hideLabels ? option.label : undefined}
          nativeButton
          render={<button type="button" />}
        >
          {option.icon}
          {!hideLabels && <span>{option.label}</span>}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
