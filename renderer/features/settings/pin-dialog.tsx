import { useRef, useState } from 'react';

import { MIN_PIN_LENGTH } from '../../../shared/ipc/limits.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault } from '../../state/index.ts';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { KeyDialog, useKeyCall } from '../people/index.ts';
import { pinProblemOf, type PinProblem } from './pin-problem.ts';

/** A new PIN, twice, for the own passphrase. Nothing of it is kept over a lock. */
export function PinDialog({
  onDone,
  onClose,
}: {
  readonly onDone: (pin: PinState) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [problem, setProblem] = useState<PinProblem | null>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const repeatField = useRef<HTMLInputElement>(null);
  const call = useKeyCall({
    check: () => {
      const found = pinProblemOf(pin, repeat);
      setProblem(found);
      if (found !== null) (found === 'different' ? repeatField : pinField).current?.focus();
      return found === null;
    },
    send: (proof) => callVault('pin.set', { proof, pin }),
    onDone: (state) => {
      showToast(t('settings.pin.done'));
      onDone(state);
    },
  });
  const refused = call.errorAt('pin-weak');
  const common = {
    type: 'password',
    inputMode: 'numeric',
    autoComplete: 'off',
    dir: 'ltr',
    maxLength: 64,
    readOnly: call.busy,
  } as const;
  return (
    <KeyDialog
      title={t('settings.pin.dialogTitle')}
      call={call}
      confirmLabel={t('settings.pin.confirm')}
      problem={call.errorBut('pin-weak')}
      onClose={onClose}
    >
      <TextField
        {...common}
        ref={pinField}
        label={t('settings.pin.pin')}
        hint={t('settings.pin.pinHint', { min: MIN_PIN_LENGTH })}
        value={pin}
        onChange={(next) => {
          setPin(next);
          setProblem(null);
          call.clearError();
        }}
        error={
          problem === 'too-short'
            ? t('settings.pin.tooShort', { min: MIN_PIN_LENGTH })
            : problem === 'not-digits'
              ? t('settings.pin.digits')
              : refused
        }
        autoFocus
      />
      <TextField
        {...common}
        ref={repeatField}
        label={t('settings.pin.repeat')}
        value={repeat}
        onChange={(next) => {
          setRepeat(next);
          setProblem(null);
        }}
        error={problem === 'different' ? t('settings.pin.different') : undefined}
      />
    </KeyDialog>
  );
}
