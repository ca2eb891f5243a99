import { useState } from 'react';

import type { Protection, Settings } from '../../../shared/ipc/bridge.ts';
import { actionOf } from '../../app/actions.ts';
import { shortcutText } from '../../app/shortcut.ts';
import { useTranslation } from '../../i18n/index.ts';
import { saveSettings, useProtection, useSettings } from '../../state/index.ts';
import { Switch } from '../../ui/switch.tsx';
import { hotkeyText } from './hotkey.ts';
import { HotkeyRecorder } from './hotkey-recorder.tsx';
import { IdleSection } from './idle-section.tsx';
import styles from './settings-panel.module.css';
import { TriggerList } from './trigger-list.tsx';

/** What closes the board on this PC without anybody pressing its button. */
export function ClosingSection() {
  const { t } = useTranslation();
  const settings = useSettings();
  const protection = useProtection();
  const [lock] = actionOf('lock').shortcuts;
  return (
    <>
      <p className={styles['text']}>
        {t('settings.closing.text', { keys: lock === undefined ? '' : shortcutText(lock) })}
      </p>
      <Hotkey settings={settings} protection={protection} />
      <IdleSection settings={settings} protection={protection} />
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
