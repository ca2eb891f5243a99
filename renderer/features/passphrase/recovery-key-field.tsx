import { useLayoutEffect, useRef } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';
import styles from './recovery-key-field.module.css';
import { typeRecovery } from './recovery-text.ts';

export interface RecoveryKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly: boolean;
  readonly error?: string | undefined;
}

/** The key from paper: typed or pasted in any form, shown as it is printed, so that it can be compared group by group. */
export function RecoveryKeyField({ value, onChange, readOnly, error }: RecoveryKeyFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  // Grouping moves what is typed in the middle; the caret goes with it.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);
  const change = (text: string): void => {
    const typed = typeRecovery(value, { text, caret: input.current?.selectionStart ?? text.length });
    caret.current = typed.caret;
    onChange(typed.text);
  };
  return (
    <div className={styles['key']}>
      <TextField
        ref={input}
        label={t('door.recover.key')}
        hint={t('door.recover.keyHint')}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus
        value={value}
        onChange={change}
        readOnly={readOnly}
        error={error}
        maxLength={200}
      />
    </div>
  );
}
