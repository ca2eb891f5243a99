import { CircleDashed, UsersRound } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants, type RowOwner } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import styles from './attention-panel.module.css';

const EVERYONE = 'everyone';

function useActive(): readonly SelectOption<ConsultantId>[] {
  return useConsultants()
    .filter((one) => one.active)
    .map((one) => ({
      value: one.id,
      label: one.name,
      mark: <ConsultantBadge initials={one.initials} color={one.color} />,
    }));
}

/** Whose citizens are listed; null for everybody's. */
export function ListOwner({
  value,
  onChange,
}: {
  readonly value: RowOwner | null;
  readonly onChange: (owner: RowOwner | null) => void;
}) {
  const { t } = useTranslation();
  const options: readonly SelectOption<string>[] = [
    { value: EVERYONE, label: t('attention.everyone'), mark: <UsersRound aria-hidden className={styles['mark']} /> },
    ...useActive(),
    { value: 'none', label: t('common.unassigned'), mark: <CircleDashed aria-hidden className={styles['mark']} /> },
  ];
  return (
    <Select
      label={t('attention.owner')}
      value={value ?? EVERYONE}
      options={options}
      onChange={(chosen) => onChange(chosen === EVERYONE ? null : (chosen as RowOwner))}
    />
  );
}

/** Whose day it is; null while nobody knows. */
export function DayOwner({
  value,
  onChange,
}: {
  readonly value: ConsultantId | null;
  readonly onChange: (consultant: ConsultantId) => void;
}) {
  const { t } = useTranslation();
  const options: readonly SelectOption<string>[] = useActive();
  return (
    <Select
      label={t('attention.whose')}
      value={value ?? ''}
      placeholder={t('attention.chooseWhose')}
      options={options}
      disabled={options.length === 0}
      onChange={(chosen) => onChange(chosen as ConsultantId)}
    />
  );
}
