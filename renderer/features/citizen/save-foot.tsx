import { Check, Trash2 } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './save-foot.module.css';
import type { useCardEdit } from './use-card-edit.ts';

export interface SaveFootProps {
  readonly edit: Pick<ReturnType<typeof useCardEdit>, 'dirty' | 'saved' | 'discard'>;
  readonly onRemove: () => void;
  readonly onSave: () => void;
}

/** Remove at the left; what is unsaved, and saving, at the right. */
export function SaveFoot({ edit, onRemove, onSave }: SaveFootProps) {
  const { t } = useTranslation();
  const dirty = edit.dirty.length > 0;
  return (
    <>
      <IconButton label={t('citizen.remove')} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
      <p className={styles['state']} role="status" data-dirty={dirty || undefined}>
        {dirty
          ? t('citizen.unsaved')
          : edit.saved && (
              <>
                <Check aria-hidden /> {t('citizen.saved')}
              </>
            )}
      </p>
      {dirty && (
        <Button variant="quiet" onClick={edit.discard}>
          {t('citizen.leave.discard')}
        </Button>
      )}
      <Button variant="primary" disabled={!dirty} focusableWhenDisabled onClick={onSave}>
        {t('common.save')}
      </Button>
    </>
  );
}
