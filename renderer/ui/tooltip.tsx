import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

import { Kbd } from './kbd.tsx';
import { isNavigatingByKeys } from './layers.ts';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** The one element it explains. */
  readonly children: ReactElement;
}

/** Words beside something on hover, or when keys lead to it. Never the only place where something is said. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <Base.Root
      onOpenChange={(open, details) => {
        // The focus that a closed dialog or menu gives back explains nothing, and the next Escape would be spent on these words.
        if (open && details.reason === 'trigger-focus' && !isNavigatingByKeys()) details.cancel();
      }}
    >
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>
            {text}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
