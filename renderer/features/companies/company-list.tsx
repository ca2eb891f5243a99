import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { Company } from '../../../shared/domain/company.ts';
import { placementCounts } from '../../../shared/domain/company-state.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openCompany, usePlacementsAt, useToday } from '../../state/index.ts';
import { RowList, useRows } from '../../ui/row-list.tsx';
import styles from './company-list.module.css';
import { aboutCompany, agreementWords } from './company-words.ts';

const ROW_REM = 3.5;
/** Kept while a company is open over the list, so that one goes on where one was. */
let lastAt: CompanyId | null = null;

/** The row that has, or would get, the focus; null for none. */
export function focusedCompany(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-company][tabindex="0"]');
}

/** Companies as a list of which only the part in sight is drawn. One stop of Tab, arrows within. */
export function CompanyList({ companies }: { readonly companies: readonly Company[] }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(lastAt);
  const wanted = useRef(false);
  const active = Math.max(
    0,
    companies.findIndex(({ id }) => id === at),
  );
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
  useEffect(() => {
    lastAt = at;
  }, [at]);
  const rows = useRows({
    count: companies.length,
    keyOf: (index) => companies[index]?.id ?? index,
    heightOf: () => ROW_REM * unit,
    active,
  });
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusedCompany()?.focus({ preventScroll: true });
  }, [active]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const goal = goalOf(event, active, companies.length);
    const company = goal === null ? undefined : companies[goal];
    if (goal === null || !company) return;
    event.preventDefault();
    event.stopPropagation();
    rows.virtual.scrollToIndex(goal, { align: 'auto' });
    wanted.current = goal !== active;
    setAt(company.id);
  }
  return (
    <RowList rows={rows} label={t('companies.list')} onKeyDown={onKeyDown}>
      {({ index, key, start, size }) => {
        const company = companies[index];
        return (
          company && (
            <li
              key={key}
              className={styles['row']}
              style={{ top: start, height: size }}
              aria-posinset={index + 1}
              aria-setsize={companies.length}
            >
              <Row company={company} isActive={index === active} onFocus={() => setAt(company.id)} />
            </li>
          )
        );
      }}
    </RowList>
  );
}

function goalOf(event: KeyboardEvent<HTMLElement>, active: number, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return Math.min(count - 1, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function Row({
  company,
  isActive,
  onFocus,
}: {
  readonly company: Company;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { now, ever } = placementCounts(usePlacementsAt(company.id), today);
  const agreement = agreementWords(company, today);
  const name = company.name;
  const about = aboutCompany(company);
  const facts = [
    now === 0 ? t('companies.nobodyNow') : t('companies.now', { count: now }),
    t('companies.ever', { count: ever }),
    company.mentors.length > 0 && t('companies.mentors', { count: company.mentors.length }),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={styles['company']}
      data-company={company.id}
      tabIndex={isActive ? 0 : -1}
      aria-label={[name, about, ...facts, agreement.words].filter(Boolean).join(', ')}
      onFocus={onFocus}
      onClick={() => openCompany(company.id)}
    >
      <span className={styles['who']}>
        <bdi className={styles['name']} title={name}>
          {name}
        </bdi>
        <span className={styles['about']}>{about}</span>
      </span>
      <span className={styles['facts']}>{facts.join(' · ')}</span>
      <span className={styles['agreement']} data-kind={agreement.kind}>
        {agreement.words}
      </span>
    </button>
  );
}
