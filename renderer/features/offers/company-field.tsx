import { useMemo } from 'react';

import { COMPANY_TEXT_LIMITS } from '../../../shared/domain/company.ts';
import { isBlank } from '../../../shared/lib/safe-text.ts';
import { useTranslation } from '../../i18n/index.ts';
import { findCompanies } from '../../state/index.ts';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import type { OfferWork } from './use-offer-form.ts';

/** Most companies offered at a time. */
const MOST = 6;

/** Which company it is: one of the board, found by a few letters, or a new one. */
export function CompanyField({ work, error }: { readonly work: OfferWork; readonly error: string | undefined }) {
  const { t } = useTranslation();
  const { values, company, companies } = work;
  const suggestions = useMemo(() => (company ? [] : suggestionsFor(values.company)), [company, values.company]);
  const isNew = !company && !isBlank(values.company);
  return (
    <SuggestField
      name="company"
      label={t('offers.fields.company')}
      autoFocus
      maxLength={COMPANY_TEXT_LIMITS.name}
      value={values.company}
      error={error}
      hint={isNew && suggestions.length === 0 ? t('offers.hints.newCompany') : undefined}
      suggestions={suggestions}
      onChange={(name) => work.change({ company: name, companyId: null })}
      onChoose={(id) => {
        const chosen = companies.find((one) => one.id === id);
        if (!chosen) return;
        const { name, branch, place } = chosen;
        work.change({
          company: name,
          companyId: chosen.id,
          // What is known of the company need not be typed again.
          ...(values.branch === '' ? { branch } : {}),
          ...(values.place === '' ? { place } : {}),
        });
      }}
    />
  );
}

/** Nobody is offered before a letter is typed: there it would only be in the way. */
function suggestionsFor(typed: string): readonly Suggestion[] {
  if (isBlank(typed)) return [];
  return findCompanies(typed, MOST).top.map(({ id, name, branch, place }) => ({
    key: id,
    text: name,
    detail: [branch, place].filter(Boolean).join(', '),
  }));
}
