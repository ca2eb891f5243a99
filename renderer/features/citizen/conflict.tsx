import { useEffect, useState } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, useMe } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './card-fields.module.css';
import type { FormField } from './card-form.ts';
import { fieldWords } from './field-words.ts';

export interface ConflictProps {
  readonly citizenId: string;
  readonly field: FormField;
  /** What the field holds now. */
  readonly text: string;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}

/** The field was changed elsewhere while this one was written: both are shown, one is chosen. */
export function Conflict({ citizenId, field, text, onSettle }: ConflictProps) {
  const { t } = useTranslation();
  const by = useWriter(citizenId as CitizenId, field, text);
  const words = fieldWords(field, text);
  const told =
    by === null
      ? words === ''
        ? t('citizen.conflict.cleared')
        : t('citizen.conflict.changed', { text: words })
      : words === ''
        ? t('citizen.conflict.clearedBy', { by })
        : t('citizen.conflict.changedBy', { by, text: words });
  return (
    <div className={styles['conflict']} role="alert">
      <p dir="auto">{told}</p>
      <div className={styles['choices']} role="group" aria-label={t(`citizen.fields.${field}`)}>
        <Button onClick={() => onSettle('mine')}>{t('citizen.conflict.mine')}</Button>
        <Button onClick={() => onSettle('theirs')}>{t('citizen.conflict.theirs')}</Button>
      </div>
    </div>
  );
}

/** Who wrote what stands in a field now, as the history tells; null while that is not known. */
function useWriter(id: CitizenId, field: FormField, text: string): string | null {
  const { t } = useTranslation();
  const me = useMe();
  const [by, setBy] = useState<string | null>(null);
  useEffect(() => {
    let asking = true;
    void callVault('citizen.story', { id, before: null }).then((answer) => {
      if (!asking || !answer.ok) return;
      const step = answer.value.steps.find(({ change }) =>
        change.some((one) => one.op === 'updated' && one.kind === 'citizen' && field in one.after),
      );
      setBy(step?.by ?? null);
    });
    return () => void (asking = false);
  }, [id, field, text]);
  return by !== null && by === me?.name ? t('citizen.conflict.you') : by || null;
}
