import { useState } from 'react';

import type { Protection, Settings } from '../../../shared/ipc/bridge.ts';
import { useTranslation } from '../../i18n/index.ts';
import { saveSettings, useProtection, useSettings } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { hotkeyText } from './hotkey.ts';
import { HotkeyRecorder } from './hotkey-recorder.tsx';
import styles from './settings-panel.module.css';
import { TriggerList } from './trigger-list.tsx';

/** What closes the board on this PC without anybody pressing its button. */
export function ClosingSection() {
  const { t } = useTranslation();
  const settings = useSettings();
  const protection = useProtection();
  return (
    <>
      <p className={styles['text']}>{t('settings.closing.text')}</p>
      <Hotkey settings={settings} protection={protection} />
      <Minutes
        label={t('settings.closing.glanceAfter')}
        value={settings.glanceAfterMinutes}
        onChange={(glanceAfterMinutes) => void saveSettings({ glanceAfterMinutes })}
      />
      <Minutes
        label={t('settings.closing.lockAfter')}
        value={settings.lockAfterMinutes}
        onChange={(lockAfterMinutes) => void saveSettings({ lockAfterMinutes })}
      />
      <p className={styles['hint']}>{t('settings.closing.idleHint')}</p>
      {isForced(settings, protection) && (
        <Notice tone="warn">{t('settings.closing.idleForced', { count: protection?.lockAfterMinutes ?? 0 })}</Notice>
      )}
      <Switch
        label={t('settings.closing.minimise')}
        checked={settings.lockOnMinimise}
        onChange={(lockOnMinimise) => void saveSettings({ lockOnMinimise })}
      />
      <Switch
        label={t('settings.closing.leaveFullScreen')}
        checked={settings.lockOnLeaveFullScreen}
        onChange={(lockOnLeaveFullScreen) => void saveSettings({ lockOnLeaveFullScreen })}
      />
      {protection && <TriggerList protection={protection} />}
    </>
  );
}

/** Idle time closes the board though nobody chose so: nothing else would. */
function isForced(settings: Settings, protection: Protection | null): boolean {
  return settings.lockAfterMinutes === null && protection !== null && protection.lockAfterMinutes !== null;
}

function Hotkey({ settings, protection }: { readonly settings: Settings; readonly protection: Protection | null }) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<string | null>(null);
  const value = settings.globalHotkey;
  async function change(wanted: string | null): Promise<void> {
    setTaken(null);
    const { globalHotkey } = await saveSettings({ globalHotkey: wanted });
    if (wanted !== null && globalHotkey !== wanted) setTaken(wanted);
  }
  const state = protection?.triggers['global-hotkey'];
  const status = ((): { words: string; problem: boolean } | null => {
    if (taken !== null) {
      const keys = hotkeyText(taken);
      return value === null
        ? { words: t('settings.closing.hotkeyTaken', { keys }), problem: true }
        : { words: t('settings.closing.hotkeyKept', { keys, old: hotkeyText(value) }), problem: true };
    }
    if (state === 'unavailable') return { words: t('settings.closing.hotkeyUnavailable'), problem: false };
    if (value === null) return { words: t('settings.closing.hotkeyOff'), problem: false };
    if (state === 'taken')
      return { words: t('settings.closing.hotkeyTaken', { keys: hotkeyText(value) }), problem: true };
    return state === 'on' ? { words: t('settings.closing.hotkeyInForce'), problem: false } : null;
  })();
  return <HotkeyRecorder value={value} onChange={(next) => void change(next)} status={status} />;
}

const CHOICES = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60] as const;

function Minutes({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}) {
  const { t } = useTranslation();
  const minutes: readonly number[] =
    value === null || CHOICES.some((one) => one === value) ? CHOICES : [...CHOICES, value].sort((a, b) => a - b);
  return (
    <div className={styles['row']}>
      <span aria-hidden>{label}</span>
      <div className={styles['select']}>
        <Select
          label={label}
          value={String(value)}
          options={[
            ...minutes.map((count) => ({ value: String(count), label: t('settings.closing.minutes', { count }) })),
            { value: 'null', label: t('settings.closing.never') },
          ]}
          onChange={(chosen) => onChange(chosen === 'null' ? null : Number(chosen))}
        />
      </div>
    </div>
  );
}
