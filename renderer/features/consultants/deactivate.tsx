import { useState } from 'react';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { runCommand, useConsultants, useOwnerCount, wayBack } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ConsultantSelect } from './consultant-select.tsx';
import styles from './deactivate.module.css';

/** A consultant has left: who takes over their citizens? */
export function Deactivate({ id, onClose }: { readonly id: ConsultantId; readonly onClose: () => void }) {
  const consultants = useConsultants();
  const consultant = consultants.find((one) => one.id === id && one.active);
  return consultant ? <Question consultant={consultant} onClose={onClose} /> : null;
}

function Question({ consultant, onClose }: { readonly consultant: Consultant; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { id, name } = consultant;
  const { total: count } = useOwnerCount(id);
  const [receiver, setReceiver] = useState<ConsultantId | null | undefined>(undefined);
  return (
    <Confirm
      open
      title={t('consultants.deactivate.title', { name })}
      description={
        count === 0 ? t('consultants.deactivate.none', { name }) : t('consultants.deactivate.some', { name, count })
      }
      confirmLabel={
        count === 0
          ? t('consultants.deactivate.confirm')
          : t(receiver === null ? 'consultants.deactivate.release' : 'consultants.deactivate.handOver', { count })
      }
      confirmDisabled={count > 0 && receiver === undefined}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void deactivate(consultant, receiver ?? null);
      }}
    >
      {count > 0 && (
        <div className={styles['receiver']}>
          <ConsultantSelect value={receiver} onChange={setReceiver} except={id} />
          <p className={styles['hint']}>{t('consultants.deactivate.undo')}</p>
        </div>
      )}
    </Confirm>
  );
}

async function deactivate({ id, name }: Consultant, handOverTo: ConsultantId | null): Promise<void> {
  const answer = await runCommand('consultant.deactivate', { id, handOverTo });
  if (!answer.ok) return;
  const { entryId } = answer.value;
  showToast(translate('consultants.deactivated', { name }), wayBack(entryId));
}
