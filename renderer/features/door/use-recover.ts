import { useEffect, useState } from 'react';

import type { Person } from '../../../shared/domain/person.ts';
import type { VaultInput } from '../../../shared/ipc/contract.ts';
import { messageOf, type DoorMessage } from './door-message.ts';
import type { DoorVault } from './door-vault.ts';

export type RecoveryWay = VaultInput<'vault.recover'>['way'];
export type RecoveryWho = VaultInput<'vault.recoverAs'>['who'];

/** Getting back in: first the key from paper or of the IT department, then who it is, with a new passphrase. */
export function useRecover(vault: DoorVault, path: string) {
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [step, setStep] = useState<'typing' | 'working' | 'opening'>('typing');

  // Whoever turns back leaves no open vault behind.
  useEffect(() => () => void vault('vault.forgetRecovered', {}), [vault]);

  async function recover(way: RecoveryWay): Promise<void> {
    if (step !== 'typing') return;
    setStep('working');
    setRefused(null);
    const answer = await vault('vault.recover', { path, way });
    setStep('typing');
    if (answer.ok) setPeople(answer.value.people);
    else setRefused(messageOf(answer.error));
  }

  async function enter(who: RecoveryWho, passphrase: string): Promise<void> {
    if (step !== 'typing') return;
    setStep('working');
    setRefused(null);
    const answer = await vault('vault.recoverAs', { who, passphrase });
    if (answer.ok) {
      setStep('opening');
      return;
    }
    setStep('typing');
    setRefused(messageOf(answer.error));
    // The vault that knew the key has stopped: it must be told again.
    if (answer.error.kind === 'closed') setPeople(null);
  }

  return { people, refused, step, recover, enter, say: setRefused };
}
export type Recover = ReturnType<typeof useRecover>;
