import { agreementState, type AgreementState } from '../../../shared/domain/company-state.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

/** How the agreement with a company stands, in words. */
export function agreementWords(
  company: Company,
  today: IsoDate,
): { readonly kind: AgreementState['kind']; readonly words: string } {
  const state = agreementState(company, today);
  const { kind } = state;
  switch (kind) {
    case 'none':
      return { kind, words: t('companies.agreement.none') };
    case 'good':
      return { kind, words: t('companies.agreement.good', { day: formatDay(company.agreementUntil ?? today, today) }) };
    case 'soon':
      return {
        kind,
        words: state.days === 0 ? t('companies.agreement.today') : t('companies.agreement.soon', { count: state.days }),
      };
    case 'past':
      return { kind, words: t('companies.agreement.past', { count: state.days }) };
  }
}

/** "hotel · Helsingør". */
export function aboutCompany({ branch, place }: Pick<Company, 'branch' | 'place'>): string {
  return [branch, place].filter(Boolean).join(' · ');
}
