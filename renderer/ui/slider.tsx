import { Slider as Base } from '@base-ui/react/slider';

import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A value between two ends, by mouse, touch and arrow keys. */
export function Slider({ label, value, min, max, step, onChange }: SliderProps) {
  return (
    <Base.Root
      className={styles['slider']}
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={step * 5}
      onValueChange={(next) => onChange(next)}
    >
      <Base.Control className={styles['control']}>
        <Base.Track className={styles['track']}>
          <Base.Indicator className={styles['indicator']} />
          <Base.Thumb aria-label={label} className={styles['thumb']} />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
