import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Lang, Settings, Theme } from '../../../shared/ipc/bridge.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './door-frame.module.css';

export interface DoorFrameProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => void;
  /** Given when the doors are shut: it sits on the seam between them. */
  readonly lock?: ReactNode;
  /** Nobody is there: what is only of use to whoever opens steps back. */
  readonly rests?: boolean;
  readonly children: ReactNode;
}

// Each language in its own words: whoever needs it may not read the other.
const LANGS: readonly { readonly value: Lang; readonly label: string }[] = [
  { value: 'da', label: 'Dansk' },
  { value: 'en', label: 'English' },
];

/** The cupboard behind every door page, with language and appearance at the foot. */
export function DoorFrame({ settings, onSettings, lock, rests = false, children }: DoorFrameProps) {
  const { t } = useTranslation();
  const themes: readonly { readonly value: Theme; readonly label: string; readonly icon: ReactNode }[] = [
    { value: 'system', label: t('door.themes.system'), icon: <Monitor aria-hidden /> },
    { value: 'light', label: t('door.themes.light'), icon: <Sun aria-hidden /> },
    { value: 'dark', label: t('door.themes.dark'), icon: <Moon aria-hidden /> },
  ];
  return (
    <div
      className={styles['frame']}
      data-shut={lock === undefined ? undefined : ''}
      data-rests={rests ? '' : undefined}
    >
      <div className={styles['doors']} aria-hidden>
        <span className={styles['leaf']} />
        <span className={styles['leaf']} />
      </div>
      <main className={styles['main']}>
        {children}
        {lock}
      </main>
      <footer className={styles['foot']}>
        <Segmented
          label={t('door.lang')}
          value={settings.lang}
          options={LANGS}
          onChange={(lang) => onSettings({ lang })}
        />
        <Segmented
          label={t('door.theme')}
          hideLabels
          value={settings.theme}
          options={themes}
          onChange={(theme) => onSettings({ theme })}
        />
      </footer>
    </div>
  );
}
