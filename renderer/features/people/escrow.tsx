import { FileKey2 } from 'lucide-react';
import { useRef, useState } from 'react';

import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './escrow.module.css';
import { fingerprintOf } from './fingerprint.ts';
import { KeyDialog } from './key-dialog.tsx';
import { useKeyCall } from './use-key-call.ts';

interface EscrowProps {
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

interface ChosenFile {
  readonly name: string;
  readonly text: string;
  /** Null: no public key in it; the vault says so too. */
  readonly fingerprint: string | null;
}

/** Far more than any key file has. */
const MAX_CHARACTERS = 16_000;

/** The IT department's public key as a way in. */
export function SetEscrow({ onDone, onClose }: EscrowProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [missing, setMissing] = useState(false);
  const call = useKeyCall({
    check: () => {
      setMissing(file === null);
      return file !== null;
    },
    send: (proof) => callVault('escrow.set', { proof, publicKey: file?.text ?? '' }),
    onDone: (holders) => {
      showToast(t('people.escrow.done'));
      onDone(holders);
    },
  });
  async function take(chosen: File): Promise<void> {
    const text = (await chosen.text()).slice(0, MAX_CHARACTERS);
    setMissing(false);
    call.clearError();
    setFile({ name: chosen.name, text, fingerprint: await fingerprintOf(text) });
  }
  return (
    <KeyDialog
      title={t('people.escrow.setTitle')}
      text={`${t('people.escrow.text')} ${t('people.escrow.reach')}`}
      call={call}
      confirmLabel={t('people.escrow.confirm')}
      problem={missing ? t('people.escrow.fileMissing') : call.errorBut()}
      onClose={onClose}
    >
      <LabelledGroup label={t('people.escrow.file')}>
        <div className={styles['file']}>
          <Button icon={<FileKey2 aria-hidden />} onClick={() => input.current?.click()} disabled={call.busy}>
            {t('people.escrow.chooseFile')}
          </Button>
          <bdi className={styles['name']}>{file?.name}</bdi>
          <input
            ref={input}
            type="file"
            accept=".pem,.pub,.txt"
            aria-label={t('people.escrow.file')}
            className="visually-hidden"
            tabIndex={-1}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              if (chosen) void take(chosen);
            }}
          />
        </div>
      </LabelledGroup>
      {file?.fingerprint != null && <Fingerprint value={file.fingerprint} />}
    </KeyDialog>
  );
}

export function RemoveEscrow({ onDone, onClose }: EscrowProps) {
  const { t } = useTranslation();
  const call = useKeyCall({
    send: (proof) => callVault('escrow.remove', { proof }),
    onDone: (holders) => {
      showToast(t('people.escrow.removed'));
      onDone(holders);
    },
  });
  return (
    <KeyDialog
      title={t('people.escrow.removeTitle')}
      text={t('people.escrow.removeText')}
      call={call}
      confirmLabel={t('people.escrow.removeConfirm')}
      danger
      problem={call.errorBut()}
      onClose={onClose}
    />
  );
}

/** For comparing by eye or by telephone. */
export function Fingerprint({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('people.escrow.fingerprint')} hint={t('people.escrow.compare')}>
      <p className={styles['fingerprint']} data-testid="fingerprint">
        {value}
      </p>
    </LabelledGroup>
  );
}
