import { useEffect, useState } from 'react';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import { messageOf, messageOfProbe, messageOfPin, type DoorMessage } from './door-message.ts';
import type { DoorVault } from './door-vault.ts';

type Pin = Extract<PinState, { readonly kind: 'set' }>;
/** What the field takes. `either`: nobody has told yet whether there is a PIN; what is typed meanwhile is kept, and is a passphrase if it is sent. */
export type LockKind = 'either' | 'passphrase' | 'pin';
export type LockStep = 'typing' | 'working' | 'opening';

export interface UnlockOptions {
  readonly vault: DoorVault;
  readonly path: string;
  /** Who opened this board here before; the same array as long as it is the same people. */
  readonly people: readonly PersonId[];
  readonly onRefused: () => void;
}

export interface Unlock {
  readonly kind: LockKind;
  readonly text: string;
  readonly step: LockStep;
  readonly refused: DoorMessage | null;
  /** PINs that can still be tried; null while no PIN is asked for. */
  readonly triesLeft: number | null;
  /** There is a PIN, and it can be chosen instead. */
  readonly hasPin: boolean;
  readonly type: (text: string) => void;
  readonly choose: (kind: 'passphrase' | 'pin') => void;
  readonly submit: () => Promise<void>;
}

/** One field, and what it opens with: the PIN of this computer where there is one, else a passphrase. */
export function useUnlock({ vault, path, people, onRefused }: UnlockOptions): Unlock {
  const [text, setText] = useState('');
  const [step, setStep] = useState<LockStep>('typing');
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [pin, setPin] = usePin(vault, people);
  const [chosen, setChosen] = useState<'passphrase' | null>(null);
  const kind = chosen ?? (pin === 'asking' ? 'either' : pin === null ? 'passphrase' : 'pin');

  function refuse(error: CallError): void {
    setStep('typing');
    if (kind !== 'pin' || pin === null || pin === 'asking') {
      setRefused(messageOf(error));
    } else {
      const { message, triesLeft } = messageOfPin(error);
      setRefused(message);
      if (triesLeft !== undefined) setPin(triesLeft === 0 ? null : { ...pin, triesLeft });
      setText('');
    }
    onRefused();
  }

  async function submit(): Promise<void> {
    if (text === '' || step !== 'typing') return;
    setStep('working');
    setRefused(null);
    const answer =
      kind === 'pin' && pin !== null && pin !== 'asking'
        ? await vault('vault.unlockWithPin', { path, person: pin.person, pin: text })
        : await vault('vault.unlock', { path, passphrase: text, likely: [...people] });
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    setText('');
    setStep('opening');
  }

  return {
    kind,
    text,
    step,
    refused,
    triesLeft: kind === 'pin' && pin !== null && pin !== 'asking' ? pin.triesLeft : null,
    hasPin: pin !== null && pin !== 'asking',
    type: setText,
    choose(next) {
      setChosen(next === 'pin' ? null : next);
      setText('');
      setRefused(null);
    },
    submit,
  };
}

/** The PIN somebody has on this computer; null where nobody has. */
function usePin(vault: DoorVault, people: readonly PersonId[]) {
  const [pin, setPin] = useState<Pin | 'asking' | null>('asking');
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<Pin | null> => {
      if (people.length === 0) return null;
      const answer = await vault('pin.state', { people: [...people] });
      return answer.ok && answer.value.kind === 'set' ? answer.value : null;
    };
    void ask().then((found) => gone || setPin(found));
    return () => void (gone = true);
  }, [vault, people]);
  return [pin, setPin] as const;
}

/** What stands in the way before anything is typed, and a second look at it. */
export function useBlock(vault: DoorVault, path: string) {
  const [block, setBlock] = useState<DoorMessage | null>(null);
  useEffect(() => {
    let gone = false;
    void probe(vault, path).then((message) => gone || setBlock(message));
    return () => void (gone = true);
  }, [vault, path]);
  return { block, lookAgain: () => void probe(vault, path).then(setBlock) };
}

async function probe(vault: DoorVault, path: string): Promise<DoorMessage | null> {
  const answer = await vault('vault.probe', { path });
  return answer.ok ? messageOfProbe(answer.value) : messageOf(answer.error);
}
