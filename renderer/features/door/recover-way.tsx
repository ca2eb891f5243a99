import { FileKey } from 'lucide-react';
import { useRef, useState, type SyntheticEvent } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PassphraseField, RecoveryKeyField } from '../passphrase/index.ts';
import card from './door-card.module.css';
import { isEncrypted, readKeyFile, type KeyFile } from './key-file.ts';
import styles from './recover.module.css';
import { recoveryKeyProblem } from './recovery-key-problem.ts';
import type { Recover, RecoveryWay } from './use-recover.ts';

/** First step: the key itself. */
export function RecoverWay({ recover }: { readonly recover: Recover }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<RecoveryWay['kind']>('recovery-key');
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<KeyFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const still = recover.step !== 'typing';
  const way: RecoveryWay | null =
    kind === 'recovery-key'
      ? typed === ''
        ? null
        : { kind, typed }
      : file && { kind, privateKey: file.text, passphrase: isEncrypted(file) ? passphrase : null };
  const keyProblem = recover.refused ? recoveryKeyProblem(recover.refused) : undefined;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (way) void recover.recover(way);
  };
  return (
    <form className={card['form']} onSubmit={onSubmit} noValidate>
      <div>
        <Segmented
          label={t('door.recover.ways')}
          value={kind}
          options={[
            { value: 'recovery-key', label: t('door.recover.byKey') },
            { value: 'escrow', label: t('door.recover.byFile') },
          ]}
          onChange={(next) => {
            setKind(next);
            recover.say(null);
          }}
        />
      </div>
      {kind === 'recovery-key' ? (
        <RecoveryKeyField
          value={typed}
          onChange={(next) => {
            setTyped(next);
            recover.say(null);
          }}
          readOnly={still}
          error={keyProblem}
        />
      ) : (
        <>
          <FileChoice
            file={file}
            disabled={still}
            onFile={(chosen) => {
              setFile(chosen);
              setPassphrase('');
              recover.say(chosen === null ? { key: 'not-a-private-key', values: {} } : null);
            }}
          />
          {file && isEncrypted(file) && (
            <PassphraseField
              label={t('door.recover.filePassphrase')}
              value={passphrase}
              onChange={setPassphrase}
              readOnly={still}
              autoFocus
            />
          )}
        </>
      )}
      <div className={card['submit']}>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          disabled={still || way === null}
          focusableWhenDisabled
          icon={still ? <Spinner /> : undefined}
        >
          {still ? t('door.recover.checking') : t('common.next')}
        </Button>
      </div>
    </form>
  );
}

function FileChoice({
  file,
  disabled,
  onFile,
}: {
  readonly file: KeyFile | null;
  readonly disabled: boolean;
  /** Null: what was chosen is no key file. */
  readonly onFile: (file: KeyFile | null) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <LabelledGroup label={t('door.recover.file')} hint={t('door.recover.fileHint')}>
      <div className={styles['file']}>
        <Button icon={<FileKey aria-hidden />} disabled={disabled} autoFocus onClick={() => input.current?.click()}>
          {file ? t('door.recover.otherFile') : t('door.recover.chooseFile')}
        </Button>
        {file && <span className={styles['fileName']}>{file.name}</span>}
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          accept=".pem,.key,.p8,.txt"
          aria-label={t('door.recover.fileInput')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void readKeyFile(chosen).then(onFile);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </div>
    </LabelledGroup>
  );
}
