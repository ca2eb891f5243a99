import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import type { FormField } from './card-form.ts';

export interface StuckQuestionProps {
  /** What could not be saved; none: nothing is asked. */
  readonly fields: readonly FormField[];
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Closing a card while something on it cannot be saved: put it right, or let it go. */
export function StuckQuestion({ fields, onDiscard, onStay }: StuckQuestionProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={fields.length > 0}
      title={t('citizen.leave.title')}
      description={t('citizen.leave.text', { fields: formatList(fields.map((field) => t(`citizen.fields.${field}`))) })}
      confirmLabel={t('citizen.leave.discard')}
      cancelLabel={t('citizen.leave.stay')}
      danger
      onConfirm={onDiscard}
      onCancel={onStay}
    />
  );
}

export interface LeaveNewQuestionProps {
  readonly open: boolean;
  readonly onAdd: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Closing the form of a card that is not on the board yet: add, discard or stay. */
export function LeaveNewQuestion({ open, onAdd, onDiscard, onStay }: LeaveNewQuestionProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={open}
      title={t('citizen.leave.titleNew')}
      description={t('citizen.leave.textNew')}
      confirmLabel={t('citizen.add')}
      cancelLabel={t('citizen.leave.stayNew')}
      aside={
        <Button variant="quiet" onClick={onDiscard}>
          {t('citizen.leave.discardNew')}
        </Button>
      }
      onConfirm={onAdd}
      onCancel={onStay}
    />
  );
}
