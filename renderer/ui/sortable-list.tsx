import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { IconButton } from './button.tsx';
import styles from './sortable-list.module.css';

export interface SortableItem<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly mark: ReactNode;
  /** Quiet words under the name. */
  readonly detail: string;
  /** More buttons at the end of the line. */
  readonly actions?: ReactNode;
}

export interface SortableListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly SortableItem<Id>[];
  /** What opening an item is called: "Rediger Praktik". */
  readonly openLabel: (name: string) => string;
  readonly onOpen: (id: Id) => void;
  readonly moveLabels: { readonly up: (name: string) => string; readonly down: (name: string) => string };
  /** Said aloud after a move. */
  readonly movedText: (name: string, at: number, of: number) => string;
  /** Puts an item at `index` among the others. */
  readonly onMove: (id: Id, index: number) => void;
}

/** A short list whose order matters: two buttons a line, or Alt with the arrows. */
export function SortableList<Id extends string>({
  label,
  items,
  openLabel,
  onOpen,
  moveLabels,
  movedText,
  onMove,
}: SortableListProps<Id>) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);

  function move(item: SortableItem<Id>, from: number, by: 1 | -1): void {
    const to = from + by;
    if (to < 0 || to >= items.length) return;
    const held = document.activeElement;
    onMove(item.id, to);
    setSaid(movedText(item.name, to + 1, items.length));
    // A line that is moved in the page loses the focus; whoever moves it by keys wants to go on.
    requestAnimationFrame(() => held instanceof HTMLElement && list.current?.contains(held) && held.focus());
  }
  const onKeys = (item: SortableItem<Id>, at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(item, at, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <>
      <ol ref={list} className={styles['list']} aria-label={label}>
        {items.map((item, at) => (
          <li key={item.id} className={styles['line']} onKeyDown={onKeys(item, at)}>
            <button
              type="button"
              className={styles['open']}
              aria-label={openLabel(item.name)}
              onClick={() => onOpen(item.id)}
            >
              {item.mark}
              <span className={styles['words']}>
                <span className={styles['name']}>{item.name}</span>
                <span className={styles['detail']}>{item.detail}</span>
              </span>
            </button>
            <span className={styles['buttons']}>
              <IconButton
                label={moveLabels.up(item.name)}
                shortcut="Alt+↑"
                disabled={at === 0}
                focusableWhenDisabled
                onClick={() => move(item, at, -1)}
              >
                <ChevronUp aria-hidden />
              </IconButton>
              <IconButton
                label={moveLabels.down(item.name)}
                shortcut="Alt+↓"
                disabled={at === items.length - 1}
                focusableWhenDisabled
                onClick={() => move(item, at, 1)}
              >
                <ChevronDown aria-hidden />
              </IconButton>
              {item.actions}
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
