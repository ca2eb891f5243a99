import { Copy } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { copyText } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './snapshot-panel.module.css';

/** A file's passphrase in plain sight, to be copied. It is kept nowhere. */
export function Passphrase({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['passphrase']}>
      <code>{value}</code>
      <Button icon={<Copy aria-hidden />} onClick={() => copyText(value) && showToast(t('snapshot.seal.copied'))}>
        {t('snapshot.seal.copy')}
      </Button>
    </div>
  );
}
