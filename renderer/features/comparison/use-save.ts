import { useState } from 'react';

import type { VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { SnapshotReceipt } from '../../../shared/ipc/payloads.ts';
import type { SnapshotLevel, SnapshotPurpose } from '../../../shared/snapshot/document.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault } from '../../state/index.ts';
import { newPassphrase } from '../snapshot/index.ts';

interface SaveForm {
  readonly level: SnapshotLevel;
  readonly format: 'xlsx' | 'csv';
  readonly purpose: SnapshotPurpose;
  readonly words: string;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}
const FIRST: SaveForm = { level: 'counts', format: 'xlsx', purpose: 'management', words: '', passphrase: null };

/** Two days compared, from choice to file. */
export function useSave(asked: VaultInput<'snapshot.compare'>) {
  const { t } = useTranslation();
  const [form, setForm] = useState(FIRST);
  const [busy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<SnapshotReceipt | null>(null);
  const isPurposeMissing = form.purpose === 'other' && form.words.trim() === '';

  async function write(): Promise<void> {
    const { level, format, purpose, words, passphrase } = form;
    const file = await bridge().chooseNewFile(
      passphrase !== null && format === 'csv' ? 'comparison-zip' : `comparison-${format}`,
    );
    if (file === null) return;
    const written = await callVault('snapshot.saveComparison', {
      ...asked,
      level,
      format,
      file,
      passphrase,
      purpose: purpose === 'other' ? words.trim() : t(`snapshot.purposes.${purpose}`),
      purposeKind: purpose,
      lang: currentLang(),
    });
    if (written.ok) setDone(written.value);
    else setError(written.error);
  }
  return {
    form,
    busy,
    error,
    done,
    isPurposeMissing: isAsked && isPurposeMissing,
    change: (part: Partial<SaveForm>): void => {
      setError(null);
      setForm({ ...form, ...part });
    },
    seal: (isSealed: boolean): void => setForm({ ...form, passphrase: isSealed ? newPassphrase() : null }),
    save: (): void => {
      setAsked(true);
      if (busy || isPurposeMissing) return;
      setBusy(true);
      setError(null);
      void write().finally(() => setBusy(false));
    },
  };
}
export type SaveSteps = ReturnType<typeof useSave>;
