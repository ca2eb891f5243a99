import { ShieldCheck } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { callErrorText } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './attention-panel.module.css';
import type { CensusState } from './use-census.ts';

/** That everybody who ever came on the board is accounted for, as a sum; or a warning with what to do. */
export function Proof({ answer, again }: CensusState) {
  const { t } = useTranslation();
  if (answer === null) return <p className={styles['proof']}>{t('attention.proofWaiting')}</p>;
  if (!answer.ok)
    return (
      <div className={styles['problem']}>
        <Notice tone="warn">{t('attention.proofFailed', { why: callErrorText(answer.error) })}</Notice>
        <Button onClick={again}>{t('attention.again')}</Button>
      </div>
    );
  const { ever, onBoard, ended, removed, erased } = answer.value;
  const off = Math.abs(ever - onBoard - ended - removed - erased);
  const parts = t('attention.proofSum', { onBoard, ended, removed });
  const gone = erased === 0 ? '' : ` + ${t('attention.proofErased', { erased })}`;
  const sum = `${t('attention.proof', { count: ever })} = ${parts}${gone}`;
  if (off === 0)
    return (
      <p className={styles['proof']}>
        <ShieldCheck aria-hidden />
        <span>{sum}</span>
      </p>
    );
  return (
    <div className={styles['problem']}>
      <Notice tone="problem">
        <strong>{t('attention.lost.title', { count: off })}</strong>
        <p>{sum.replace(' = ', ' ≠ ')}</p>
        <p>{t('attention.lost.text')}</p>
      </Notice>
      <Button onClick={again}>{t('attention.again')}</Button>
    </div>
  );
}
