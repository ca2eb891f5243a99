import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { LAYER, useLayer } from './layers.ts';
import styles from './palette.module.css';

export interface PaletteGroup<T> {
  readonly key: string;
  readonly title: string;
  /** Stands right of the title: how many there are. */
  readonly aside?: string;
  readonly items: readonly T[];
}

export interface PaletteProps<T> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The box has the focus: from now on keys reach it. */
  readonly onReady: () => void;
  readonly groups: readonly PaletteGroup<T>[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly onChoose: (item: T) => void;
  /** A key pressed in the box while `item` is the one that Enter would take; true: it meant something. */
  readonly onKey: (event: KeyboardEvent, item: T | undefined) => boolean;
  /** Spoken politely at every change of what is found. */
  readonly status: string;
  /** In place of the list when nothing is found. */
  readonly empty: ReactNode;
  readonly footer: ReactNode;
}

/** One box over everything: typed in, walked with the arrows, taken with Enter. The focus never leaves the box. */
export function Palette<T>({ open, onClose, title, ...rest }: PaletteProps<T>) {
  const popup = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { leave } = useLayer(popup);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className={styles['scrim']} />
        <Dialog.Popup {...LAYER} ref={popup} className={styles['popup']} initialFocus={input} finalFocus={leave}>
          <Dialog.Title className="visually-hidden">{title}</Dialog.Title>
          <Box {...rest} inputRef={input} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type BoxProps<T> = Omit<PaletteProps<T>, 'open' | 'onClose' | 'title'> & {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
};

function Box<T>({ label, placeholder, query, onQuery, onReady, groups, keyOf, onKey, inputRef, ...rest }: BoxProps<T>) {
  const [at, setAt] = useState<T | undefined>(undefined);
  const items = groups.map(({ key, items: own }) => ({ value: key, items: [...own] }));
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={items}
      filter={null}
      value={query}
      itemToStringValue={keyOf}
      // What is chosen does not go into the box.
      onValueChange={(next, { reason }) => (reason === 'input-change' || reason === 'input-clear') && onQuery(next)}
      onItemHighlighted={setAt}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles['box']}>
        <Search aria-hidden />
        <Autocomplete.Input
          ref={inputRef}
          className={styles['input']}
          aria-label={label}
          placeholder={placeholder}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          onFocus={onReady}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && onKey(event, at)) {
              event.preventDefault();
              event.preventBaseUIHandler();
            }
          }}
        />
      </div>
      <Found groups={groups} keyOf={keyOf} {...rest} />
    </Autocomplete.Root>
  );
}

type FoundProps<T> = Pick<
  PaletteProps<T>,
  'groups' | 'keyOf' | 'listLabel' | 'render' | 'onChoose' | 'status' | 'empty' | 'footer'
>;

function Found<T>({ groups, keyOf, listLabel, render, onChoose, status, empty, footer }: FoundProps<T>) {
  return (
    <>
      <Autocomplete.Status className="visually-hidden">{status}</Autocomplete.Status>
      {groups.length === 0 && empty}
      <Autocomplete.List className={styles['list']} aria-label={listLabel}>
        {groups.map((group) => (
          <Autocomplete.Group key={group.key} items={[...group.items]} className={styles['group']}>
            <Autocomplete.GroupLabel className={styles['title']}>
              {group.title}
              {group.aside !== undefined && <span>{group.aside}</span>}
            </Autocomplete.GroupLabel>
            {group.items.map((item) => (
              <Autocomplete.Item
                key={keyOf(item)}
                value={item}
                className={styles['item']}
                onClick={() => onChoose(item)}
              >
                {render(item)}
              </Autocomplete.Item>
            ))}
          </Autocomplete.Group>
        ))}
      </Autocomplete.List>
      <div className={styles['foot']}>{footer}</div>
    </>
  );
}
