import type { CompanyId } from '../../../shared/domain/ids.ts';
import { companyNamed } from '../../../shared/domain/company-state.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { COMPANY_TEXT_LIMITS } from '../../../shared/domain/company.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { useTranslation } from '../../i18n/index.ts';
import { findCompanies, readBoard } from '../../state/index.ts';
import { SuggestField } from '../../ui/suggest-field.tsx';

/** What stands in a field for a company: a name, and which one it is where it was chosen. Plain JSON. */
export interface CompanyChoice {
  readonly name: string;
  readonly id: CompanyId | null;
}

/** The company that is meant; null for a new one, 'several' where the name alone does not tell. */
export function companyOf({ name, id }: CompanyChoice): Company | null | 'several' {
  const board = readBoard();
  const chosen = id === null ? undefined : board.get('company', id);
  if (chosen && fold(chosen.name).trim() === fold(name).trim()) return chosen;
  const first = companyNamed(board.all('company'), name);
  if (!first) return null;
  const others = [...board.all('company')].filter((one) => one.id !== first.id);
  return companyNamed(others, name) ? 'several' : first;
}

const MOST = 8;

export interface CompanyFieldProps {
  readonly value: CompanyChoice;
  readonly onChange: (value: CompanyChoice) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** Instead of what it says of the company itself. */
  readonly hint?: string | undefined;
  readonly onBlur?: () => void;
}

/** A company by a few letters of its name; a name nobody knows is a new one. */
export function CompanyField({ value, onChange, error, autoFocus = false, hint: given, onBlur }: CompanyFieldProps) {
  const { t } = useTranslation();
  const meant = companyOf(value);
  const known = value.name.trim() !== '';
  const hint =
    known && meant === null
      ? t('placements.form.newCompany', { name: value.name.trim() })
      : meant === 'several'
        ? t('placements.form.several')
        : meant === null
          ? t('placements.form.companyHint')
          : aboutCompany(meant);
  return (
    <SuggestField
      name="company"
      label={t('placements.form.company')}
      value={value.name}
      autoFocus={autoFocus}
      maxLength={COMPANY_TEXT_LIMITS.name}
      error={error}
      hint={given ?? hint}
      {...(onBlur === undefined ? {} : { onBlur })}
      suggestions={findCompanies(value.name, MOST).top.map((company) => ({
        key: company.id,
        text: company.name,
        detail: aboutCompany(company),
      }))}
      onChange={(text) => onChange({ name: text, id: null })}
      onChoose={(key) => {
        const id = key as CompanyId;
        onChange({ name: readBoard().get('company', id)?.name ?? '', id });
      }}
    />
  );
}

/** "hotel · Helsingør". */
function aboutCompany({ branch, place }: Company): string {
  return [branch, place].filter(Boolean).join(' · ');
}
