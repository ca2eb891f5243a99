import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useState, type ReactNode } from 'react';

import styles from './chip-choice.module.css';

export interface ChipChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: ReactNode;
    /** A key that chooses it from elsewhere in the form, as `aria-keyshortcuts` writes it. */
    readonly keys?: string;
  }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight, in lines that wrap. Arrows go from one to the next. */
export function ChipChoice<T extends string>({ label, value, options, onChange }: ChipChoiceProps<T>) {
  const [known, setKnown] = useState(value);
  const [turn, setTurn] = useState(0);
  // Chosen from elsewhere: Base UI would leave the tab stop where it was, and is begun anew.
  if (known !== value) {
    setKnown(value);
    setTurn(turn + 1);
  }
  return (
    <RadioGroup
      key={turn}
      aria-label={label}
      className={styles['group']}
      value={value}
      onValueChange={(next) => {
        setKnown(next);
        onChange(next);
      }}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className={styles['option']}
          aria-label={option.label}
          aria-keyshortcuts={option.keys}
          nativeButton
          render={<button type="button" />}
        >
          {option.icon}
          <span>{option.label}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
