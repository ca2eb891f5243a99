import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';

import styles from './checkbox.module.css';

export interface CheckboxProps {
  /** Read out; what it stands beside shows it. */
  readonly label: string;
  /** 'some' of the many it stands for. */
  readonly checked: boolean | 'some';
  readonly tabIndex?: number;
  readonly onChange: (checked: boolean) => void;
}

/** A tick beside something, for one or several of many. */
export function Checkbox({ label, checked, tabIndex = 0, onChange }: CheckboxProps) {
  return (
    <Base.Root
      aria-label={label}
      className={styles['box']}
      tabIndex={tabIndex}
      checked={checked === true}
      indeterminate={checked === 'some'}
      onCheckedChange={onChange}
    >
      <span className={styles['mark']}>
        <Base.Indicator>{checked === 'some' ? <Minus aria-hidden /> : <Check aria-hidden />}</Base.Indicator>
      </span>
    </Base.Root>
  );
}
