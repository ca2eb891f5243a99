import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';

export interface LeaveQuestionProps {
  readonly open: boolean;
  /** The card is not on the board yet. */
  readonly isNew?: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Closing a form with something unsaved: save, discard or stay. */
export function LeaveQuestion({ open, isNew = false, onSave, onDiscard, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={open}
      title={t(isNew ? 'citizen.leave.titleNew' : 'citizen.leave.title')}
      description={t(isNew ? 'citizen.leave.textNew' : 'citizen.leave.text')}
      confirmLabel={t(isNew ? 'citizen.add' : 'citizen.leave.save')}
      cancelLabel={t('citizen.leave.stay')}
      aside={
        <Button variant="quiet" onClick={onDiscard}>
          {t(isNew ? 'citizen.leave.discardNew' : 'citizen.leave.discard')}
        </Button>
      }
      onConfirm={onSave}
      onCancel={onStay}
    />
  );
}
