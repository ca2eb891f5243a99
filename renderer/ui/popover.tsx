import { Popover as Base } from '@base-ui/react/popover';
import { useRef, type ReactElement, type ReactNode } from 'react';

import { LAYER, useLayer } from './layers.ts';
import styles from './popover.module.css';

export interface PopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A small sheet under a button; what lies behind stays in sight and in use. A press elsewhere or Escape closes it. */
export function Popover({ open, onOpenChange, trigger, title, footer, children }: PopoverProps) {
  const popup = useRef<HTMLDivElement>(null);
  const { enter } = useLayer(popup);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={6} align="start" collisionPadding={8}>
          <Base.Popup {...LAYER} ref={popup} className={styles['popup']} initialFocus={enter}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <div className={styles['body']}>{children}</div>
            {footer !== undefined && <div className={styles['foot']}>{footer}</div>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
