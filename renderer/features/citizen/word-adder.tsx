import { useState } from 'react';

import { readBoard, useDraft } from '../../state/index.ts';
import { SuggestField } from '../../ui/suggest-field.tsx';
import { proposals, typedEntries, wordPool, type WordField } from './word-pool.ts';

export interface WordAdderProps {
  /** What is half-typed is kept under it, also over a lock. */
  readonly keptAs: string;
  readonly field: WordField;
  readonly label: string;
  readonly placeholder: string;
  readonly there: readonly string[];
  readonly maxLength: number;
  readonly onAdd: (entries: readonly string[]) => void;
  /** In the empty field: the last one goes. */
  readonly onBack: () => void;
}

/** Where another word is typed: Enter, a comma or leaving the field adds it. */
export function WordAdder({ keptAs, field, label, placeholder, there, maxLength, onAdd, onBack }: WordAdderProps) {
  const { value: typed, set, clear } = useDraft<string>(keptAs, '');
  const [pool, setPool] = useState<readonly string[]>([]);
  const suggestions = proposals(pool, typed, there).map((word) => ({ key: word, text: word }));
  const add = (text: string): void => {
    clear();
    const entries = typedEntries(text);
    if (entries.length > 0) onAdd(entries);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Backspace' && typed === '') onBack();
        const chosen = event.target instanceof HTMLInputElement && event.target.hasAttribute('aria-activedescendant');
        if (typed.trim() === '' || (event.key === 'Enter' && chosen)) return;
        if (event.key !== 'Enter' && event.key !== ',' && event.key !== ';') return;
        event.preventDefault();
        add(typed);
      }}
    >
      <SuggestField
        row
        hideLabel
        name={`${field}-new`}
        label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={maxLength}
        suggestions={suggestions}
        onChange={(text) => (/[,;\n]/.test(text) ? add(text) : set(text))}
        onChoose={(word) => {
          onAdd([word]);
          // The list writes the word into the field after this.
          setTimeout(clear);
        }}
        onFocus={() => setPool(wordPool(readBoard().all('citizen'), field))}
        onBlur={() => typed !== '' && add(typed)}
      />
    </div>
  );
}
