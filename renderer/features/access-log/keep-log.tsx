import { useEffect, useState } from 'react';

import { daysOf } from '../../../shared/domain/rules/rules.ts';
import type { AccessKept } from '../../../shared/ipc/access-schemas.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, callVault, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './access-log.module.css';
import { daysIn, keptChoices, keptRules, keptValue, PROPOSED, spanWords, type KeptRules } from './keep-words.ts';

interface KeepLogProps {
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** How long the log is kept. What would go is shown before it goes. */
export function KeepLog({ onClose, onKept }: KeepLogProps) {
  const { t } = useTranslation();
  const rules = keptRules(useToday());
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<CallError | null>(null);
  const now = useKept(null);
  const nowDays = now?.ok ? now.value.keptDays : null;
  const value = chosen ?? (nowDays === null ? PROPOSED : keptValue(rules, nowDays));
  const goes = useKept(daysIn(value));
  const rows = goes?.ok ? goes.value.rows : 0;
  const error = fault ?? (goes && !goes.ok ? goes.error : null);
  async function save(): Promise<void> {
    const answer = await callVault('access.keepFor', { days: daysIn(value) });
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const gone = answer.value.rows === 0 ? '' : ` ${t('access.keep.gone', { count: answer.value.rows })}`;
    showToast(`${t('access.keep.saved', { span: spanWords(answer.value.keptDays) })}${gone}`);
    onKept();
    onClose();
  }
  return (
    <Dialog
      open
      shape="small"
      title={t('access.keep.title')}
      description={t('access.keep.text')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant={rows > 0 ? 'danger' : 'primary'}
            disabled={!goes?.ok || nowDays === null}
            focusableWhenDisabled
            onClick={() => void save()}
          >
            {rows > 0 ? t('access.keep.saveAndDelete', { count: rows }) : t('common.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <div className={styles['label']}>
          <span aria-hidden>{t('access.keep.for')}</span>
          <Select
            label={t('access.keep.for')}
            value={value}
            options={keptChoices(rules, nowDays)}
            disabled={nowDays === null}
            onChange={setChosen}
          />
        </div>
        <div className={styles['goes']} role="status">
          {goes?.ok && <Goes kept={goes.value} />}
        </div>
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
        <Rules rules={rules} />
      </div>
    </Dialog>
  );
}

function Goes({ kept: { rows, before } }: { readonly kept: AccessKept }) {
  const { t } = useTranslation();
  const day = formatLongDay(before);
  if (rows === 0) return <p className={styles['detail']}>{t('access.keep.goesNone', { day })}</p>;
  return <Notice tone="warn">{t('access.keep.goes', { count: rows, day })}</Notice>;
}

/** What is proposed, between which bounds one chooses, and from where these numbers are. */
function Rules({ rules }: { readonly rules: KeptRules }) {
  const { t } = useTranslation();
  const words = (rule: KeptRules['kept']): string => spanWords(daysOf(rule) ?? 0);
  return (
    <div className={styles['rules']}>
      <p>
        {t('access.keep.bounds', {
          proposed: words(rules.kept),
          shortest: words(rules.shortest),
          longest: words(rules.longest),
        })}
      </p>
      <p>
        {t('access.keep.source')} <span lang="da">{rules.kept.source}</span>
      </p>
    </div>
  );
}

/** What the vault tells of a log that is kept for so many days (null: as proposed); null until it did. */
function useKept(days: number | null): Result<AccessKept, CallError> | null {
  const [told, setTold] = useState<{
    readonly days: number | null;
    readonly answer: Result<AccessKept, CallError>;
  } | null>(null);
  useEffect(() => {
    let isLeft = false;
    void callVault('access.kept', { days }).then((answer) => !isLeft && setTold({ days, answer }));
    return () => void (isLeft = true);
  }, [days]);
  return told?.days === days ? told.answer : null;
}
