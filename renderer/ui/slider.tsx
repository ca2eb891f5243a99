import { Slider as Base } from '@base-ui/react/slider';

import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How far Page Up and Page Down go; five steps where nothing is said. */
  readonly largeStep?: number;
  /** What is read out in place of the number. */
  readonly valueText?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A value between two ends, by mouse, touch and arrow keys. */
export function Slider({ label, value, min, max, step, largeStep = step * 5, valueText, onChange }: SliderProps) {
  return (
    <Base.Root
      className={styles['slider']}
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={largeStep}
      onValueChange={(next) => onChange(next)}
    >
      <Base.Control className={styles['control']}>
        <Base.Track className={styles['track']}>
          <Base.Indicator className={styles['indicator']} />
          <Base.Thumb
            aria-label={label}
            getAriaValueText={valueText && ((_formatted, at) => valueText(at))}
            className={styles['thumb']}
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
