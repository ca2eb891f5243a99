import { useState } from 'react';

import type { AccessPurpose } from '../../../shared/domain/access.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import {
  bridge,
  callErrorText,
  callVault,
  closeIfOpen,
  closePanel,
  readBoard,
  usePortraitUrl,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { asJpeg } from '../pictures/index.ts';
import styles from './access-log.module.css';
import { CitizenField } from './citizen-field.tsx';
import { PurposeSelect } from './purpose-select.tsx';

/** Everything that is held about a citizen, as a paper for them and as data. Asks of whom, where it is opened for nobody. */
export function CitizenAccess({ of }: { readonly of: CitizenId | null }) {
  const { t } = useTranslation();
  const [id, setId] = useState(of);
  const [purpose, setPurpose] = useState<AccessPurpose>('citizen-asked');
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const citizen = id === null ? undefined : readBoard().get('citizen', id);
  const picture = usePortraitUrl(citizen?.portraitId ?? null);
  async function save(whom: CitizenId): Promise<void> {
    const file = await bridge().chooseNewFile('citizen-access');
    if (file === null) return;
    const portrait = picture === null ? null : await asJpeg(picture);
    const answer = await callVault('access.citizen', { file, id: whom, purpose, lang: currentLang(), portrait });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showToast(t('access.citizen.saved', { ...answer.value }));
    closeIfOpen(({ kind }) => kind === 'citizen-access');
  }
  return (
    <Dialog
      open
      shape="small"
      title={citizen ? t('access.citizen.title', { name: citizen.name }) : t('access.citizen.titleOfNobody')}
      description={t('access.citizen.text')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <>
          <Button onClick={closePanel}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={busy || id === null}
            onClick={() => {
              if (id === null) return;
              setBusy(true);
              void save(id).finally(() => setBusy(false));
            }}
          >
            {busy ? t('access.citizen.writing') : t('access.citizen.choose')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {of === null && <CitizenField id={id} whom onChange={setId} />}
        <Notice>{t('access.citizen.warning')}</Notice>
        <PurposeSelect value={purpose} onChange={setPurpose} />
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
    </Dialog>
  );
}
