import { Check, Trash2 } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './saved-foot.module.css';
import type { CardEdit } from './use-card-edit.ts';

export interface SavedFootProps {
  readonly edit: Pick<CardEdit, 'state' | 'stuck'>;
  readonly onRemove: () => void;
}

/** Remove at the left; at the right whether everything is saved. That a field was saved is heard from the message that offers the way back. */
export function SavedFoot({ edit, onRemove }: SavedFootProps) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton label={t('citizen.remove')} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
      <p className={styles['state']} data-stuck={edit.stuck || undefined}>
        {edit.stuck
          ? t('citizen.unsaved')
          : edit.state === 'saved' && (
              <>
                <Check aria-hidden /> {t('citizen.saved')}
              </>
            )}
      </p>
    </>
  );
}
