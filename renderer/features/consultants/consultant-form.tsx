import { useState, type SyntheticEvent } from 'react';

import type { CommandPayloads } from '../../../shared/commands/payloads.ts';
import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  callErrorText,
  closeIfOpen,
  refusedField,
  runCommand,
  useConsultants,
  useDraft,
  useFormFocus,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ColorPicker } from '../../ui/color-picker.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { parseWholeNumber } from '../../ui/whole-number.ts';
import styles from './consultant-form.module.css';
import { proposeColor, proposeInitials } from './propose.ts';

export interface ConsultantFormProps {
  /** Null: a new colleague. */
  readonly id: ConsultantId | null;
  readonly onClose?: () => void;
}
/** The limit is text while it is typed. */
type Values = Pick<Consultant, 'name' | 'initials' | 'color'> & { readonly limit: string };
type Problem = CallError | 'not-a-number';
const NOTHING: Partial<Values> = {};

const closeForm = () => closeIfOpen(({ kind }) => kind === 'consultant-new' || kind === 'consultant-edit');

/** Makes or edits one consultant. */
export function ConsultantForm({ id, onClose = closeForm }: ConsultantFormProps) {
  const { t } = useTranslation();
  const form = useConsultantForm(id, onClose);
  const { values, held, change } = form;
  const { attach, remember } = useFormFocus(form.key, form.kept);
  const [asking, setAsking] = useState(false);
  const leave = (): void => (form.begun ? setAsking(true) : form.close());
  return (
    <Dialog
      open
      shape="small"
      title={held ? t('consultants.editTitle', { name: held.name }) : t('consultants.newTitle')}
      onOpenChange={(open) => !open && leave()}
      footer={
        <>
          <Button onClick={leave}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="consultant-form">
            {held ? t('common.save') : t('consultants.create')}
          </Button>
        </>
      }
    >
      <form
        id="consultant-form"
        ref={attach}
        onFocus={remember}
        className={styles['form']}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <div className={styles['names']}>
          <TextField
            label={t('consultants.name')}
            name="name"
            autoComplete="off"
            value={values.name}
            onChange={(name) => change({ name })}
            error={form.errorAt('name')}
            autoFocus
          />
          <TextField
            label={t('consultants.initials')}
            name="initials"
            autoComplete="off"
            value={values.initials}
            onChange={(initials) => change({ initials })}
            error={form.errorAt('initials')}
          />
        </div>
        <LabelledGroup label={t('common.color')}>
          <ColorPicker value={values.color} onChange={(color) => change({ color })} />
        </LabelledGroup>
        <TextField
          label={t('consultants.limit')}
          aside={t('common.optional')}
          name="limit"
          inputMode="numeric"
          autoComplete="off"
          value={values.limit}
          onChange={(limit) => change({ limit })}
          error={form.errorAt('limit')}
          hint={t('consultants.limitHint')}
          trailing={<span className={styles['unit']}>{t('consultants.limitUnit')}</span>}
        />
        <LabelledGroup label={t('consultants.preview')}>
          <div className={styles['card']} data-color={values.color} aria-hidden>
            <span className={styles['lines']}>
              <i />
              <i />
            </span>
            {values.initials !== '' && <ConsultantBadge initials={values.initials} color={values.color} />}
          </div>
        </LabelledGroup>
        {form.general !== null && <Notice tone="problem">{form.general}</Notice>}
      </form>
      <Confirm
        open={asking}
        title={t(held ? 'consultants.leaveTitle' : 'consultants.leaveTitleNew')}
        description={t('consultants.leaveText')}
        confirmLabel={t('consultants.leave')}
        cancelLabel={t('consultants.stay')}
        danger
        onConfirm={form.close}
        onCancel={() => setAsking(false)}
      />
    </Dialog>
  );
}

/** Only what the draft changes, so that others' changes to the rest stay. */
function patchOf(
  { limit: typed, ...rest }: Partial<Values>,
  limit: number | null,
): CommandPayloads['consultant.edit']['patch'] {
  return typed === undefined ? rest : { ...rest, limit };
}

function useConsultantForm(id: ConsultantId | null, onClose: () => void) {
  const { t } = useTranslation();
  const consultants = useConsultants();
  const held = consultants.find((one) => one.id === id);
  const key = id === null ? 'consultant-new' : `consultant:${id}`;
  const draft = useDraft<Partial<Values>>(key, NOTHING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [color] = useState(() => proposeColor(consultants));
  const name = draft.value.name ?? held?.name ?? '';
  const values: Values = {
    name,
    initials: held?.initials ?? proposeInitials(name, consultants),
    color: held?.color ?? color,
    limit: String(held?.limit ?? ''),
    ...draft.value,
  };

  function close(): void {
    draft.clear();
    onClose();
  }
  async function save(): Promise<void> {
    const limit = parseWholeNumber(values.limit);
    if (!limit.ok) {
      setProblem(limit.error);
      return;
    }
    const answer = held
      ? await runCommand('consultant.edit', { id: held.id, patch: patchOf(draft.value, limit.value) }, { quiet: true })
      : await runCommand(
          'consultant.add',
          { ...values, limit: limit.value, id: crypto.randomUUID() as ConsultantId },
          { quiet: true },
        );
    if (answer.ok) close();
    else setProblem(answer.error);
  }
  const error = problem === 'not-a-number' ? null : problem;
  const field = problem === 'not-a-number' ? 'limit' : problem && refusedField(problem);
  return {
    key,
    kept: draft.kept,
    /** Something is written or chosen that would be lost. */
    begun: Object.entries(draft.value).some(([field, value]) => value !== String(held?.[field as keyof Values] ?? '')),
    held,
    values,
    change: (changed: Partial<Values>): void => {
      setProblem(null);
      draft.set((present) => ({ ...present, ...changed }));
    },
    errorAt: (at: 'name' | 'initials' | 'limit'): string | undefined => {
      if (field !== at) return undefined;
      return error ? callErrorText(error) : t('consultants.limitNotANumber');
    },
    general: error && field === null ? callErrorText(error) : null,
    save,
    close,
  };
}
