import { formatNumericDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useBoardName, useToday } from '../../state/index.ts';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { groupsOf } from './recovery-groups.ts';
import styles from './recovery-sheet.module.css';

/** What is printed: the key, what it is, which board it opens, where the sheet is kept. */
export function RecoverySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation();
  const board = useBoardName();
  const today = useToday();
  return (
    <PrintSheet>
      <h1 className={styles['heading']}>{t('people.recovery.sheet.heading')}</h1>
      <dl className={styles['facts']}>
        <dt>{t('people.recovery.sheet.board')}</dt>
        <dd>
          <bdi>{board}</bdi>
        </dd>
        <dt>{t('people.recovery.sheet.date')}</dt>
        <dd>{formatNumericDay(today)}</dd>
      </dl>
      <ol className={styles['key']}>
        {groupsOf(recoveryKey).map((group, at) => (
          <li key={at}>{group}</li>
        ))}
      </ol>
      <p className={styles['text']}>
        {t('people.recovery.text')} {t('people.recovery.sheet.how')}
      </p>
      <p className={styles['text']}>{t('people.recovery.sheet.keep')}</p>
    </PrintSheet>
  );
}
