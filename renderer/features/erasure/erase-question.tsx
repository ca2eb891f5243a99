import { useEffect, useState } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { ErasurePreview, ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, callVault, forgetCitizens, readBoard } from '../../state/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { KeyDialog, useKeyCall } from '../people/index.ts';
import styles from './erase-question.module.css';
import { Leftovers, Mentions } from './mentions.tsx';
import { WhatGoes } from './what-goes.tsx';

export interface EraseQuestionProps {
  readonly ids: readonly CitizenId[];
  readonly onErased: (receipt: ErasureReceipt) => void;
  readonly onClose: () => void;
}

/** What goes, where else the name stands, that nothing brings it back; and the passphrase once more. */
export function EraseQuestion({ ids, onErased, onClose }: EraseQuestionProps) {
  const { t } = useTranslation();
  const preview = usePreview(ids);
  // They are gone from the board a moment before the answer comes.
  const [who] = useState(() =>
    ids.flatMap((id) => {
      const citizen = readBoard().get('citizen', id);
      return citizen ? [{ id, name: citizen.name, hasPicture: citizen.portraitId !== null }] : [];
    }),
  );
  const call = useKeyCall({
    send: (proof) => callVault('erasure.run', { proof, ids: [...ids] }),
    onDone: (receipt) => {
      onErased(receipt);
      forgetCitizens(ids);
    },
  });
  const [first] = who;
  const count = who.length;
  const title = t('erasure.ask.title', { count, name: first?.name ?? '' });
  // Nothing can be typed before what goes is in sight.
  if (preview?.ok !== true)
    return (
      <Dialog open shape="medium" title={title} onOpenChange={(open) => !open && onClose()}>
        {preview === null ? (
          <p role="status">{t('erasure.ask.looking')}</p>
        ) : (
          <Notice tone="problem">{callErrorText(preview.error)}</Notice>
        )}
      </Dialog>
    );
  return (
    <KeyDialog
      title={title}
      shape="medium"
      call={call}
      confirmLabel={t('erasure.ask.confirm', { count })}
      danger
      problem={call.errorBut()}
      proofHint={t('erasure.ask.proof')}
      onClose={onClose}
    >
      <div className={styles['question']}>
        <WhatGoes who={who} counts={preview.value.citizens} />
        <Notice tone="warn">
          <strong>{t('erasure.ask.noWayBack')}</strong>
          <p>{t('erasure.ask.copies', { count })}</p>
        </Notice>
        <Mentions mentions={preview.value.mentions} who={who} />
        <Leftovers places={preview.value.leftovers} when="before" />
      </div>
    </KeyDialog>
  );
}

/** Null until the vault has looked. */
function usePreview(ids: readonly CitizenId[]): Result<ErasurePreview, CallError> | null {
  const [preview, setPreview] = useState<Result<ErasurePreview, CallError> | null>(null);
  const key = ids.join();
  useEffect(() => {
    let late = false;
    void callVault('erasure.preview', { ids: key.split(',') as CitizenId[] }).then((told) => {
      if (!late) setPreview(told);
    });
    return () => void (late = true);
  }, [key]);
  return preview;
}
