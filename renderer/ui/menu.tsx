import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

/** One line of a menu; `items` makes it a submenu, `checked` a choice. */
export type MenuItem =
  | {
      readonly key: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly shortcut?: string | undefined;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly checked?: boolean | undefined;
      readonly run?: () => void;
      readonly items?: readonly MenuItem[];
    }
  | { readonly key: string; readonly separator: true };

function Items({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => {
    if ('separator' in item) return <Base.Separator key={item.key} className={styles['separator']} />;
    const face = (
      <>
        <span className={styles['icon']}>{item.checked === true ? <Check aria-hidden /> : item.icon}</span>
        <span className={styles['label']}>{item.label}</span>
        {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
        {item.items && <ChevronRight aria-hidden className={styles['chevron']} />}
      </>
    );
    if (item.items) {
      return (
        <Base.SubmenuRoot key={item.key}>
          <Base.SubmenuTrigger className={styles['item']} disabled={item.disabled ?? false}>
            {face}
          </Base.SubmenuTrigger>
          <Surface items={item.items} />
        </Base.SubmenuRoot>
      );
    }
    const common = { className: styles['item'], disabled: item.disabled ?? false, 'data-danger': item.danger ? '' : undefined };
    if (item.checked !== undefined) {
      return (
        <Base.CheckboxItem key={item.key} {...common} checked={item.checked} closeOnClick onCheckedChange={() => item.run?.()}>
          {face}
        </Base.CheckboxItem>
      );
    }
    return (
      <Base.Item key={item.key} {...common} onClick={() => item.run?.()}>
        {face}
      </Base.Item>
    );
  });
}

function Surface({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <Base.Portal>
      <Base.Positioner className={styles['positioner']} sideOffset={4} align="start" collisionPadding={8}>
        <Base.Popup className={styles['popup']}>
          <Items items={items} />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu under a button. */
export function Menu({ trigger, items, onOpenChange }: MenuProps) {
  return (
    <Base.Root {...(onOpenChange ? { onOpenChange } : {})}>
      <Base.Trigger render={trigger} />
      <Surface items={items} />
    </Base.Root>
  );
}

export interface ContextMenuProps {
  /** The element that answers the right mouse button and Shift+F10. */
  readonly area: ReactElement;
  readonly items: readonly MenuItem[];
  readonly onOpenChange?: (open: boolean) => void;
}

/** The same menu at the pointer. */
export function ContextMenu({ area, items, onOpenChange }: ContextMenuProps) {
  return (
    <BaseContext.Root {...(onOpenChange ? { onOpenChange } : {})}>
      <BaseContext.Trigger render={area} />
      <Surface items={items} />
    </BaseContext.Root>
  );
}
