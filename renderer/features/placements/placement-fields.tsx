import { useState } from 'react';

import type { Patch } from '../../../shared/commands/payloads.ts';
import { hoursFromStart } from '../../../shared/domain/placement-lists.ts';
import {
  OUTCOMES,
  PLACEMENT_TEXT_LIMITS,
  type Placement,
  type PlacementFields,
} from '../../../shared/domain/placement.ts';
import { PLACEMENT_KINDS } from '../../../shared/domain/work.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { heldIn, readBoard, runCommand, useCompany, useToday, wayBack } from '../../state/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { CompanyField, type CompanyChoice } from './company-field.tsx';
import { editPlacement } from './edit-placement.ts';
import styles from './placement-card.module.css';
import { SavedArea, SavedDate, SavedNumber, SavedText } from './saved-inputs.tsx';

type TextName = keyof typeof PLACEMENT_TEXT_LIMITS;
type DayName = 'plannedStart' | 'plannedEnd' | 'start' | 'end';

/** Every field of a placement, each of which saves itself with a way back. */
export function PlacementFieldsEdit({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  const company = useCompany(placement.companyId);
  const mentors = (company?.mentors ?? []).map((text) => ({ key: text, text }));
  const saved = useSaved(placement);
  return (
    <div className={styles['fields']}>
      <OtherCompany key={placement.companyId} placement={placement} />
      <div className={styles['pair']}>
        <LabelledGroup label={t('placements.fields.kind')}>
          <Select
            label={t('placements.fields.kind')}
            value={placement.kind}
            options={PLACEMENT_KINDS.map((kind) => ({ value: kind, label: t(`placements.kinds.${kind}`) }))}
            onChange={(kind) => void editPlacement(placement, { kind }, saved.words('kind'))}
          />
        </LabelledGroup>
        <SavedText {...saved.text('role')} placeholder={t('placements.hints.role')} />
      </div>
      <div className={styles['pair']}>
        <SavedDate {...saved.day('plannedStart')} />
        <SavedDate
          {...saved.day('plannedEnd')}
          hint={placement.kind === 'igu' ? t('placements.hints.plannedEndIgu') : undefined}
        />
      </div>
      <div className={styles['pair']}>
        <SavedDate {...saved.day('start')} />
        <SavedDate {...saved.day('end')} max={today} />
      </div>
      {placement.end !== null || placement.outcome !== null ? <OutcomeChoice placement={placement} /> : null}
      {placement.kind === 'igu' && (
        <SavedNumber
          {...saved.of('schoolWeeks')}
          held={placement.schoolWeeks === null ? '' : String(placement.schoolWeeks)}
          read={() => String(readBoard().get('placement', placement.id)?.schoolWeeks ?? '')}
          write={(schoolWeeks) => saved.write({ schoolWeeks })}
        />
      )}
      <div className={styles['pair']}>
        <SavedText {...saved.text('mentor')} suggestions={mentors} />
        <SavedText {...saved.text('companyContact')} />
      </div>
      <SavedArea {...saved.text('note')} rows={2} />
    </div>
  );
}

/** What each field needs to save itself. */
function useSaved(placement: Placement) {
  const { t } = useTranslation();
  const { id } = placement;
  const now = (): Placement => readBoard().get('placement', id) ?? placement;
  const words = (field: keyof PlacementFields & keyof FieldWords): string =>
    t('placements.saved', { field: t(`placements.fields.${field}`) });
  const write = (patch: Patch<PlacementFields>) =>
    runCommand(
      'placement.edit',
      { id, patch, was: heldIn<PlacementFields, typeof patch>(placement, patch) },
      { quiet: true },
    );
  const of = (name: keyof PlacementFields & keyof FieldWords) => ({
    name,
    field: `p:${id}:${name}`,
    label: t(`placements.fields.${name}`),
    onSaved: (entryId: number) => showToast(words(name), { topic: 'step', ...wayBack(entryId) }),
  });
  return {
    words,
    write,
    of,
    text: (name: TextName) => ({
      ...of(name),
      held: placement[name],
      read: () => now()[name],
      write: (value: string) => write({ [name]: value }),
      maxLength: PLACEMENT_TEXT_LIMITS[name],
    }),
    day: (name: DayName) => ({
      ...of(name),
      held: placement[name] ?? '',
      read: () => now()[name] ?? '',
      write: (day: IsoDate | null) => write(dayPatch(placement, name, day)),
    }),
  };
}
interface FieldWords {
  readonly kind: string;
  readonly role: string;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly start: string;
  readonly end: string;
  readonly mentor: string;
  readonly companyContact: string;
  readonly note: string;
  readonly schoolWeeks: string;
}

/** Hours that began with the first day go along with it. */
function dayPatch(
  { start, plannedStart, hours }: Placement,
  name: DayName,
  day: IsoDate | null,
): Patch<PlacementFields> {
  const isFirst = name === 'start' || (name === 'plannedStart' && start === null);
  const before = name === 'start' ? (start ?? plannedStart) : plannedStart;
  if (!isFirst || day === null || hours.length === 0) return { [name]: day };
  return { [name]: day, hours: hoursFromStart(hours, before, day) };
}

/** Another company than the one that was chosen by mistake; only one that is known, since a new one comes with a new placement. */
function OtherCompany({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const name = useCompany(placement.companyId)?.name ?? '';
  const [choice, setChoice] = useState<CompanyChoice>({ name, id: placement.companyId });
  const choose = (next: CompanyChoice): void => {
    setChoice(next);
    if (next.id === null || next.id === placement.companyId) return;
    const words = t('placements.saved', { field: t('placements.form.company') });
    void editPlacement(placement, { companyId: next.id }, words);
  };
  return (
    <CompanyField
      value={choice}
      hint={choice.id === null ? t('placements.hints.otherCompany') : undefined}
      onChange={choose}
      onBlur={() => setChoice({ name, id: placement.companyId })}
    />
  );
}

const NO_OUTCOME = 'none';

function OutcomeChoice({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('placements.fields.outcome')}>
      <Select
        label={t('placements.fields.outcome')}
        value={placement.outcome ?? NO_OUTCOME}
        options={[
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`placements.outcomes.${outcome}`) })),
          { value: NO_OUTCOME, label: t('placements.noOutcome') },
        ]}
        onChange={(chosen) =>
          void editPlacement(
            placement,
            { outcome: chosen === NO_OUTCOME ? null : chosen },
            t('placements.saved', { field: t('placements.fields.outcome') }),
          )
        }
      />
    </LabelledGroup>
  );
}
