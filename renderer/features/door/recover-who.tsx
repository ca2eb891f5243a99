import { useEffect, useRef, useState, type SyntheticEvent } from 'react';

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
  passphraseProblemsOf,
  useStrengthMeter,
  type NewPassphrase,
  type PassphraseProblem,
} from '../passphrase/index.ts';
import card from './door-card.module.css';
import styles from './recover.module.css';
import type { Recover } from './use-recover.ts';

/** Not the id of anybody: ids are made of letters, figures, - and _. */
const SOMEBODY_NEW = '+';
/** Nobody is proposed: whoever is not looked at closely loses their passphrase to somebody else. */
const NOT_CHOSEN = '';
type Choice = PersonId | typeof SOMEBODY_NEW | typeof NOT_CHOSEN;

const WHO = 'who';

type WhoProblem = PassphraseProblem | 'who' | 'person';
const NO_PROBLEMS: readonly WhoProblem[] = [];

/** Second step: who it is, and a new passphrase. */
export function RecoverWho({ recover, people }: { readonly recover: Recover; readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<Choice>(people.length > 0 ? NOT_CHOSEN : SOMEBODY_NEW);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<NewPassphrase>({ passphrase: '', repeat: '' });
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const nameField = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const meter = useStrengthMeter();
  const strength = meter && typed.passphrase !== '' ? meter(typed.passphrase, name) : null;
  const still = recover.step !== 'typing';
  // The step before took the focus away with it.
  useEffect(() => document.getElementById(WHO)?.focus(), []);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found: readonly WhoProblem[] = [
      ...(who === NOT_CHOSEN ? (['who'] as const) : []),
      ...(who === SOMEBODY_NEW && isNameless(cleanLine(name)) ? (['person'] as const) : []),
      ...passphraseProblemsOf(typed, strength),
    ];
    setProblems(found);
    const [first] = found;
    if (first === 'who') document.getElementById(WHO)?.focus();
    else if (first)
      ({ person: nameField, short: passphrase, weak: passphrase, different: repeat })[first].current?.focus();
    if (first || who === NOT_CHOSEN) return;
    void recover.enter(
      who === SOMEBODY_NEW ? { kind: 'new', name: name.trim() } : { kind: 'known', id: who },
      typed.passphrase,
    );
  };
  return (
    <form className={card['form']} onSubmit={onSubmit} noValidate>
      {people.length > 0 && (
        <div className={styles['who']}>
          <label htmlFor={WHO}>{t('door.recover.who')}</label>
          <Select<Choice>
            id={WHO}
            value={who}
            options={[
              ...people.map((person) => ({ value: person.id, label: person.name })),
              { value: SOMEBODY_NEW, label: t('door.recover.somebodyNew') },
            ]}
            onChange={(chosen) => {
              setWho(chosen);
              setProblems(NO_PROBLEMS);
            }}
            placeholder={t('door.recover.choose')}
            disabled={still}
          />
          {problems.includes('who') && (
            <p className={styles['missing']} role="alert">
              {t('door.recover.choose')}
            </p>
          )}
        </div>
      )}
      {who === SOMEBODY_NEW && (
        <TextField
          ref={nameField}
          label={t('door.create.person')}
          autoComplete="name"
          value={name}
          onChange={setName}
          autoFocus
          error={problems.includes('person') ? t('door.create.missing.person') : undefined}
          maxLength={PERSON_NAME_LIMIT}
          readOnly={still}
        />
      )}
      <NewPassphraseFields
        label={t('door.recover.passphrase')}
        typed={typed}
        strength={strength}
        problems={problems.filter((one) => one !== 'person' && one !== 'who')}
        onChange={(changed) => {
          setTyped({ ...typed, ...changed });
          setProblems(NO_PROBLEMS);
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
