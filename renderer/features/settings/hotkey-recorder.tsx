import { Keyboard } from 'lucide-react';
import { useEffect, useId, useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { hotkeyText, recordKeys } from './hotkey.ts';
import styles from './hotkey-recorder.module.css';

export interface HotkeyRecorderProps {
  /** In Electron's notation; null: none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** How it stands with the key, as a sentence; a problem is read out at once. */
  readonly status: { readonly words: string; readonly problem: boolean } | null;
}

/** A key combination for all programs: pressed, not typed. */
export function HotkeyRecorder({ value, onChange, status }: HotkeyRecorderProps) {
  const { t } = useTranslation();
  const { recording, held, refused, start, stop } = useRecording(onChange);
  const words = useId();
  const problem = refused ? t('settings.closing.hotkeyShape') : status?.problem === true ? status.words : null;
  return (
    <div className={styles['hotkey']}>
      <div className={styles['line']}>
        <span className={styles['label']}>{t('settings.closing.hotkey')}</span>
        {value !== null && !recording && (
          <Button variant="quiet" onClick={() => onChange(null)}>
            {t('settings.closing.hotkeyRemove')}
          </Button>
        )}
        <Button
          icon={<Keyboard aria-hidden />}
          aria-pressed={recording}
          aria-describedby={words}
          aria-label={
            recording
              ? t('settings.closing.hotkeyRecording')
              : value === null
                ? t('settings.closing.hotkeySetNone')
                : t('settings.closing.hotkeySet', { keys: hotkeyText(value) })
          }
          onClick={() => (recording ? stop() : start())}
          onBlur={stop}
        >
          {recording ? (
            held === '' ? (
              t('settings.closing.hotkeyRecording')
            ) : (
              held
            )
          ) : value === null ? (
            t('settings.closing.hotkeyNone')
          ) : (
            <Kbd keys={hotkeyText(value)} />
          )}
        </Button>
      </div>
      <p
        id={words}
        className={styles['status']}
        data-problem={problem !== null || undefined}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? (recording ? t('settings.closing.hotkeyRecordingHint') : status?.words)}
      </p>
    </div>
  );
}

/** Hears the next combination before anything else in the page does. */
function useRecording(onChange: (value: string) => void) {
  const [recording, setRecording] = useState(false);
  const [held, setHeld] = useState('');
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!recording) return;
    const hear = (event: KeyboardEvent): void => {
      const { modifiers, accelerator, allowed } = recordKeys(event);
      // Tab alone goes on to the next control, as everywhere.
      if (event.key === 'Tab' && modifiers.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.key === 'Escape') {
        setRefused(false);
        setRecording(false);
        return;
      }
      setRefused(accelerator !== null && !allowed);
      setHeld(modifiers.length === 0 ? '' : `${hotkeyText(modifiers.join('+'))}+ …`);
      if (!allowed || accelerator === null) return;
      setRecording(false);
      onChange(accelerator);
    };
    const letGo = (event: KeyboardEvent): void => {
      event.stopImmediatePropagation();
      setHeld('');
    };
    window.addEventListener('keydown', hear, { capture: true });
    window.addEventListener('keyup', letGo, { capture: true });
    return () => {
      window.removeEventListener('keydown', hear, { capture: true });
      window.removeEventListener('keyup', letGo, { capture: true });
    };
  }, [recording, onChange]);
  return {
    recording,
    held,
    refused,
    start: (): void => {
      setHeld('');
      setRefused(false);
      setRecording(true);
    },
    stop: (): void => {
      setRefused(false);
      setRecording(false);
    },
  };
}
