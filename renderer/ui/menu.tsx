import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';

import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

/** One line of a menu; `items` makes it a submenu, `checked` a choice. With a `heading` it is lines that belong together. */
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
  | { readonly key: string; readonly heading: string; readonly items: readonly MenuItem[] }
  | { readonly key: string; readonly separator: true };

/** Items, or how to make them: asked when the menu opens, so that what it offers is true then. */
export type MenuItems = readonly MenuItem[] | (() => readonly MenuItem[]);

function Items({ items }: { readonly items: MenuItems }) {
  const lines = typeof items === 'function' ? items() : items;
  return lines.map((item) => {
    if ('separator' in item) return <Base.Separator key={item.key} className={styles['separator']} />;
    if ('heading' in item) {
      return (
        <Base.Group key={item.key} className={styles['group']}>
          <Base.GroupLabel className={styles['heading']}>{item.heading}</Base.GroupLabel>
          <Items items={item.items} />
        </Base.Group>
      );
    }
    const face = (
      <>
        <span className={styles['icon']}>{item.icon}</span>
        <span className={styles['label']}>{item.label}</span>
        {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
        {item.checked === true && <Check aria-hidden className={styles['chevron']} />}
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
    const common = {
      className: styles['item'],
      disabled: item.disabled ?? false,
      'data-danger': item.danger ? '' : undefined,
    };
    if (item.checked !== undefined) {
      return (
        <Base.CheckboxItem
          key={item.key}
          {...common}
          checked={item.checked}
          closeOnClick
          onCheckedChange={() => item.run?.()}
        >
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

/** From one column to what stands beside it in the next; up and down go through all of them, as in any menu. */
function toNextColumn(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const from = document.activeElement;
  if (way === 0 || from?.getAttribute('role') !== 'menuitem') return;
  const { left, top } = from.getBoundingClientRect();
  const beside = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
    .map((item) => ({ item, at: item.getBoundingClientRect() }))
    .filter(({ at }) => (at.left - left) * way > 0)
    .sort((a, b) => Math.abs(a.at.top - top) - Math.abs(b.at.top - top));
  beside[0]?.item.focus();
}

/** A pointer that rests where a menu opens chooses no line: only one that is moved does. */
function onlyWhenMoved(event: MouseEvent): void {
  if (event.movementX === 0 && event.movementY === 0) event.stopPropagation();
}

interface SurfaceProps {
  readonly items: MenuItems;
  readonly anchor?: MenuAnchor | null;
  readonly inColumns?: boolean;
}

function Surface({ items, anchor, inColumns = false }: SurfaceProps) {
  return (
    <Base.Portal>
      <Base.Positioner
        className={styles['positioner']}
        sideOffset={4}
        align="start"
        collisionPadding={8}
        {...(anchor === undefined ? {} : { anchor })}
      >
        <Base.Popup
          className={styles['popup']}
          data-columns={inColumns || undefined}
          onMouseMoveCapture={onlyWhenMoved}
          {...(inColumns ? { onKeyDown: toNextColumn } : {})}
        >
          {inColumns ? (
            <div className={styles['columns']}>
              <Items items={items} />
            </div>
          ) : (
            <Items items={items} />
          )}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly items: MenuItems;
  /** Its groups stand side by side where there is room: a long menu is seen at a glance. */
  readonly inColumns?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu under a button. */
export function Menu({ trigger, items, inColumns = false, onOpenChange }: MenuProps) {
  return (
    <Base.Root {...(onOpenChange ? { onOpenChange } : {})}>
      <Base.Trigger render={trigger} />
      <Surface items={items} inColumns={inColumns} />
    </Base.Root>
  );
}

/** An element, or a point in the window. */
export type MenuAnchor = Element | { readonly getBoundingClientRect: () => DOMRect };

export interface AnchoredMenuProps {
  readonly open: boolean;
  readonly anchor: MenuAnchor | null;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu that is opened from elsewhere: one for many things, at the pointer or beside a button. */
export function AnchoredMenu({ open, anchor, items, onClose }: AnchoredMenuProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Surface items={items} anchor={anchor} />
    </Base.Root>
  );
}
