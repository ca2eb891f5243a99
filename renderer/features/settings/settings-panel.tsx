import { Keyboard, Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState, type ReactNode, type SyntheticEvent } from 'react';

import { version } from '../../../package.json';
import type { Lang, Theme } from '../../../shared/ipc/bridge.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { actionLabel, actionOf } from '../../app/actions.ts';
import { shortcutText } from '../../app/shortcut.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  callErrorText,
  closePanel,
  runCommand,
  saveSettings,
  toggleShortcutList,
  useBoardName,
  useBoardPath,
  useDraft,
  useFormFocus,
  useSettings,
  type SettingsPlace,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CopiesSection } from '../backups/index.ts';
import { ClosingSection } from './closing-section.tsx';
import { DoorLookSection } from './door-look-section.tsx';
import { LeaderSection } from './leader-section.tsx';
import { PinSection } from './pin-section.tsx';
import { Section } from './section.tsx';
import styles from './settings-panel.module.css';

/** This PC's language and looks, what closes the board, its closed door; the board's name, the shortcuts, the program. */
export function SettingsPanel({ at }: { readonly at?: SettingsPlace | undefined }) {
  const { t } = useTranslation();
  return (
    <Dialog open title={t('settings.title')} onOpenChange={(open) => !open && closePanel()}>
      <Section title={t('settings.thisPc')} sought={at === 'language' || at === 'theme'}>
        <ThisPc />
      </Section>
      <Section title={t('settings.closing.title')} sought={at === 'closing'}>
        <ClosingSection />
      </Section>
      <Section title={t('settings.pin.title')} sought={at === 'pin'}>
        <PinSection />
      </Section>
      <Section title={t('settings.door.title')} sought={at === 'doorLook'}>
        <DoorLookSection />
      </Section>
      <Section title={t('settings.board')} sought={at === 'boardName'}>
        <BoardName />
        <BoardPlace />
      </Section>
      <Section title={t('backups.title')} sought={at === 'copies'}>
        <CopiesSection />
      </Section>
      <Section title={t('settings.leader.title')} sought={at === 'leader'}>
        <LeaderSection />
      </Section>
      <Section title={t('settings.shortcuts')}>
        <Shortcuts />
      </Section>
      <Section title={t('settings.about')}>
        <p className={styles['text']}>
          {t('settings.version', { version })}. {t('settings.licence')}
        </p>
      </Section>
    </Dialog>
  );
}

// Each language in its own words: whoever needs it may not read the other.
const LANGS: readonly { readonly value: Lang; readonly label: string }[] = [
  { value: 'da', label: 'Dansk' },
  { value: 'en', label: 'English' },
];

function ThisPc() {
  const { t } = useTranslation();
  const { lang, theme, reminders } = useSettings();
  const themes: readonly { readonly value: Theme; readonly label: string; readonly icon: ReactNode }[] = [
    { value: 'system', label: t('settings.themes.system'), icon: <Monitor aria-hidden /> },
    { value: 'light', label: t('settings.themes.light'), icon: <Sun aria-hidden /> },
    { value: 'dark', label: t('settings.themes.dark'), icon: <Moon aria-hidden /> },
  ];
  return (
    <>
      <div className={styles['row']}>
        <span>{t('settings.lang')}</span>
        <Segmented
          label={t('settings.lang')}
          value={lang}
          options={LANGS}
          onChange={(next) => void saveSettings({ lang: next })}
        />
      </div>
      <div className={styles['row']}>
        <span>{t('settings.theme')}</span>
        <Segmented
          label={t('settings.theme')}
          value={theme}
          options={themes}
          onChange={(next) => void saveSettings({ theme: next })}
        />
      </div>
      <Switch
        label={t('settings.reminders')}
        checked={reminders}
        onChange={(next) => void saveSettings({ reminders: next })}
      />
      <p className={styles['text']}>{t('settings.remindersHint')}</p>
    </>
  );
}

function BoardName() {
  const { t } = useTranslation();
  const held = useBoardName();
  const draft = useDraft<string | null>('board-name', null);
  const [error, setError] = useState<CallError | null>(null);
  const { attach, remember } = useFormFocus('board-name', draft.kept);
  useForgetOnClose(draft.clear);
  const name = draft.value ?? held;
  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const answer = await runCommand('board.rename', { name }, { quiet: true });
    if (answer.ok) draft.clear();
    setError(answer.ok ? null : answer.error);
  }
  return (
    <form ref={attach} className={styles['name']} noValidate onFocus={remember} onSubmit={(event) => void save(event)}>
      <TextField
        label={t('settings.boardName')}
        name="boardName"
        aside={name !== held && <span className={styles['unsaved']}>{t('settings.unsaved')}</span>}
        autoComplete="off"
        value={name}
        onChange={(next) => {
          setError(null);
          draft.set(next);
        }}
        error={error ? callErrorText(error) : undefined}
        trailing={
          name !== held && (
            <Button type="submit" variant="quiet">
              {t('common.save')}
            </Button>
          )
        }
      />
    </form>
  );
}

/** A name that was typed and not saved goes with the panel. A lock takes the page as it stands: then it is kept. */
function useForgetOnClose(forget: () => void): void {
  useEffect(() => forget, [forget]);
}

function BoardPlace() {
  const { t } = useTranslation();
  const path = useBoardPath();
  return (
    <div className={styles['place']}>
      <p className={styles['path']}>{path}</p>
      <p className={styles['text']}>{t('settings.boardPlace')}</p>
    </div>
  );
}

function Shortcuts() {
  return (
    <div className={styles['row']}>
      <Button icon={<Keyboard aria-hidden />} onClick={toggleShortcutList}>
        {actionLabel('shortcuts')} <Kbd keys={actionOf('shortcuts').shortcuts.map(shortcutText)[0] ?? ''} />
      </Button>
    </div>
  );
}
