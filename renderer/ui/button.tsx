import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';

import styles from './button.module.css';
import { cx } from './cx.ts';
import { Tooltip } from './tooltip.tsx';

type Variant = 'primary' | 'plain' | 'quiet' | 'danger';
type BaseProps = Omit<ComponentProps<typeof BaseButton>, 'className'>;

export interface ButtonProps extends BaseProps {
  readonly variant?: Variant;
  readonly size?: 'md' | 'lg';
  readonly icon?: ReactNode;
}

/** A button with words. */
export function Button({ variant = 'plain', size = 'md', icon, children, ...rest }: ButtonProps) {
  return (
    <BaseButton {...rest} className={cx(styles['button'], styles[variant], size === 'lg' && styles['large'])}>
      {icon}
      <span>{children}</span>
    </BaseButton>
  );
}

export interface IconButtonProps extends BaseProps {
  /** What it does: read out, and shown on hover with the shortcut. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly variant?: Variant;
}

/** A button with a picture only; its words are in the tooltip and for screen readers. */
export function IconButton({ label, shortcut, variant = 'quiet', children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <BaseButton {...rest} aria-label={label} className={cx(styles['button'], styles['iconOnly'], styles[variant])}>
        {children}
      </BaseButton>
    </Tooltip>
  );
}

/** A few words in a sentence that lead elsewhere. */
export function TextButton(props: BaseProps) {
  return <BaseButton {...props} className={styles['text']} />;
}
