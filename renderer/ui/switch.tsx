import { Switch as Base } from '@base-ui/react/switch';

import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label className={styles['row']}>
      <Base.Root className={styles['track']} checked={checked} onCheckedChange={onChange}>
        <Base.Thumb className={styles['thumb']} />
      </Base.Root>
      <span>{label}</span>
    </label>
  );
}
