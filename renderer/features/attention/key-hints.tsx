import { shortcutText } from '../../app/shortcut.ts';
import { actionOf } from '../../app/actions.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './attention-panel.module.css';

/** What is done by keys alone; always in sight, so that it is learnt by working. */
export function KeyHints() {
  const { t } = useTranslation();
  const [contact] = actionOf('addContact').shortcuts;
  const hints = [
    { keys: '↑ ↓', words: t('attention.keys.step') },
    { keys: 'Enter', words: t('attention.keys.open') },
    { keys: contact ? shortcutText(contact) : '', words: t('attention.keys.contact') },
    { keys: '1–4', words: t('attention.keys.weeks') },
  ];
  return (
    <p className={styles['keys']}>
      {hints.map(({ keys, words }) => (
        <span key={keys}>
          <Kbd keys={keys} /> {words}
        </span>
      ))}
    </p>
  );
}
