import type { ComponentProps, ReactNode } from 'react';

import { Notice } from '../../ui/notice.tsx';
import styles from './citizen-panel.module.css';

export interface CardFormFrameProps extends Pick<ComponentProps<'form'>, 'ref' | 'onFocus'> {
  readonly label: string;
  readonly onSubmit: () => void;
  /** What is wrong with the card as a whole. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** The fields of a card, new or known, as one form. */
export function CardFormFrame({ label, onSubmit, problem = null, ref, onFocus, children }: CardFormFrameProps) {
  return (
    <>
      <form
        ref={ref}
        onFocus={onFocus}
        className={styles['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {/* Enter in a field saves. */}
        <button type="submit" hidden />
      </form>
      {problem !== null && (
        <div className={styles['problem']}>
          <Notice tone="problem">{problem}</Notice>
        </div>
      )}
    </>
  );
}
