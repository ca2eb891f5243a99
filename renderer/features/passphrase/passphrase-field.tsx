import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useCapsLock } from './use-caps-lock.ts';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly fresh?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A passphrase: hidden, can be shown, says when Caps Lock is on. `fresh`: a new one is being made. */
export function PassphraseField({ hint, fresh = false, ...field }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const capsLock = useCapsLock();
  return (
    <TextField
      {...field}
      {...capsLock.watch}
      type={shown ? 'text' : 'password'}
      dir="ltr"
      autoComplete={fresh ? 'new-password' : 'current-password'}
      autoCapitalize="off"
      spellCheck={false}
      hint={capsLock.on ? t('door.capsLock') : hint}
      trailing={
        <IconButton
          label={shown ? t('door.hidePassphrase') : t('door.showPassphrase')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </IconButton>
      }
    />
  );
}
