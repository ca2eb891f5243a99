import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { BoardCopy, CopyPreview } from '../../../shared/ipc/payloads.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, flushSession, lockNow, useToday } from '../../state/index.ts';
import { PassphraseField } from '../passphrase/index.ts';
import { KeyDialog, useKeyCall } from '../people/index.ts';
import styles from './copies.module.css';
import { PreviewLines } from './preview-lines.tsx';

interface Seen {
  readonly proof: string;
  readonly preview: CopyPreview;
}

/** First what is in the copy and what would change, then the restore itself. */
export function RestoreDialog({ copy, onClose }: { readonly copy: BoardCopy; readonly onClose: () => void }) {
  const [then, setThen] = useState<string | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  return seen === null ? (
    <Look copy={copy} then={then} setThen={setThen} onSeen={setSeen} onClose={onClose} />
  ) : (
    <Sure copy={copy} then={then} seen={seen} onClose={onClose} />
  );
}

/** Why a copy cannot be used; undefined where the error is about something else. */
function copyProblem(error: CallError | null): 'damaged' | 'missing' | 'newer' | 'wrongThen' | undefined {
  if (error?.kind !== 'door') return undefined;
  const { kind } = error.refusal;
  if (kind === 'wrong-passphrase') return 'wrongThen';
  return kind === 'damaged' || kind === 'missing' || kind === 'newer' ? kind : 'damaged';
}

interface LookProps {
  readonly copy: BoardCopy;
  readonly then: string | null;
  readonly setThen: (then: string | null) => void;
  readonly onSeen: (seen: Seen) => void;
  readonly onClose: () => void;
}

function Look({ copy, then, setThen, onSeen, onClose }: LookProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [refused, setRefused] = useState<CallError | null>(null);
  const call = useKeyCall<CopyPreview>({
    send: async (proof) => {
      const answer = await callVault('copies.compare', { proof, copy: copy.folder, passphrase: then });
      setRefused(answer.ok ? null : answer.error);
      // It opens with the passphrase of another day: that is asked for as well.
      if (copyProblem(answer.ok ? null : answer.error) === 'wrongThen') setThen(then ?? '');
      return answer;
    },
    onDone: (preview, proof) => onSeen({ proof, preview }),
  });
  const problem = copyProblem(refused);
  return (
    <KeyDialog
      title={t('backups.dialog.title', { at: formatMoment(copy.at, today) })}
      text={t('backups.dialog.text')}
      call={call}
      confirmLabel={t('backups.dialog.look')}
      proofHint={t('backups.dialog.proofHint')}
      proofFirst
      problem={
        problem === undefined ? call.errorBut() : problem === 'wrongThen' ? undefined : t(`backups.dialog.${problem}`)
      }
      onClose={onClose}
    >
      {then !== null && (
        <PassphraseField
          label={t('backups.dialog.then')}
          hint={t('backups.dialog.thenHint')}
          value={then}
          onChange={setThen}
          readOnly={call.busy}
          error={problem === 'wrongThen' && then !== '' ? t('backups.dialog.wrongThen') : undefined}
        />
      )}
    </KeyDialog>
  );
}

function Sure({
  copy,
  then,
  seen,
  onClose,
}: {
  readonly copy: BoardCopy;
  readonly then: string | null;
  readonly seen: Seen;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [state, setState] = useState<'asking' | 'failed' | 'done'>('asking');
  const call = useKeyCall({
    proof: seen.proof,
    check: () => {
      if (state === 'failed') lockNow();
      return state === 'asking';
    },
    send: async (proof) => {
      // Afterwards the vault takes nothing in any more.
      await flushSession();
      const answer = await callVault('copies.restore', { proof, copy: copy.folder, passphrase: then });
      if (!answer.ok && answer.error.kind !== 'not-allowed') setState('failed');
      return answer;
    },
    // The vault is closed already. The board says at its next opening that it was restored.
    onDone: () => {
      setState('done');
      lockNow();
    },
  });
  return (
    <KeyDialog
      title={t('backups.dialog.title', { at: formatMoment(copy.at, today) })}
      call={call}
      closable={state !== 'done'}
      confirmLabel={state === 'failed' ? t('app.lockLong') : t('backups.dialog.confirm')}
      proofKnown
      problem={state === 'failed' ? t('backups.dialog.failed') : call.errorBut()}
      onClose={state === 'asking' ? onClose : lockNow}
    >
      <PreviewLines preview={seen.preview} />
      <div className={styles['lines']}>
        <p>{t('backups.dialog.aside')}</p>
        <p className={styles['text']}>{t('backups.dialog.keys')}</p>
      </div>
    </KeyDialog>
  );
}
