import { Check, FileCheck } from 'lucide-react';
import { useState } from 'react';

import { ERASED_NAME } from '../../../shared/changes/mentions.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './erase-question.module.css';
import { Leftovers } from './mentions.tsx';
import { countsOf } from './what-goes.tsx';

/** That it was done, in numbers, where a part of the name may be left, and the certificate: it can be had now and not later, so leaving without it is asked about. */
export function Erased({ receipt, onClose }: { readonly receipt: ErasureReceipt; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { saved, error, save } = useCertificate(receipt.reference);
  const [asks, setAsks] = useState(false);
  const when = formatMoment(receipt.at, today);
  const went = countsOf(receipt);
  const told =
    went.length === 0 ? t('erasure.done.alone', { when }) : t('erasure.done.text', { when, what: formatList(went) });
  const { replaced } = receipt;
  return (
    <Dialog
      open
      shape="medium"
      title={t('erasure.done.title', { count: receipt.citizens })}
      onOpenChange={(open) => {
        if (open) return;
        if (saved) onClose();
        else setAsks(true);
      }}
      footer={
        <>
          <Button variant={saved ? 'primary' : 'plain'} onClick={onClose}>
            {saved ? t('common.done') : t('erasure.done.without')}
          </Button>
          <Button
            variant={saved ? 'plain' : 'primary'}
            icon={saved ? <Check aria-hidden /> : <FileCheck aria-hidden />}
            onClick={() => void save()}
          >
            {t('erasure.done.save')}
          </Button>
        </>
      }
    >
      <div className={styles['question']}>
        <p>
          {told} {replaced > 0 && t('erasure.done.replaced', { count: replaced, mark: ERASED_NAME })}
        </p>
        <Leftovers places={receipt.leftovers} when="after" />
        <p>{t('erasure.done.certificate')}</p>
        <p role="status">{saved ? t('erasure.done.saved') : ''}</p>
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
      <Confirm
        open={asks}
        title={t('erasure.done.ask.title')}
        description={t('erasure.done.ask.text')}
        confirmLabel={t('erasure.done.without')}
        cancelLabel={t('erasure.done.ask.stay')}
        onCancel={() => setAsks(false)}
        onConfirm={onClose}
      />
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
