import type { Patch } from '../../../shared/commands/payloads.ts';
import { COMPANY_TEXT_LIMITS, type Company, type CompanyFields } from '../../../shared/domain/company.ts';
import { SECTORS } from '../../../shared/domain/work.ts';
import { useTranslation } from '../../i18n/index.ts';
import { heldIn, readBoard, runCommand, useToday, wayBack } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { SavedArea, SavedDate, SavedText } from '../placements/index.ts';
import styles from './company-panel.module.css';
import { agreementWords } from './company-words.ts';

type TextName = keyof typeof COMPANY_TEXT_LIMITS;

/** Everything about a company, each field saving itself with a way back. */
export function CompanyFieldsEdit({ company }: { readonly company: Company }) {
  const { t } = useTranslation();
  const today = useToday();
  const saved = useSaved(company);
  return (
    <div className={styles['fields']}>
      <SavedText {...saved.text('name')} needed />
      <div className={styles['pair']}>
        <SavedText {...saved.text('branch')} placeholder={t('companies.hints.branch')} />
        <SavedText {...saved.text('place')} />
      </div>
      <LabelledGroup label={t('companies.fields.sector')}>
        <ChipChoice
          label={t('companies.fields.sector')}
          value={company.sector ?? 'unknown'}
          options={[...SECTORS, 'unknown' as const].map((sector) => ({
            value: sector,
            label: t(`companies.sectors.${sector}`),
          }))}
          onChange={(sector) => void saved.at('sector', { sector: sector === 'unknown' ? null : sector })}
        />
      </LabelledGroup>
      <SavedText {...saved.text('contactName')} />
      <div className={styles['pair']}>
        <SavedText {...saved.text('phone')} type="tel" />
        <SavedText {...saved.text('email')} />
      </div>
      <SavedArea
        {...saved.of('mentors')}
        hint={t('companies.hints.mentors')}
        rows={2}
        held={company.mentors.join('\n')}
        read={() => saved.now().mentors.join('\n')}
        write={(text) =>
          saved.write({
            mentors: text
              .split('\n')
              .map((one) => one.trim())
              .filter(Boolean),
          })
        }
      />
      <SavedDate
        {...saved.of('agreementUntil')}
        aside={company.agreementUntil !== null && agreementWords(company, today).words}
        held={company.agreementUntil ?? ''}
        read={() => saved.now().agreementUntil ?? ''}
        write={(agreementUntil) => saved.write({ agreementUntil })}
      />
      <SavedArea {...saved.text('note')} rows={3} />
    </div>
  );
}

/** What each field needs to save itself. */
function useSaved(company: Company) {
  const { t } = useTranslation();
  const { id } = company;
  const now = (): Company => readBoard().get('company', id) ?? company;
  const edit = (patch: Patch<CompanyFields>) => ({
    id,
    patch,
    was: heldIn<CompanyFields, typeof patch>(company, patch),
  });
  const write = (patch: Patch<CompanyFields>) => runCommand('company.edit', edit(patch), { quiet: true });
  const tell = (name: keyof CompanyFields) => (entryId: number) =>
    showToast(t('companies.saved', { field: t(`companies.fields.${name}`) }), { topic: 'step', ...wayBack(entryId) });
  const of = (name: keyof CompanyFields) => ({
    name,
    field: `c:${id}:${name}`,
    label: t(`companies.fields.${name}`),
    onSaved: tell(name),
  });
  return {
    now,
    write,
    of,
    at: async (name: keyof CompanyFields, patch: Patch<CompanyFields>): Promise<void> => {
      const answer = await runCommand('company.edit', edit(patch));
      if (answer.ok && answer.value.change.length > 0) tell(name)(answer.value.entryId);
    },
    text: (name: TextName) => ({
      ...of(name),
      held: company[name],
      read: () => now()[name],
      write: (value: string) => write({ [name]: value }),
      maxLength: COMPANY_TEXT_LIMITS[name],
    }),
  };
}
