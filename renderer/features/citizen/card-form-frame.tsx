import type { ComponentProps } from 'react';

import { Notice } from '../../ui/notice.tsx';
import { CardFields } from './card-fields.tsx';
import styles from './citizen-panel.module.css';

type FormProps = Pick<ComponentProps<'form'>, 'ref' | 'onFocus'>;

export interface CardFormFrameProps extends FormProps, ComponentProps<typeof CardFields> {
  readonly label: string;
  readonly onSubmit: () => void;
  /** What is wrong with the card as a whole. */
  readonly problem: string | null;
}

/** The fields of a card, new or known, as one form. */
export function CardFormFrame({ label, onSubmit, problem, ref, onFocus, ...fields }: CardFormFrameProps) {
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
        <CardFields {...fields} />
        {/* Enter in a field saves; the button that is seen stands in the foot. */}
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
