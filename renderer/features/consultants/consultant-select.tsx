import { CircleDashed } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { fullWords, readLoad, useConsultants } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import styles from './consultant-select.module.css';

export interface ConsultantSelectProps {
  /** Null: nobody yet. Undefined: not chosen. */
  readonly value: ConsultantId | null | undefined;
  readonly onChange: (id: ConsultantId | null) => void;
  /** Left out of the choice: who is about to leave. */
  readonly except?: ConsultantId;
}
const NOBODY = 'none';

/** One of the active consultants, or nobody yet. */
export function ConsultantSelect({ value, onChange, except }: ConsultantSelectProps) {
  const { t } = useTranslation();
  const options: readonly SelectOption<string>[] = [
    ...useConsultants()
      .filter((one) => one.id === value || (one.active && one.id !== except))
      .map((one) => ({
        value: one.id,
        label: one.name,
        note: fullWords(readLoad(one)),
        mark: <ConsultantBadge initials={one.initials} color={one.color} />,
      })),
    { value: NOBODY, label: t('common.unassigned'), mark: <CircleDashed aria-hidden className={styles['nobody']} /> },
  ];
  return (
    <Select
      label={t('consultants.one')}
      value={value === undefined ? '' : (value ?? NOBODY)}
      placeholder={t('consultants.choose')}
      options={options}
      onChange={(chosen) => onChange(chosen === NOBODY ? null : (chosen as ConsultantId))}
    />
  );
}
