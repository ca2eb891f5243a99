import { EyeOff, Lock, LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';

import { useTranslation } from '../i18n/index.ts';
import { useIsGlance } from '../state/index.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { actionLabel, actionOf } from './actions.ts';
import { ariaShortcut, shortcutText } from './shortcut.ts';
import styles from './state-switch.module.css';

/** The three states of the board, each with its key: open, overview without names, locked. The lock stands last and is in sight at every width. */
export function StateSwitch() {
  const { t } = useTranslation();
  const glance = useIsGlance();
  return (
    <div className={styles['states']} role="group" aria-label={t('app.states.label')}>
      <div className={styles['views']}>
        <ViewButton
          id="open"
          current={!glance}
          word={glance ? t('app.states.open') : t('app.states.opened')}
          icon={<LockOpen aria-hidden />}
        />
        <ViewButton id="glance" current={glance} word={t('app.states.glance')} icon={<EyeOff aria-hidden />} />
      </div>
      <LockButton />
    </div>
  );
}

/** The state one is in has no key: there is nothing to press. */
function ViewButton({
  id,
  current,
  word,
  icon,
}: {
  readonly id: 'open' | 'glance';
  readonly current: boolean;
  readonly word: string;
  readonly icon: ReactNode;
}) {
  const action = actionOf(id);
  const [keys] = action.shortcuts;
  return (
    <button
      type="button"
      className={styles['view']}
      aria-pressed={current}
      // The key beside it is told by itself.
      aria-label={word}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      title={keys && `${actionLabel(id)} (${shortcutText(keys)})`}
      onClick={() => action.when() && action.run(null)}
    >
      {icon}
      <span className={styles['word']}>{word}</span>
      {!current && keys && <Kbd keys={shortcutText(keys)} />}
    </button>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const [keys] = actionOf('lock').shortcuts;
  return (
    <Button
      variant="primary"
      icon={<Lock aria-hidden />}
      aria-label={t('app.lockLong')}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      title={keys && `${t('app.lockLong')} (${shortcutText(keys)})`}
      onClick={() => actionOf('lock').run(null)}
    >
      <span className={styles['lockWord']}>{t('app.lock')}</span> {keys && <Kbd keys={shortcutText(keys)} />}
    </Button>
  );
}
