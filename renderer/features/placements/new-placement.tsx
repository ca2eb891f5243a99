import { useEffect, type RefObject } from 'react';

import { WEEKLY_HOURS_RANGE } from '../../../shared/domain/citizen.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { OfferId } from '../../../shared/domain/ids.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useFormFocus } from '../../state/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NewPlacementFields } from './new-placement-fields.tsx';
import { PLACEMENT_FORM_FIELDS, type PlacementFormField } from './new-placement-form.ts';
import styles from './new-placement.module.css';
import { OverlapNote } from './overlap-note.tsx';
import { useNewPlacement, type PlacementProblem } from './use-new-placement.ts';

export interface NewPlacementProps {
  readonly citizen: Citizen;
  readonly offerId: OfferId | null;
  readonly onClose: () => void;
}

/** A placement with a company, known or new, in one step. */
export function NewPlacement({ citizen, offerId, onClose }: NewPlacementProps) {
  const { t } = useTranslation();
  const work = useNewPlacement(citizen, offerId, onClose);
  const { form, attach, remember } = useFormFocus(work.key, work.kept);
  const save = (): void => void work.save(form.current);
  useFocusOnFault(form, work.problem);
  const general = work.problem?.refused?.field === null ? work.problem.refused.words : null;
  return (
    <FormDialog
      title={t('placements.form.title')}
      description={<bdi>{citizen.name}</bdi>}
      saveLabel={t('placements.form.save')}
      leaveTitle={t('placements.form.leaveTitle')}
      begun={work.begun}
      onSave={save}
      onDiscard={work.discard}
    >
      <form
        ref={attach}
        onFocus={remember}
        className={styles['form']}
        aria-label={t('placements.form.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || (event.key.toLowerCase() !== 's' && event.key !== 'Enter')) return;
          event.preventDefault();
          event.stopPropagation();
          save();
        }}
      >
        {work.kept && <Notice>{t('placements.form.kept')}</Notice>}
        <NewPlacementFields work={work} errorAt={(field) => problemAt(work.problem, field)} />
        <OverlapNote citizen={citizen} values={work.values} today={work.today} />
        {general !== null && <Notice tone="problem">{general}</Notice>}
        {/* Enter in a field saves; the button that is seen stands in the foot. */}
        <button type="submit" hidden />
      </form>
    </FormDialog>
  );
}

/** The sentence that belongs at `field`. */
function problemAt(problem: PlacementProblem | null, field: PlacementFormField): string | undefined {
  if (problem?.refused?.field === field) return problem.refused.words;
  const fault = problem?.faults[field];
  if (fault === undefined) return undefined;
  if (fault === 'several') return translate('placements.form.several');
  return translate(`placements.problems.${fault}`, { max: WEEKLY_HOURS_RANGE.max });
}

/** Puts the cursor where the first problem is. */
function useFocusOnFault(form: RefObject<HTMLFormElement | null>, problem: PlacementProblem | null): void {
  useEffect(() => {
    const field = PLACEMENT_FORM_FIELDS.find((one) => problemAt(problem, one) !== undefined);
    const control = field && form.current?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  }, [form, problem]);
}
