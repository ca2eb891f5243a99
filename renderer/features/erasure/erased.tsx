import { Check, FileCheck } from 'lucide-react';
import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './erase-question.module.css';
import { countsOf } from './what-goes.tsx';

/** That it was done, in numbers, and the certificate: it can be had now, and not later. */
export function Erased({ receipt, onClose }: { readonly receipt: ErasureReceipt; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { saved, error, save } = useCertificate(receipt.reference);
  const when = formatMoment(receipt.at, today);
  const went = countsOf(receipt);
  return (
    <Dialog
      open
      shape="medium"
      title={t('erasure.done.title', { count: receipt.citizens })}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button icon={saved ? <Check aria-hidden /> : <FileCheck aria-hidden />} onClick={() => void save()}>
            {t('erasure.done.save')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <div className={styles['question']}>
        <p>
          {went.length === 0
            ? t('erasure.done.alone', { when })
            : t('erasure.done.text', { when, what: formatList(went) })}
        </p>
        <p>{t('erasure.done.certificate')}</p>
        <p role="status">{saved ? t('erasure.done.saved') : ''}</p>
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
    </Dialog>
  );
}

/** Main learns the file's name, the vault writes what stands in it. */
function useCertificate(reference: string) {
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile('erasure-certificate');
    if (file === null) return;
    const answer = await callVault('erasure.saveCertificate', { file, lang: currentLang(), reference });
    setSaved(answer.ok);
    setError(answer.ok ? null : answer.error);
  }
  return { saved, error, save };
}
