import { ArrowRight, Flag, LogOut, Pause, UserPlus, UsersRound, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';

import type { ComparedBoards } from '../../../shared/ipc/payloads.ts';
import {
  COMPARED_KINDS,
  countKinds,
  countThere,
  isHanded,
  type ComparedKind,
} from '../../../shared/snapshot/compare.ts';
import { flowTable } from '../../../shared/snapshot/compare-flows.ts';
import { formatLongDay, formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './compared.module.css';
import { FlowPicture } from './flow-picture.tsx';
import { FlowTableView } from './flow-table.tsx';
import { listLines } from './list-lines.ts';
import { ComparedList } from './compared-list.tsx';
import type { Shown } from './use-comparison.ts';
import { endsOf } from './words.ts';

const SIGNS: Readonly<Record<ComparedKind, LucideIcon>> = {
  came: UserPlus,
  moved: ArrowRight,
  handed: UsersRound,
  ended: Flag,
  went: LogOut,
  stayed: Pause,
};

/** How many there were and are, and who is not counted. */
export function Summary({ told: { comparison, firstDay, erased } }: Pick<ComparedProps, 'told'>) {
  const { t } = useTranslation();
  const { from, to } = comparison;
  const count = (at: 'from' | 'to'): string => {
    const { all, ended } = countThere(comparison, at);
    return t(ended === 0 ? 'comparison.citizens' : 'comparison.citizensEnded', { count: all, ended });
  };
  const days = { from: formatLongDay(from), before: count('from'), to: formatLongDay(to), after: count('to') };
  return (
    <span role="status">
      {t('comparison.summary', days)}
      {from < firstDay && ` ${t('comparison.beforeBoard', { day: formatLongDay(firstDay) })}`}
      {erased > 0 && ` ${t('comparison.erased', { count: erased, day: formatLongDay(from) })}`}
    </span>
  );
}

interface ComparedProps {
  readonly told: ComparedBoards;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

/** What two days say of each other. */
export function Compared({ told: { comparison }, shown, onShow }: ComparedProps) {
  const { t } = useTranslation();
  const flows = useMemo(() => flowTable(comparison), [comparison]);
  const { from, to } = comparison;
  return (
    <>
      <div className={styles['told']}>
        {from === to && <Notice>{t('comparison.same')}</Notice>}
        <Kinds told={comparison} shown={shown} onShow={onShow} />
      </div>
      <div className={styles['halves']}>
        <div className={styles['flows']}>
          <section aria-label={t('comparison.picture')}>
            <h3 className={styles['heading']}>{t('comparison.picture')}</h3>
            <FlowPicture told={comparison} flows={flows} shown={shown} onShow={onShow} />
          </section>
          <section aria-label={t('comparison.table')}>
            <h3 className={styles['heading']}>{t('comparison.table')}</h3>
            <FlowTableView told={comparison} flows={flows} />
          </section>
        </div>
        <section className={styles['people']} aria-label={t('comparison.list')}>
          <People told={comparison} shown={shown} onShow={onShow} />
        </section>
      </div>
    </>
  );
}

interface PartProps extends Pick<ComparedProps, 'shown' | 'onShow'> {
  readonly told: ComparedBoards['comparison'];
}

/** How many there are of each kind, those who moved and were handed over under both; a press shows only them in the list. */
function Kinds({ told, shown, onShow }: PartProps) {
  const { t } = useTranslation();
  const kinds = useMemo(() => countKinds(told), [told]);
  // Whoever moved and was handed over is told under both.
  const handed = useMemo(() => told.people.filter(isHanded).length, [told]);
  const counts = { ...kinds, handed };
  const also = handed - kinds.handed;
  return (
    <div className={styles['kinds']} role="group" aria-label={t('comparison.what')}>
      {COMPARED_KINDS.map((kind) => {
        const Sign = SIGNS[kind];
        const isOn = shown !== null && 'kind' in shown && shown.kind === kind;
        return (
          <button
            key={kind}
            type="button"
            className={styles['kind']}
            aria-pressed={isOn}
            disabled={counts[kind] === 0 && !isOn}
            title={t(`comparison.hints.${kind}`)}
            onClick={() => onShow(isOn ? null : { kind })}
          >
            <span className={styles['number']}>{formatNumber(counts[kind])}</span>{' '}
            <span className={styles['kindName']}>
              <Sign aria-hidden /> {t(`comparison.kinds.${kind}`)}
            </span>
            {kind === 'handed' && also > 0 && (
              <>
                {' '}
                <span className={styles['also']}>{t('comparison.alsoMoved', { count: also })}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}

function People({ told, shown, onShow }: PartProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => listLines(told, shown), [told, shown]);
  const first = lines.find((line) => line.kind === 'person');
  const ends = shown !== null && !('kind' in shown) && first ? endsOf(first.person, told) : null;
  return (
    <>
      <div className={styles['listHead']}>
        <h3 className={styles['heading']}>{ends ? `${ends.from} → ${ends.to}` : t('comparison.list')}</h3>
        {shown !== null && (
          <Button variant="quiet" onClick={() => onShow(null)}>
            {t('comparison.showAll')}
          </Button>
        )}
      </div>
      <ComparedList key={JSON.stringify(shown)} told={told} lines={lines} />
    </>
  );
}
