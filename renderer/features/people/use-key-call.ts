import { useRef, useState, type SyntheticEvent } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { translate } from '../../i18n/index.ts';
import { callErrorText } from '../../state/index.ts';

type Send<T> = (proof: string) => Promise<Result<T, CallError>>;

export interface KeyCallOptions<T> {
  /** False when the form itself is not ready; it says so at its own fields, and nothing is sent. */
  readonly check?: () => boolean;
  readonly send: Send<T>;
  readonly onDone: (value: T, proof: string) => void;
  /** Known already: typed in a former step of the same dialog. */
  readonly proof?: string;
}

/** A form that changes keys: what is typed as proof, the call, and what was refused. Nothing typed here is kept over a lock. */
export function useKeyCall<T>({ check = () => true, send, onDone, proof: known }: KeyCallOptions<T>) {
  const [proof, setProof] = useState(known ?? '');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const proofField = useRef<HTMLInputElement>(null);

  async function submit(event?: SyntheticEvent): Promise<void> {
    event?.preventDefault();
    if (busy) return;
    setError(null);
    setMissing(false);
    if (!check()) return;
    if (proof === '') {
      setMissing(true);
      proofField.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await send(proof);
    setBusy(false);
    if (answer.ok) {
      onDone(answer.value, proof);
      return;
    }
    setError(answer.error);
    if (!isRefusedFor(answer.error, ['wrong-passphrase'])) return;
    setProof('');
    proofField.current?.focus();
  }

  return {
    proof,
    proofField,
    busy,
    submit,
    typeProof: (typed: string): void => {
      setProof(typed);
      setMissing(false);
      if (error && isRefusedFor(error, ['wrong-passphrase'])) setError(null);
    },
    /** For the field of the proof. */
    proofError: missing
      ? translate('people.ownPassphraseMissing')
      : error && isRefusedFor(error, ['wrong-passphrase'])
        ? callErrorText(error)
        : undefined,
    /** The sentence, where the refusal is of one of these kinds: for the field it speaks of. */
    errorAt: (...kinds: readonly KeysRefusal['kind'][]): string | undefined =>
      error && isRefusedFor(error, kinds) ? callErrorText(error) : undefined,
    /** The sentence that no field of the form shows. */
    errorBut: (...kinds: readonly KeysRefusal['kind'][]): string | undefined =>
      error && !isRefusedFor(error, ['wrong-passphrase', ...kinds]) ? callErrorText(error) : undefined,
    clearError: (): void => setError(null),
  };
}
export type KeyCall = Pick<
  ReturnType<typeof useKeyCall>,
  'proof' | 'proofField' | 'busy' | 'submit' | 'typeProof' | 'proofError'
>;

export function isRefusedFor(error: CallError, kinds: readonly KeysRefusal['kind'][]): boolean {
  return error.kind === 'keys' && kinds.includes(error.refusal.kind);
}
