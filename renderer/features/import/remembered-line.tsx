import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayText } from './import-words.ts';
import styles from './remembered-line.module.css';
import type { ImportWork } from './use-import.ts';

/** Says that the file is read like the last one of its kind, and how to read it without that. */
export function RememberedLine({ work: { state, adjust } }: { readonly work: ImportWork }) {
  const { t } = useTranslation();
  const remembered = state.report === null ? (state.preview?.remembered ?? null) : null;
  if (remembered === null) return null;
  return (
    <Notice>
      <div className={styles['line']}>
        <span>{t('imports.remembered.line', { day: dayText(remembered) })}</span>
        <Button disabled={state.busy !== null} onClick={() => void adjust({ afresh: true })}>
          {t('imports.remembered.afresh')}
        </Button>
      </div>
    </Notice>
  );
}
