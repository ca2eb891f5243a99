import type { Company } from '../../../shared/domain/company.ts';
import { agreementState } from '../../../shared/domain/company-state.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { placementStage } from '../../../shared/domain/placement.ts';
import { compareDanish } from '../../../shared/lib/danish-collation.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, openCompany, openPanel, placementsAt, readBoard, useToday } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import styles from './agreements-of.module.css';
import { agreementWords } from './company-words.ts';

/** So many are in sight; the list of companies has them all. */
const SHOWN = 3;

/** Agreements that end soon or have ended, at companies where a consultant has somebody now. Nothing where there are none. */
export function AgreementsOf({ owner }: { readonly owner: ConsultantId | null }) {
  const { t } = useTranslation();
  const today = useToday();
  boardStore((state) => state.revision);
  const companies = owner === null ? [] : endingAgreements(owner, today);
  if (companies.length === 0) return null;
  const others = companies.length - SHOWN;
  return (
    <section className={styles['agreements']} aria-labelledby="agreements-ending">
      <h3 id="agreements-ending" className={styles['title']}>
        {t('companies.agreements.title')}
      </h3>
      <ul className={styles['list']}>
        {companies.slice(0, SHOWN).map((company) => (
          <li key={company.id}>
            <TextButton onClick={() => openCompany(company.id)}>
              <bdi>{company.name}</bdi>
            </TextButton>{' '}
            <span>{agreementWords(company, today).words}</span>
          </li>
        ))}
        {others > 0 && (
          <li>
            <TextButton onClick={() => openPanel({ kind: 'companies' })}>
              {t('companies.agreements.others', { count: others })}
            </TextButton>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The one that ended first, or ends first, first. */
function endingAgreements(owner: ConsultantId, today: IsoDate): readonly Company[] {
  const board = readBoard();
  const ending: Company[] = [];
  for (const company of board.all('company')) {
    const { kind } = agreementState(company, today);
    if (kind !== 'soon' && kind !== 'past') continue;
    const isOwn = placementsAt(company.id).some(
      (placement) =>
        placementStage(placement, today) === 'running' &&
        board.get('citizen', placement.citizenId)?.consultantId === owner,
    );
    if (isOwn) ending.push(company);
  }
  const until = ({ agreementUntil }: Company): string => agreementUntil ?? '';
  return ending.sort((a, b) => (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : compareDanish(a.name, b.name)));
}
