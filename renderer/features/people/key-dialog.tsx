import { useId, useState, type ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PassphraseField } from '../passphrase/index.ts';
import styles from './key-dialog.module.css';
import type { KeyCall } from './use-key-call.ts';

export interface KeyDialogProps {
  readonly title: string;
  readonly shape?: 'small' | 'medium';
  readonly text?: ReactNode;
  readonly call: KeyCall;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** In place of "Cancel". */
  readonly cancelLabel?: string;
  /** False: what is asked for must be done first. No cross, Escape does nothing; `cancelLabel` and `onClose` are another way out. */
  readonly closable?: boolean;
  /** Asked by whoever closes it while something is half-typed that would be lost. */
  readonly leaving?: Leaving | undefined;
  /** What was refused and is about no single field. */
  readonly problem?: string | undefined;
  /** In place of "Din adgangssætning". */
  readonly proofLabel?: string;
  /** In place of why it is asked for. */
  readonly proofHint?: string | undefined;
  /** The proof was typed in a former step. */
  readonly proofKnown?: boolean;
  /** The proof stands first where it is the old of two passphrases. */
  readonly proofFirst?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export interface Leaving {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly stay: string;
}

/** A dialog that changes keys: its own fields, and the passphrase of whoever sits there typed once more. */
export function KeyDialog({
  title,
  shape = 'small',
  text,
  call: { proof, proofField, proofError, busy, typeProof, submit },
  confirmLabel,
  danger = false,
  cancelLabel,
  closable = true,
  leaving,
  problem,
  proofLabel,
  proofHint,
  proofKnown = false,
  proofFirst = false,
  onClose,
  children,
}: KeyDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [asking, setAsking] = useState(false);
  const close = (): void => (leaving ? setAsking(true) : onClose());
  const proofInput = !proofKnown && (
    <PassphraseField
      ref={proofField}
      label={proofLabel ?? t('people.ownPassphrase')}
      hint={proofHint ?? (proofFirst ? undefined : t('people.ownPassphraseHint'))}
      value={proof}
      onChange={typeProof}
      error={proofError}
      readOnly={busy}
      autoFocus={proofFirst || children === undefined}
    />
  );
  return (
    <Dialog
      open
      shape={shape}
      title={title}
      closable={closable}
      onOpenChange={(open) => !open && close()}
      footer={
        <>
          <Button onClick={close}>{cancelLabel ?? t('common.cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            type="submit"
            form={form}
            disabled={busy}
            focusableWhenDisabled
            icon={busy ? <Spinner /> : undefined}
          >
            {busy ? t('people.working') : confirmLabel}
          </Button>
        </>
      }
    >
      <form id={form} className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
        {text !== undefined && <div className={styles['text']}>{text}</div>}
        {proofFirst && proofInput}
        {children}
        {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
        {!proofFirst && proofInput !== false && <div className={styles['proof']}>{proofInput}</div>}
      </form>
      {leaving && (
        <Confirm
          open={asking}
          title={leaving.title}
          description={leaving.text}
          confirmLabel={leaving.confirm}
          cancelLabel={leaving.stay}
          danger
          onConfirm={onClose}
          onCancel={() => setAsking(false)}
        />
      )}
    </Dialog>
  );
}
