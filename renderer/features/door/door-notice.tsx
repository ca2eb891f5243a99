import { isoDateOf } from '../../../shared/lib/iso-date.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Notice } from '../../ui/notice.tsx';
import type { DoorMessage } from './door-message.ts';
import styles from './door-notice.module.css';

/** What happened, and what is safe and what to do. */
export function DoorNotice({ message }: { readonly message: DoorMessage }) {
  const { t } = useTranslation();
  const { min = 0, max = 0, count = 0, reference = '' } = message.values;
  const at = message.values.at === undefined ? '' : formatMoment(message.values.at, isoDateOf(new Date()));
  return (
    // Where a board went is no fault.
    <Notice tone={message.key === 'moved' ? 'info' : 'problem'}>
      <strong className={styles['what']}>{t(`door.errors.${message.key}.what`, { at })}</strong>{' '}
      {t(`door.errors.${message.key}.then`, { min, max, count, reference })}
    </Notice>
  );
}
