import { useEffect, useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { PIN_TRIES } from '../../../shared/ipc/limits.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, callVault, useMe } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PinDialog } from './pin-dialog.tsx';
import styles from './settings-panel.module.css';

/** The PIN of whoever sits there, on this computer. */
export function PinSection() {
  const { t } = useTranslation();
  const temporary = useMe()?.temporary ?? false;
  const [pin, setPin] = useState<PinState | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    let gone = false;
    void callVault('pin.mine', {}).then((answer) => {
      if (gone) return;
      if (answer.ok) setPin(answer.value);
      else setError(answer.error);
    });
    return () => void (gone = true);
  }, []);
  async function remove(): Promise<void> {
    const answer = await callVault('pin.remove', {});
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setPin(answer.value);
    showToast(t('settings.pin.removed'));
  }
  const kind = pin?.kind;
  return (
    <>
      {kind === 'unavailable' ? (
        <p className={styles['text']}>{t('settings.pin.unavailable')}</p>
      ) : (
        <p className={styles['text']}>{t('settings.pin.text', { tries: PIN_TRIES })}</p>
      )}
      {(kind === 'none' || kind === 'set') && (
        <div className={styles['row']}>
          <span>{t(`settings.pin.${kind}`)}</span>
          <span className={styles['buttons']}>
            {kind === 'set' && (
              <Button variant="quiet" onClick={() => void remove()}>
                {t('settings.pin.remove')}
              </Button>
            )}
            <Button disabled={temporary} focusableWhenDisabled onClick={() => setChoosing(true)}>
              {kind === 'set' ? t('settings.pin.change') : t('settings.pin.choose')}
            </Button>
          </span>
        </div>
      )}
      {temporary && kind === 'none' && <p className={styles['hint']}>{t('settings.pin.temporary')}</p>}
      {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      {choosing && (
        <PinDialog
          onDone={(next) => {
            setPin(next);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
