import { useRef, useState, type SyntheticEvent } from 'react';

import { cleanLine, isNameless } from '../../../shared/domain/clean-citizen.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { PERSON_NAME_LIMIT, type Person } from '../../../shared/domain/person.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import {
  NewPassphraseFields,
  passphraseProblemOf,
  useStrengthMeter,
  type NewPassphrase,
  type PassphraseProblem,
} from '../passphrase/index.ts';
import card from './door-card.module.css';
import styles from './recover.module.css';
import type { Recover } from './use-recover.ts';

/** Not the id of anybody: ids are made of letters, figures, - and _. */
const SOMEBODY_NEW = '+';
type Choice = PersonId | typeof SOMEBODY_NEW;

/** Second step: who it is, and a new passphrase. */
export function RecoverWho({ recover, people }: { readonly recover: Recover; readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<Choice>(people[0]?.id ?? SOMEBODY_NEW);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<NewPassphrase>({ passphrase: '', repeat: '' });
  const [problem, setProblem] = useState<PassphraseProblem | 'person' | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const meter = useStrengthMeter();
  const strength = meter && typed.passphrase !== '' ? meter(typed.passphrase, name) : null;
  const still = recover.step !== 'typing';
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const nameless = who === SOMEBODY_NEW && isNameless(cleanLine(name));
    const found = nameless ? 'person' : passphraseProblemOf(typed, strength);
    setProblem(found);
    if (found) {
      ({ person: nameField, short: passphrase, weak: passphrase, different: repeat })[found].current?.focus();
      return;
    }
    void recover.enter(
      who === SOMEBODY_NEW ? { kind: 'new', name: name.trim() } : { kind: 'known', id: who },
      typed.passphrase,
    );
  };
  return (
    <form className={card['form']} onSubmit={onSubmit} noValidate>
      {people.length > 0 && (
        <div className={styles['who']}>
          <label htmlFor="who">{t('door.recover.who')}</label>
          <Select<Choice>
            id="who"
            value={who}
            options={[
              ...people.map((person) => ({ value: person.id, label: person.name })),
              { value: SOMEBODY_NEW, label: t('door.recover.somebodyNew') },
            ]}
            onChange={setWho}
            disabled={still}
          />
        </div>
      )}
      {who === SOMEBODY_NEW && (
        <TextField
          ref={nameField}
          label={t('door.create.person')}
          autoComplete="name"
          value={name}
          onChange={setName}
          error={problem === 'person' ? t('door.create.missing.person') : undefined}
          maxLength={PERSON_NAME_LIMIT}
          readOnly={still}
        />
      )}
      <NewPassphraseFields
        label={t('door.recover.passphrase')}
        typed={typed}
        strength={strength}
        problem={problem === 'person' ? null : problem}
        onChange={(changed) => {
          setTyped({ ...typed, ...changed });
          setProblem(null);
        }}
        readOnly={still}
        passphrase={passphrase}
        repeat={repeat}
      />
      <p className={styles['then']}>{t('door.recover.then')}</p>
      <div className={card['submit']}>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          disabled={still}
          focusableWhenDisabled
          icon={still ? <Spinner /> : undefined}
        >
          {recover.step === 'typing'
            ? t('door.recover.action')
            : recover.step === 'working'
              ? t('door.recover.working')
              : t('door.unlock.opening')}
        </Button>
      </div>
    </form>
  );
}
