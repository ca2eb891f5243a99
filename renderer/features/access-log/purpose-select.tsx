import { ACCESS_PURPOSES, type AccessPurpose } from '../../../shared/domain/access.ts';
import { ACCESS_WORDS } from '../../../shared/snapshot/access-words.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { Select } from '../../ui/select.tsx';
import styles from './access-log.module.css';

/** Why something is handed out; stands in the log. */
export function PurposeSelect({
  value,
  onChange,
}: {
  readonly value: AccessPurpose;
  readonly onChange: (purpose: AccessPurpose) => void;
}) {
  const { t } = useTranslation();
  const words = ACCESS_WORDS[currentLang()].purposes;
  return (
    <div className={styles['label']}>
      <span aria-hidden>{t('access.purpose')}</span>
      <Select<AccessPurpose>
        label={t('access.purpose')}
        value={value}
        options={ACCESS_PURPOSES.map((purpose) => ({ value: purpose, label: words[purpose] }))}
        onChange={onChange}
      />
    </div>
  );
}
