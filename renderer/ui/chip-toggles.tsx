import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Check } from 'lucide-react';

import styles from './chip-toggles.module.css';

export interface ChipTogglesProps<T extends string> {
  readonly label: string;
  readonly value: readonly T[];
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Those chosen now, in the order of the options. */
  readonly onChange: (value: readonly T[]) => void;
}

/** Any number of a few, all in sight, in lines that wrap. Arrows go from one to the next, and a press chooses or lets go. */
export function ChipToggles<T extends string>({ label, value, options, onChange }: ChipTogglesProps<T>) {
  return (
    <ToggleGroup<T>
      multiple
      aria-label={label}
      className={styles['group']}
      value={value}
      onValueChange={(chosen) =>
        onChange(options.flatMap((option) => (chosen.includes(option.value) ? [option.value] : [])))
      }
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className={styles['option']}>
          <Check aria-hidden />
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
