import { useEffect, useState } from 'react';

import type { Contact } from '../../../shared/domain/contact.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { boardStore, callVault } from '../../state/index.ts';

/** No step of a story is older than this: the contacts come alone. */
const NO_STEPS = 0;

export interface ContactsRead {
  /** Newest first; null while they are on their way. */
  readonly contacts: readonly Contact[] | null;
  /** The last attempt failed; what was there before is still shown. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** A citizen's contacts, asked for again whenever something on the board changed. */
export function useContacts(id: CitizenId): ContactsRead {
  const revision = boardStore((state) => state.revision);
  const [tries, setTries] = useState(0);
  const [read, setRead] = useState<Omit<ContactsRead, 'again'>>({ contacts: null, failed: false });
  useEffect(() => {
    let isWanted = true;
    void callVault('citizen.story', { id, before: NO_STEPS }).then((answer) => {
      if (!isWanted) return;
      setRead((present) =>
        answer.ok ? { contacts: answer.value.contacts, failed: false } : { ...present, failed: true },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [id, revision, tries]);
  return { ...read, again: () => setTries((count) => count + 1) };
}
