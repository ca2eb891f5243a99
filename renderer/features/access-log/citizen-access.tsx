import { useState } from 'react';

import type { AccessPurpose } from '../../../shared/domain/access.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault, closePanel, readBoard, usePortraitUrl } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { asJpeg } from '../pictures/index.ts';
import styles from './access-log.module.css';
import { PurposeSelect } from './purpose-select.tsx';

/** Everything that is held about a citizen, as a paper for them and as data. */
export function CitizenAccess({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<AccessPurpose>('citizen-asked');
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const picture = usePortraitUrl(readBoard().get('citizen', id)?.portraitId ?? null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile('citizen-access');
    if (file === null) return;
    const portrait = picture === null ? null : await asJpeg(picture);
    const answer = await callVault('access.citizen', { file, id, purpose, lang: currentLang(), portrait });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showToast(t('access.citizen.saved', { ...answer.value }));
    closePanel();
  }
  return (
    <Dialog
      open
      shape="small"
      title={t('access.citizen.title', { name: readBoard().get('citizen', id)?.name ?? '' })}
      description={t('access.citizen.text')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <>
          <Button onClick={closePanel}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void save().finally(() => setBusy(false));
            }}
          >
            {busy ? t('access.citizen.writing') : t('access.citizen.choose')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Notice>{t('access.citizen.warning')}</Notice>
        <PurposeSelect value={purpose} onChange={setPurpose} />
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
    </Dialog>
  );
}
