import { useState, type SyntheticEvent } from 'react';

import { PERSON_NAME_LIMIT, type Person } from '../../../shared/domain/person.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, callVault, useBoardName } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { NewPassphraseFields } from '../passphrase/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { useKeyCall } from './use-key-call.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

interface PersonDialogProps {
  readonly person: Person;
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

/** A name opens nothing: no proof is asked for. */
export function RenamePerson({
  person,
  name,
  onChange,
  onDone,
  onClose,
}: PersonDialogProps & { readonly name: string; readonly onChange: (name: string) => void }) {
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const answer = await callVault('people.rename', { id: person.id, name });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    showToast(t('people.renamed', { name: name.trim() }));
    onDone(answer.value);
  }
  return (
    <Dialog
      open
      shape="small"
      title={t('people.renameTitle', { name: person.name })}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="rename-person">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="rename-person" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label={t('people.name')}
          value={name}
          onChange={(next) => {
            setError(null);
            onChange(next);
          }}
          error={error ? callErrorText(error) : undefined}
          maxLength={PERSON_NAME_LIMIT}
          autoComplete="off"
          autoFocus
        />
      </form>
    </Dialog>
  );
}

export function ChangeRole({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { id, name } = person;
  const role = person.role === 'supervisor' ? 'consultant' : 'supervisor';
  const call = useKeyCall({
    send: (proof) => callVault('people.setRole', { proof, id, role }),
    onDone: (holders) => {
      showToast(t(`people.setRole.done.${role}`, { name }));
      onDone(holders);
    },
  });
  return (
    <KeyDialog
      title={t(`people.setRole.title.${role}`, { name })}
      text={t(`people.setRole.text.${role}`, { name })}
      call={call}
      confirmLabel={t('people.setRole.confirm')}
      problem={call.errorBut()}
      onClose={onClose}
    />
  );
}

/** For a colleague who forgot theirs. */
export function ResetPassphrase({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { id, name } = person;
  const board = useBoardName();
  const fresh = useNewPassphrase(`${board} ${name}`);
  const call = useKeyCall({
    check: fresh.check,
    send: (proof) => callVault('people.resetPassphrase', { proof, id, passphrase: fresh.value }),
    onDone: (holders) => {
      showToast(t('people.resetPassphrase.done', { name }));
      onDone(holders);
    },
  });
  return (
    <KeyDialog
      title={t('people.resetPassphrase.title', { name })}
      text={t('people.resetPassphrase.text', { name })}
      call={call}
      confirmLabel={t('people.resetPassphrase.confirm')}
      problem={call.errorBut('weak-passphrase', 'passphrase-taken')}
      onClose={onClose}
    >
      <NewPassphraseFields
        label={t('people.add.passphrase')}
        {...fresh.fields}
        readOnly={call.busy}
        refused={call.errorAt('weak-passphrase', 'passphrase-taken')}
      />
    </KeyDialog>
  );
}
