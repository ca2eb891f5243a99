import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './attention-panel.module.css';

/** A consultant's next dates as a file for their own calendar. Says first what stands in it, and that it lies outside the board. */
export function CalendarFile({ owner }: { readonly owner: ConsultantId }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile('follow-ups');
    if (file === null) return;
    const answer = await callVault('followUps.save', { file, consultantId: owner, lang: currentLang() });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setAsking(false);
    showToast(t('attention.calendar.saved', { count: answer.value.count }));
  }
  return (
    <>
      <Button icon={<CalendarPlus aria-hidden />} onClick={() => setAsking(true)}>
        {t('attention.calendar.save')}
      </Button>
      {asking && (
        <Confirm
          open
          title={t('attention.calendar.title')}
          description={t('attention.calendar.text')}
          confirmFirst
          confirmLabel={t('attention.calendar.choose')}
          onConfirm={() => void save()}
          onCancel={() => {
            setAsking(false);
            setError(null);
          }}
        >
          {error && (
            <div className={styles['calendarProblem']}>
              <Notice tone="problem">{callErrorText(error)}</Notice>
            </div>
          )}
        </Confirm>
      )}
    </>
  );
}
