import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';

export interface LeaveQuestionProps {
  readonly open: boolean;
  readonly text: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Closing a form with something unsaved: save, discard or stay. */
export function LeaveQuestion({ open, text, onSave, onDiscard, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={open}
      title={t('citizen.leave.title')}
      description={text}
      confirmLabel={t('common.save')}
      cancelLabel={t('citizen.leave.stay')}
      aside={
        <Button variant="quiet" onClick={onDiscard}>
          {t('citizen.leave.discard')}
        </Button>
      }
      onConfirm={onSave}
      onCancel={onStay}
    />
  );
}
