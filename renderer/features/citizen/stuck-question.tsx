import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
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
