import { useId, type ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PassphraseField } from '../passphrase/index.ts';
import styles from './key-dialog.module.css';
import type { KeyCall } from './use-key-call.ts';

export interface KeyDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly call: KeyCall;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** In place of "Cancel". */
  readonly cancelLabel?: string;
  /** What was refused and is about no single field. */
  readonly problem?: string | undefined;
  /** In place of "Din adgangssætning". */
  readonly proofLabel?: string;
  /** The proof was typed in a former step. */
  readonly proofKnown?: boolean;
  /** The proof stands first where it is the old of two passphrases. */
  readonly proofFirst?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog that changes keys: its own fields, and the passphrase of whoever sits there typed once more. */
export function KeyDialog({
  title,
  text,
  call: { proof, proofField, proofError, busy, typeProof, submit },
  confirmLabel,
  danger = false,
  cancelLabel,
  problem,
  proofLabel,
  proofKnown = false,
  proofFirst = false,
  onClose,
  children,
}: KeyDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const proofInput = !proofKnown && (
    <PassphraseField
      ref={proofField}
      label={proofLabel ?? t('people.ownPassphrase')}
      hint={proofFirst ? undefined : t('people.ownPassphraseHint')}
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
      shape="small"
      title={title}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{cancelLabel ?? t('common.cancel')}</Button>
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
    </Dialog>
  );
}
