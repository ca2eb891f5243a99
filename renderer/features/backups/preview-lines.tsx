import type { CopyPreview } from '../../../shared/ipc/payloads.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import styles from './copies.module.css';

const PARTS = ['gone', 'back', 'moved', 'changed'] as const;

/** What is in a copy, and how the board would differ. */
export function PreviewLines({ preview: { cards, lastChangeAt, difference } }: { readonly preview: CopyPreview }) {
  const { t } = useTranslation();
  const today = useToday();
  const parts = difference === null ? [] : PARTS.filter((part) => difference[part] > 0);
  return (
    <div className={styles['lines']} role="status">
      <p>
        {t('backups.dialog.cards', { count: cards })}{' '}
        {lastChangeAt !== null && t('backups.dialog.last', { at: formatMoment(lastChangeAt, today) })}
      </p>
      {difference !== null && parts.length === 0 && <p>{t('backups.dialog.same')}</p>}
      {difference !== null &&
        parts.map((part) => <p key={part}>{t(`backups.dialog.${part}`, { count: difference[part] })}</p>)}
    </div>
  );
}
