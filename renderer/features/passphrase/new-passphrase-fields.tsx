import type { RefObject } from 'react';

import { MIN_PASSPHRASE_LENGTH } from '../../../shared/ipc/limits.ts';
import { useTranslation } from '../../i18n/index.ts';
import type { NewPassphrase, PassphraseProblem } from './new-passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthLine } from './strength-line.tsx';
import { missingLength, type Strength } from './strength.ts';

export interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly typed: NewPassphrase;
  readonly strength: Strength | null;
  /** All are told at once, each at its field. */
  readonly problems: readonly PassphraseProblem[];
  /** Why the vault did not take it. */
  readonly refused?: string | undefined;
  readonly onChange: (changed: Partial<NewPassphrase>) => void;
  readonly readOnly: boolean;
  readonly passphrase: RefObject<HTMLInputElement | null>;
  readonly repeat: RefObject<HTMLInputElement | null>;
}

/** A new passphrase, twice, with how hard it is to guess. */
export function NewPassphraseFields({
  label,
  typed,
  strength,
  problems,
  refused,
  onChange,
  readOnly,
  passphrase: passphraseField,
  repeat: repeatField,
}: NewPassphraseFieldsProps) {
  const { t } = useTranslation();
  const weak = problems.includes('short')
    ? t('door.create.missing.short', { count: missingLength(typed.passphrase) })
    : problems.includes('weak')
      ? t('door.create.missing.weak')
      : refused;
  return (
    <>
      <PassphraseField
        ref={passphraseField}
        label={label}
        value={typed.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
        error={weak}
        hint={typed.passphrase === '' ? t('door.create.passphraseHint', { min: MIN_PASSPHRASE_LENGTH }) : undefined}
        readOnly={readOnly}
        fresh
      />
      {weak === undefined && <StrengthLine passphrase={typed.passphrase} strength={strength} />}
      <PassphraseField
        ref={repeatField}
        label={t('door.create.repeat')}
        value={typed.repeat}
        onChange={(repeat) => onChange({ repeat })}
        error={problems.includes('different') ? t('door.create.missing.different') : undefined}
        readOnly={readOnly}
        fresh
      />
    </>
  );
}
