import { useState } from 'react';

import type { Person } from '../../../shared/domain/person.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { RotateKeys } from './rotate-keys.tsx';
import { useKeyCall } from './use-key-call.ts';

export interface RemovePersonProps {
  /** Null once they are removed (the list knows them no more), and when somebody else has done it. */
  readonly person: Person | null;
  readonly onRemoved: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

interface Removed {
  readonly name: string;
  readonly proof: string;
}

/** Takes somebody's key away, says what an old copy could still do, and offers what is left to do about it, for the same proof. */
export function RemovePerson({ person, onRemoved, onClose }: RemovePersonProps) {
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<Removed | null>(null);
  if (removed)
    return (
      <RotateKeys
        title={t('people.removal.next', { name: removed.name })}
        cancelLabel={t('people.removal.notNow')}
        proof={removed.proof}
        onClose={onClose}
      />
    );
  if (!person) return null;
  return (
    <TakeKey
      person={person}
      onRemoved={(holders, proof) => {
        setRemoved({ name: person.name, proof });
        onRemoved(holders);
      }}
      onClose={onClose}
    />
  );
}

function TakeKey({
  person: { id, name },
  onRemoved,
  onClose,
}: {
  readonly person: Person;
  readonly onRemoved: (holders: KeyHolders, proof: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const call = useKeyCall({ send: (proof) => callVault('people.remove', { proof, id }), onDone: onRemoved });
  return (
    <KeyDialog
      title={t('people.removal.title', { name })}
      text={
        <>
          <p>{t('people.removal.text', { name })}</p>
          <Notice tone="warn">{t('people.removal.oldCopy', { name })}</Notice>
        </>
      }
      call={call}
      confirmLabel={t('people.removal.confirm')}
      danger
      problem={call.errorBut()}
      onClose={onClose}
    />
  );
}
