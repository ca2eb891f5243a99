import type { ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { callErrorText } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, type DialogProps } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SnapshotDone } from './snapshot-done.tsx';
import type { SaveFile } from './use-save-file.ts';

export interface SaveDialogProps extends Pick<DialogProps, 'title' | 'shape'> {
  /** What is saved, said as long as it is not. */
  readonly intro: ReactNode;
  readonly saving: SaveFile;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
  /** Begins another file. */
  readonly onAgain?: () => void;
  readonly onClose: () => void;
  /** What is chosen before. */
  readonly children?: ReactNode;
}

/** A file for somebody else: what is chosen, and when it lies on the disk, where and what is in it. */
export function SaveDialog({ intro, saving, passphrase, onAgain, onClose, children, ...dialog }: SaveDialogProps) {
  const { t } = useTranslation();
  const { done, error, busy } = saving;
  return (
    <Dialog
      open
      {...dialog}
      description={done ? undefined : intro}
      onOpenChange={(open) => !open && onClose()}
      footer={
        done ? (
          <>
            {onAgain && (
              <Button variant="quiet" onClick={onAgain}>
                {t('snapshot.again')}
              </Button>
            )}
            <Button variant="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="quiet" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button variant="primary" disabled={busy} focusableWhenDisabled onClick={saving.save}>
              {busy ? t('snapshot.writing') : t('snapshot.save')}
            </Button>
          </>
        )
      }
    >
      {done ? <SnapshotDone receipt={done} passphrase={passphrase} /> : children}
      {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
    </Dialog>
  );
}
