import { CircleDashed } from 'lucide-react';

import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './contact-dialog.module.css';

const NOBODY = 'none';

/** Who had the contact: one of the active consultants, whoever had it before, or nobody of the board. */
export function WhoSelect({
  value,
  onChange,
}: {
  readonly value: ConsultantId | null;
  readonly onChange: (who: ConsultantId | null) => void;
}) {
  const { t } = useTranslation();
  const consultants = useConsultants().filter((one) => one.active || one.id === value);
  return (
    <LabelledGroup label={t('contacts.who')}>
      <Select<string>
        label={t('contacts.who')}
        value={value ?? NOBODY}
        options={[
          ...consultants.map((one) => ({
            value: one.id,
            label: one.name,
            mark: <ConsultantBadge initials={one.initials} color={one.color} />,
          })),
          {
            value: NOBODY,
            label: t('contacts.nobody'),
            mark: <CircleDashed aria-hidden className={styles['nobody']} />,
          },
        ]}
        onChange={(chosen) => onChange(chosen === NOBODY ? null : (chosen as ConsultantId))}
      />
    </LabelledGroup>
  );
}
