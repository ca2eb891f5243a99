import { useId, type ReactNode, type Ref } from 'react';

import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  /** Right of the title: a word about what is there, and what can be done. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** A part of an opened record: a line above it, its title, and what belongs there. */
export function Section({ title, aside, children, ref }: SectionProps) {
  const id = useId();
  return (
    <section ref={ref} className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
