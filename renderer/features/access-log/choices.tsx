import type { PersonId } from '../../../shared/domain/ids.ts';
import type { AccessPage } from '../../../shared/ipc/access-schemas.ts';
import { useTranslation } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './access-log.module.css';
import { CitizenField } from './citizen-field.tsx';
import type { AccessChoice } from './use-access.ts';

export interface ChoicesProps {
  readonly choice: AccessChoice;
  /** Whose acts can be asked for; empty where there are only one's own. */
  readonly people: AccessPage['people'];
  readonly onChange: (choice: AccessChoice) => void;
}

/** Which rows of the log are shown. */
export function Choices({ choice, people, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['choices']}>
      {people.length > 0 && (
        <div className={styles['who']}>
          <span aria-hidden>{t('access.who')}</span>
          <Select<PersonId | ''>
            label={t('access.who')}
            value={choice.person}
            options={[
              { value: '', label: t('access.everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(person) => onChange({ ...choice, person })}
          />
        </div>
      )}
      <div className={styles['citizen']}>
        <CitizenField id={choice.citizenId} onChange={(citizenId) => onChange({ ...choice, citizenId })} />
      </div>
      {(['from', 'until'] as const).map((end) => (
        <div key={end} className={styles['day']}>
          <TextField
            type="date"
            label={t(`access.${end}`)}
            value={choice[end]}
            onChange={(day) => onChange({ ...choice, [end]: day })}
          />
        </div>
      ))}
    </div>
  );
}
