import { PLACEMENT_TEXT_LIMITS } from '../../../shared/domain/placement.ts';
import { PLACEMENT_KINDS, SECTORS } from '../../../shared/domain/work.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { SuggestField } from '../../ui/suggest-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CompanyField, companyOf } from './company-field.tsx';
import { isRunning, usualLengths, type NewPlacementValues, type PlacementFormField } from './new-placement-form.ts';
import styles from './new-placement.module.css';
import { lengthText } from './placement-words.ts';
import type { useNewPlacement } from './use-new-placement.ts';

interface FieldsProps {
  readonly work: Pick<ReturnType<typeof useNewPlacement>, 'values' | 'change' | 'today'>;
  readonly errorAt: (field: PlacementFormField) => string | undefined;
}

/** The lines of the form, with what the placement calls them. */
const LINES = {
  role: 'role',
  from: 'plannedStart',
  until: 'plannedEnd',
  paid: 'paid',
  unpaid: 'unpaid',
  mentor: 'mentor',
  companyContact: 'companyContact',
} as const;

/** What every line has: its name, its words, and its text. */
function lineOf(name: keyof typeof LINES, { values, change }: Pick<FieldsProps['work'], 'values' | 'change'>) {
  return {
    name,
    label: translate(`placements.fields.${LINES[name]}`),
    value: values[name],
    onChange: (text: string): void => change({ [name]: text }),
  };
}

/** Where and as what first; days and hours next; who helps last. */
export function NewPlacementFields({ work, errorAt }: FieldsProps) {
  const { t } = useTranslation();
  const { values, change } = work;
  const meant = companyOf({ name: values.company, id: values.companyId });
  const company = meant === 'several' ? null : meant;
  const asksSector = values.kind === 'wage-subsidy' && values.company.trim() !== '' && company === null;
  return (
    <>
      <CompanyField
        autoFocus
        value={{ name: values.company, id: values.companyId }}
        error={errorAt('company')}
        onChange={({ name, id }) => {
          const chosen = companyOf({ name, id });
          const contact = chosen === null || chosen === 'several' ? '' : chosen.contactName;
          change({
            company: name,
            companyId: id,
            ...(contact !== '' && values.companyContact === '' ? { companyContact: contact } : {}),
          });
        }}
      />
      <LabelledGroup label={t('placements.fields.kind')}>
        <ChipChoice
          label={t('placements.fields.kind')}
          value={values.kind}
          options={PLACEMENT_KINDS.map((kind) => ({ value: kind, label: t(`placements.kinds.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </LabelledGroup>
      {asksSector && (
        <LabelledGroup label={t('placements.fields.sector')}>
          <ChipChoice
            label={t('placements.fields.sector')}
            value={values.sector ?? 'unknown'}
            options={[...SECTORS, 'unknown' as const].map((sector) => ({
              value: sector,
              label: t(`companies.sectors.${sector}`),
            }))}
            onChange={(sector) => change({ sector: sector === 'unknown' ? null : sector })}
          />
        </LabelledGroup>
      )}
      <TextField
        {...lineOf('role', work)}
        placeholder={t('placements.hints.role')}
        error={errorAt('role')}
        maxLength={PLACEMENT_TEXT_LIMITS.role}
        autoComplete="off"
      />
      <Days work={work} errorAt={errorAt} sector={company?.sector ?? values.sector} />
      <div className={styles['pair']}>
        {(['paid', 'unpaid'] as const).map((name) => (
          <TextField key={name} {...lineOf(name, work)} inputMode="decimal" dir="ltr" error={errorAt(name)} />
        ))}
      </div>
      <div className={styles['pair']}>
        <SuggestField
          {...lineOf('mentor', work)}
          suggestions={(company?.mentors ?? []).map((text) => ({ key: text, text }))}
          maxLength={PLACEMENT_TEXT_LIMITS.mentor}
        />
        <TextField
          {...lineOf('companyContact', work)}
          maxLength={PLACEMENT_TEXT_LIMITS.companyContact}
          autoComplete="off"
        />
      </div>
    </>
  );
}

/** First and last day, the usual lengths one press away, and whether it has begun. */
function Days({ work, errorAt, sector }: FieldsProps & { readonly sector: NewPlacementValues['sector'] }) {
  const { t } = useTranslation();
  const { values, change, today } = work;
  const lengths = usualLengths(values, sector);
  return (
    <>
      <div className={styles['pair']}>
        <TextField {...lineOf('from', work)} type="date" dir="ltr" error={errorAt('from')} />
        <TextField
          {...lineOf('until', work)}
          type="date"
          dir="ltr"
          error={errorAt('until')}
          hint={values.kind === 'igu' ? t('placements.hints.plannedEndIgu') : undefined}
        />
      </div>
      {lengths.length > 0 && (
        <div className={styles['lengths']} role="group" aria-label={t('placements.form.length')}>
          {lengths.map(({ rule, until }) => (
            <Button key={rule.key} aria-pressed={values.until === until} onClick={() => change({ until })}>
              {lengthText(rule)}
            </Button>
          ))}
        </div>
      )}
      <Switch
        label={t('placements.form.isRunning')}
        checked={isRunning(values, today)}
        onChange={(checked) => change({ isRunning: checked })}
      />
    </>
  );
}
