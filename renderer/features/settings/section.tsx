import { useEffect, useRef, type ReactNode } from 'react';

import styles from './settings-panel.module.css';

/** A part of the settings under its own heading. */
export function Section({
  title,
  sought = false,
  children,
}: {
  readonly title: string;
  /** The settings were opened for this part: it is in sight and has the focus. */
  readonly sought?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!sought) return;
    // The dialog has taken the focus itself by then.
    const waiting = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(waiting);
  }, [sought]);
  return (
    <section className={styles['section']}>
      <h3 ref={heading} className={styles['heading']} tabIndex={sought ? -1 : undefined}>
        {title}
      </h3>
      {children}
    </section>
  );
}
