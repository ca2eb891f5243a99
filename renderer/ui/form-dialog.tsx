import { useState } from 'react';

import { useTranslation } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Confirm, Dialog, type DialogProps } from './dialog.tsx';

export interface LeaveQuestionProps {
  readonly open: boolean;
  readonly title: string;
  /** In place of "what you wrote is not saved yet". */
  readonly text?: string;
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Leaving a form in which something is written: save, discard or go on writing. */
export function LeaveQuestion({ open, title, text, saveLabel, onSave, onDiscard, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={open}
      title={title}
      description={text ?? t('common.leave.text')}
      confirmLabel={saveLabel}
      cancelLabel={t('common.leave.stay')}
      aside={
        <Button variant="quiet" onClick={onDiscard}>
          {t('common.leave.discard')}
        </Button>
      }
      onConfirm={onSave}
      onCancel={onStay}
    />
  );
}

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'children'> {
  readonly saveLabel: string;
  /** The question's title, when something is written that would be lost. */
  readonly leaveTitle: string;
  /** Something is written: leaving asks first. */
  readonly begun: boolean;
  readonly onSave: () => void;
  /** Leaves without saving. */
  readonly onDiscard: () => void;
}

/** A form over the board, which nobody leaves with something written and unsaved before they were asked. */
export function FormDialog({
  title,
  description,
  saveLabel,
  leaveTitle,
  begun,
  onSave,
  onDiscard,
  children,
}: FormDialogProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const leave = (): void => (begun ? setAsking(true) : onDiscard());
  return (
    <Dialog
      open
      title={title}
      description={description}
      onOpenChange={(open) => !open && leave()}
      footer={
        <>
          <Button variant="quiet" onClick={leave}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onClick={onSave}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {children}
      <LeaveQuestion
        open={asking}
        title={leaveTitle}
        saveLabel={saveLabel}
        onSave={() => {
          setAsking(false);
          onSave();
        }}
        onDiscard={onDiscard}
        onStay={() => setAsking(false)}
      />
    </Dialog>
  );
}
