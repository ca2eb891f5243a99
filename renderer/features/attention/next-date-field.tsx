import { useState, type KeyboardEvent } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './people-list.module.css';
import { setNextDate } from './set-next-date.ts';

/** Last day that a date may be given here. */
const LAST_DAY = '2100-12-31';

/** The next date, set right in the row: by Enter, or when one goes on. A day that has been is not one. */
export function NextDateField({ citizen, tabIndex }: { readonly citizen: Citizen; readonly tabIndex: number }) {
  const { t } = useTranslation();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);

  function commit(field: HTMLInputElement): void {
    if (typed === null) return;
    setTyped(null);
    // Half-typed: nothing was said yet.
    if (field.validity.badInput) return;
    const day = parseIsoDate(typed) ?? null;
    if (day !== null && (day < today || day > LAST_DAY)) {
      if (day !== citizen.nextDate) showToast(t('attention.notBefore'), { tone: 'problem', topic: 'next-date' });
      return;
    }
    void setNextDate(citizen.id, day);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit(event.currentTarget);
    event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-line]')?.focus();
  }
  return (
    <div className={styles['next']}>
      <TextField
        label={t('attention.nextDateOf', { name: citizen.name })}
        hideLabel
        type="date"
        dir="ltr"
        max={LAST_DAY}
        tabIndex={tabIndex}
        value={typed ?? citizen.nextDate ?? ''}
        onChange={setTyped}
        onKeyDown={onKeyDown}
        onBlur={(event) => commit(event.currentTarget)}
      />
    </div>
  );
}
