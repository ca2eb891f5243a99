import { CITIZEN_TEXT_LIMITS } from '../../../shared/domain/citizen.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { OFFER_TEXT_LIMITS } from '../../../shared/domain/offer.ts';
import { DANISH_LEVELS, DEMANDS, PLACEMENT_KINDS, WORK_TIMES } from '../../../shared/domain/work.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LabelledGroup, TextArea, TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { CompanyField } from './company-field.tsx';
import type { OfferFieldName, OfferFault } from './offer-form.ts';
import styles from './offer-panel.module.css';
import type { OfferWork } from './use-offer-form.ts';

/** What the company says on the phone, in the order in which it is asked. */
export function OfferFields({ work }: { readonly work: OfferWork }) {
  const { t } = useTranslation();
  const { values, change, problem } = work;
  const faultText = (fault: OfferFault | undefined): string | undefined => {
    if (fault === undefined) return undefined;
    return fault.kind === 'number'
      ? t('offers.problems.number', { min: fault.min, max: fault.max })
      : t(`offers.problems.${fault.kind}`);
  };
  const errorAt = (field: OfferFieldName): string | undefined =>
    problem?.kind === 'faults' ? faultText(problem.faults[field]) : undefined;
  const line = (
    field: 'branch' | 'role' | 'place' | 'weeklyHours' | 'licences' | 'startOn' | 'places' | 'validUntil',
    given: { type?: 'date'; inputMode?: 'numeric' | 'decimal'; placeholder?: string; maxLength?: number } = {},
  ) => (
    <TextField
      name={field}
      label={t(`offers.fields.${field}`)}
      value={values[field]}
      error={errorAt(field)}
      autoComplete="off"
      onChange={(text) => change({ [field]: text })}
      {...given}
    />
  );
  return (
    <>
      <CompanyField work={work} error={errorAt('company')} />
      <div className={styles['pair']}>
        {line('branch', { placeholder: t('offers.hints.branch'), maxLength: OFFER_TEXT_LIMITS.branch })}
        {line('role', { placeholder: t('offers.hints.role'), maxLength: OFFER_TEXT_LIMITS.role })}
      </div>
      <div className={styles['pair']}>
        {line('place', { placeholder: t('offers.hints.place'), maxLength: OFFER_TEXT_LIMITS.place })}
        {line('weeklyHours', { inputMode: 'decimal', maxLength: 6 })}
      </div>
      <LabelledGroup label={t('offers.fields.workTimes')}>
        <ChipToggles
          label={t('offers.fields.workTimes')}
          value={values.workTimes}
          options={WORK_TIMES.map((time) => ({ value: time, label: t(`citizen.workTimes.${time}`) }))}
          onChange={(workTimes) => change({ workTimes })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('offers.fields.kind')}>
        <ChipChoice
          label={t('offers.fields.kind')}
          value={values.kind}
          options={(['any', ...PLACEMENT_KINDS] as const).map((kind) => ({
            value: kind,
            label: t(`offers.kinds.${kind}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('offers.fields.danishLevel')}>
        <ChipChoice
          label={t('offers.fields.danishLevel')}
          value={values.danishLevel}
          options={DANISH_LEVELS.map((level) => ({ value: level, label: t(`offers.danish.${level}`) }))}
          onChange={(danishLevel) => change({ danishLevel })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('offers.fields.demands')}>
        <ChipToggles
          label={t('offers.fields.demands')}
          value={values.demands}
          options={DEMANDS.map((demand) => ({ value: demand, label: t(`citizen.demands.${demand}`) }))}
          onChange={(demands) => change({ demands })}
        />
      </LabelledGroup>
      {line('licences', { placeholder: t('offers.hints.licences'), maxLength: CITIZEN_TEXT_LIMITS.education })}
      <div className={styles['dates']}>
        {line('startOn', { type: 'date' })}
        {line('validUntil', { type: 'date' })}
        {line('places', { inputMode: 'numeric', maxLength: 3 })}
      </div>
      <WhoSpeaks work={work} />
      <TextArea
        name="note"
        label={t('offers.fields.note')}
        rows={2}
        maxLength={OFFER_TEXT_LIMITS.note}
        value={values.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

const NOBODY = 'none';

function WhoSpeaks({ work: { values, change } }: { readonly work: OfferWork }) {
  const { t } = useTranslation();
  const consultants = useConsultants().filter((one) => one.active || one.id === values.consultantId);
  return (
    <LabelledGroup label={t('offers.fields.consultantId')}>
      <Select<string>
        label={t('offers.fields.consultantId')}
        value={values.consultantId ?? NOBODY}
        options={[
          ...consultants.map((one) => ({
            value: one.id,
            label: one.name,
            mark: <ConsultantBadge initials={one.initials} color={one.color} />,
          })),
          { value: NOBODY, label: t('offers.hints.nobody') },
        ]}
        onChange={(chosen) => change({ consultantId: chosen === NOBODY ? null : (chosen as ConsultantId) })}
      />
    </LabelledGroup>
  );
}
