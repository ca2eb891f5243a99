import { useTranslation } from '../../i18n/index.ts';
import { Switch } from '../../ui/switch.tsx';
import { Passphrase } from './passphrase.tsx';
import styles from './snapshot-panel.module.css';
import { sealOf } from './use-save-file.ts';

export interface SealFieldProps {
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
  readonly onChange: (passphrase: string | null) => void;
}

/** Whether a file is sealed, and with what. */
export function SealField({ passphrase, onChange }: SealFieldProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Switch
        label={t('snapshot.seal.on')}
        checked={passphrase !== null}
        onChange={(isSealed) => onChange(sealOf(isSealed))}
      />
      {passphrase !== null && (
        <>
          <p className={styles['hint']}>{t('snapshot.seal.hint')}</p>
          <Passphrase value={passphrase} />
        </>
      )}
    </div>
  );
}
