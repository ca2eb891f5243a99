import { useState } from 'react';

import { PERSON_NAME_LIMIT, PERSON_ROLES, type PersonRole } from '../../../shared/domain/person.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, useBoardName } from '../../state/index.ts';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toast.tsx';
import { NewPassphraseFields } from '../passphrase/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import type { Over } from './over.ts';
import { useKeyCall } from './use-key-call.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

export interface AddPersonProps {
  readonly values: Extract<Over, { kind: 'add' }>;
  readonly onChange: (values: Extract<Over, { kind: 'add' }>) => void;
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

/** A key for a colleague: who, what they may do, and a passphrase to begin with. */
export function AddPerson({ values, onChange, onDone, onClose }: AddPersonProps) {
  const { t } = useTranslation();
  const { name, role } = values;
  const board = useBoardName();
  const [temporary, setTemporary] = useState(true);
  const [nameless, setNameless] = useState(false);
  const fresh = useNewPassphrase(`${board} ${name}`);
  const call = useKeyCall({
    check: () => {
      const missing = name.trim() === '';
      setNameless(missing);
      return fresh.check() && !missing;
    },
    send: (proof) => callVault('people.add', { proof, name, role, passphrase: fresh.value, temporary }),
    onDone: (holders) => {
      showToast(t('people.add.done', { name: name.trim() }));
      onDone(holders);
    },
  });
  return (
    <KeyDialog
      title={t('people.add.title')}
      call={call}
      confirmLabel={t('people.add.confirm')}
      leaving={
        name.trim() === '' && fresh.value === ''
          ? undefined
          : {
              title: t('people.add.leaveTitle'),
              text: t('people.add.leaveText'),
              confirm: t('people.add.leave'),
              stay: t('people.add.stay'),
            }
      }
      problem={call.errorBut('name-blank', 'name-too-long', 'name-taken', 'weak-passphrase', 'passphrase-taken')}
      onClose={onClose}
    >
      <TextField
        label={t('people.name')}
        value={name}
        onChange={(next) => {
          setNameless(false);
          call.clearError();
          onChange({ ...values, name: next });
        }}
        error={nameless ? t('people.add.nameMissing') : call.errorAt('name-blank', 'name-too-long', 'name-taken')}
        maxLength={PERSON_NAME_LIMIT}
        readOnly={call.busy}
        autoComplete="off"
        autoFocus
      />
      <LabelledGroup label={t('people.role')} hint={t(`people.roleHint.${role}`)}>
        <Segmented<PersonRole>
          label={t('people.role')}
          value={role}
          options={PERSON_ROLES.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
          onChange={(next) => onChange({ ...values, role: next })}
        />
      </LabelledGroup>
      <NewPassphraseFields
        label={t('people.add.passphrase')}
        {...fresh.fields}
        readOnly={call.busy}
        refused={call.errorAt('weak-passphrase', 'passphrase-taken')}
      />
      <Switch label={t('people.add.ownChoice')} checked={temporary} onChange={setTemporary} />
    </KeyDialog>
  );
}
