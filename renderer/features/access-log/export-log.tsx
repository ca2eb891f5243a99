import { useState } from 'react';

import type { AccessPurpose } from '../../../shared/domain/access.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './access-log.module.css';
import { PurposeSelect } from './purpose-select.tsx';

export interface ExportLogProps {
  /** Days as typed. */
  readonly from: string;
  readonly until: string;
  readonly onClose: () => void;
}

/** Asks why and in which form, and saves the log of these days. */
export function ExportLog({ from, until, onClose }: ExportLogProps) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<AccessPurpose>('own-control');
  const [form, setForm] = useState<'csv' | 'json'>('csv');
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile(`access-log-${form}`);
    if (file === null) return;
    const days = { from: parseIsoDate(from) ?? null, until: parseIsoDate(until) ?? null };
    const answer = await callVault('access.export', { file, form, purpose, lang: currentLang(), ...days });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showToast(t('access.export.saved', { count: answer.value.count }));
    onClose();
  }
  return (
    <Dialog
      open
      shape="small"
      title={t('access.export.title')}
      description={t('access.export.text')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('access.export.choose')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <PurposeSelect value={purpose} onChange={setPurpose} />
        <Segmented<'csv' | 'json'>
          label={t('access.export.form')}
          value={form}
          options={[
            { value: 'csv', label: t('access.export.csv') },
            { value: 'json', label: t('access.export.json') },
          ]}
          onChange={setForm}
        />
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
    </Dialog>
  );
}
