import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { SnapshotReceipt } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { newPassphrase } from './new-passphrase.ts';

/** A file from its form to the disk: `write` answers null where nobody chose a place for it. */
export function useSaveFile(
  isMissing: boolean,
  write: () => Promise<Result<SnapshotReceipt, CallError> | null>,
  onSaved?: () => void,
) {
  const [busy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<SnapshotReceipt | null>(null);
  const writeOnce = async (): Promise<void> => {
    const written = await write();
    if (written === null) return;
    if (!written.ok) {
      setError(written.error);
      return;
    }
    setDone(written.value);
    onSaved?.();
  };
  return {
    busy,
    error,
    done,
    /** Somebody wanted to save: what is missing is said. */
    isAsked,
    save: (): void => {
      setAsked(true);
      if (busy || isMissing) return;
      setBusy(true);
      setError(null);
      void writeOnce().finally(() => setBusy(false));
    },
    /** Something was chosen anew: what went wrong before is about something else. */
    forget: (): void => setError(null),
    again: (): void => setDone(null),
  };
}
export type SaveFile = ReturnType<typeof useSaveFile>;

/** A passphrase for a file, or none; it is never used twice. */
export const sealOf = (isSealed: boolean): string | null => (isSealed ? newPassphrase() : null);
