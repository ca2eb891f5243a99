import { Eye, EyeOff, LockKeyhole } from 'lucide-react';
import type { Ref } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useCapsLock } from '../passphrase/index.ts';
import styles from './lock-field.module.css';
import type { LockStep, Unlock } from './use-unlock.ts';

const WORDS = { typing: 'action', working: 'working', opening: 'opening' } as const satisfies Record<LockStep, string>;

export interface LockFieldProps {
  readonly unlock: Unlock;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The keyhole: one field for a PIN or a passphrase, and the button that turns. */
export function LockField({ unlock, shown, onShown, ref = null }: LockFieldProps) {
  const { t } = useTranslation();
  const capsLock = useCapsLock();
  const { kind, step, text } = unlock;
  const label = t(`door.lock.${kind}`);
  return (
    <TextField
      ref={ref}
      label={label}
      hideLabel
      placeholder={kind === 'either' ? '' : label}
      {...capsLock.watch}
      type={shown ? 'text' : 'password'}
      inputMode={kind === 'pin' ? 'numeric' : 'text'}
      dir="ltr"
      autoComplete={kind === 'pin' ? 'off' : 'current-password'}
      autoCapitalize="off"
      spellCheck={false}
      autoFocus
      value={text}
      onChange={unlock.type}
      readOnly={step !== 'typing'}
      maxLength={1024}
      hint={capsLock.on && kind !== 'pin' ? t('door.capsLock') : undefined}
      leading={<LockKeyhole aria-hidden className={styles['hole']} />}
      trailing={
        <span className={styles['trailing']}>
          {text !== '' && (
            <IconButton
              label={shown ? t('door.hidePassphrase') : t('door.showPassphrase')}
              onClick={() => onShown(!shown)}
            >
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </IconButton>
          )}
          <Button
            type="submit"
            variant="primary"
            disabled={step !== 'typing'}
            focusableWhenDisabled
            icon={step === 'typing' ? undefined : <Spinner />}
          >
            {t(`door.unlock.${WORDS[step]}`)}
          </Button>
        </span>
      }
    />
  );
}
