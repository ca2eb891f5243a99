import { Plus } from 'lucide-react';

import type { Person } from '../../../shared/domain/person.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel, openPanel, useDraft, useIsSupervisor } from '../../state/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AddPerson } from './add-person.tsx';
import { RemoveEscrow, SetEscrow } from './escrow.tsx';
import { KeySections } from './key-sections.tsx';
import type { Over, SetOver } from './over.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import { PeopleList } from './people-list.tsx';
import styles from './people-panel.module.css';
import { ChangeRole, RenamePerson, ResetPassphrase } from './person-dialogs.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { RemovePerson } from './remove-person.tsx';
import { RotateKeys } from './rotate-keys.tsx';
import { useHolders } from './use-holders.ts';

/** Who can open the board, and by what else it can be opened. `at`: what it was opened for. */
export function PeoplePanel({ at }: { readonly at?: 'recovery' | undefined }) {
  const { t } = useTranslation();
  const { holders, error, take } = useHolders();
  const supervisor = useIsSupervisor();
  const over = useDraft<Over | null>('people:over', null);
  const setOver: SetOver = (next) => (next === null ? over.clear() : over.set(next));
  return (
    <Dialog
      open
      title={t('people.title')}
      description={
        <>
          {supervisor ? t('people.text') : `${t('people.text')} ${t('people.readOnly')}`}{' '}
          <TextButton onClick={() => openPanel({ kind: 'consultants' })}>{t('people.toConsultants')}</TextButton>
        </>
      }
      onOpenChange={(open) => !open && closePanel()}
      footer={
        supervisor && (
          <Button icon={<Plus aria-hidden />} onClick={() => setOver({ kind: 'add', name: '', role: 'consultant' })}>
            {t('people.add.action')}
          </Button>
        )
      }
    >
      {!holders && (
        <div className={styles['waiting']}>
          {error ? <Notice tone="problem">{callErrorText(error)}</Notice> : <p role="status">{t('people.loading')}</p>}
        </div>
      )}
      {holders && (
        <>
          <PeopleList people={holders.people} setOver={setOver} />
          <KeySections holders={holders} setOver={setOver} at={at} />
          {over.value && <OverIt over={over.value} holders={holders} take={take} setOver={setOver} />}
        </>
      )}
    </Dialog>
  );
}

interface OverItProps {
  readonly over: Over;
  readonly holders: KeyHolders;
  readonly take: (holders: KeyHolders) => void;
  readonly setOver: SetOver;
}

function OverIt({ over, holders, take, setOver }: OverItProps) {
  const { t } = useTranslation();
  const onClose = (): void => setOver(null);
  const common = {
    onClose,
    onDone: (known: KeyHolders): void => {
      take(known);
      onClose();
    },
  };
  switch (over.kind) {
    case 'add':
      return <AddPerson {...common} values={over} onChange={setOver} />;
    case 'rename':
    case 'role':
    case 'reset':
    case 'remove':
      return <AboutPerson {...common} over={over} holders={holders} take={take} setOver={setOver} />;
    case 'own':
      return <OwnPassphrase onClose={onClose} />;
    case 'rotate':
      return <RotateKeys title={t('people.rotate.ask')} onClose={onClose} />;
    case 'recovery':
      return <RecoveryDialog replaces={holders.recovery !== null} onDone={take} onClose={onClose} />;
    case 'escrow':
      return <SetEscrow {...common} />;
    case 'escrow-remove':
      return <RemoveEscrow {...common} />;
  }
}

interface AboutPersonProps extends OverItProps {
  readonly over: Extract<Over, { kind: 'rename' | 'role' | 'reset' | 'remove' }>;
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

function AboutPerson({ over, holders, take, setOver, onDone, onClose }: AboutPersonProps) {
  const { t } = useTranslation();
  const found = holders.people.find(({ id }) => id === over.id) ?? null;
  const person: Person | null = found && { ...found, name: found.name === '' ? t('people.nameless') : found.name };
  if (over.kind === 'remove') return <RemovePerson key={over.id} person={person} onRemoved={take} onClose={onClose} />;
  // Removed meanwhile, by somebody else.
  if (!person) return null;
  const common = { person, onDone, onClose };
  if (over.kind === 'rename')
    return <RenamePerson {...common} name={over.name} onChange={(name) => setOver({ ...over, name })} />;
  return over.kind === 'role' ? <ChangeRole {...common} /> : <ResetPassphrase {...common} />;
}
