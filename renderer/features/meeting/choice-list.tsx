import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

import styles from './decision.module.css';

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Why it is none now: it is so already. */
  readonly already?: string | undefined;
  /** Quiet words beside it: it can be chosen all the same. */
  readonly note?: string | undefined;
  readonly run: () => void;
}

/** One of a few, each as large as a finger: arrows go from one to the next, and a press chooses. */
export function ChoiceList({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLButtonElement>('button:not([aria-disabled=true])')?.focus();
  }, []);
  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
  }
  return (
    <ul ref={list} className={styles['choices']} aria-label={label} onKeyDown={onKeyDown}>
      {choices.map(({ key, label: words, icon, already, note, run }) => (
        <li key={key}>
          <button
            type="button"
            aria-disabled={already !== undefined || undefined}
            onClick={() => already === undefined && run()}
          >
            {icon}
            <bdi>{words}</bdi>
            {(already ?? note) !== undefined && <small>{already ?? note}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
