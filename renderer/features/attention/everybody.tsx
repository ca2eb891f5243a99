import { useMemo } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { attentionOnBoard, boardStore, readBoard, useConsultant, useToday, type RowOwner } from '../../state/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { formatNumber } from '../../i18n/format.ts';
import styles from './attention-panel.module.css';
import { GladPicture } from './glad-picture.tsx';
import { countsOf, listOf, REASON_FILTERS, type ReasonFilter } from './lists.ts';
import type { Line } from './line.ts';
import { PeopleList } from './people-list.tsx';
import { whyOf } from './words.ts';

export interface EverybodyProps {
  readonly owner: RowOwner | null;
  readonly filter: ReasonFilter;
  readonly onFilter: (filter: ReasonFilter) => void;
}

/** Everybody who may be about to be forgotten, who has waited longest first. */
export function Everybody({ owner, filter, onFilter }: EverybodyProps) {
  const { t } = useTranslation();
  const { lines, counts } = useLines(owner, filter);
  return (
    <>
      <div className={styles['filters']}>
        <Segmented<ReasonFilter>
          label={t('attention.reasons')}
          value={filter}
          options={REASON_FILTERS.map((one) => ({
            value: one,
            label: t('attention.filterCount', {
              name: t(`attention.filters.${one}`),
              shown: formatNumber(counts[one]),
            }),
          }))}
          onChange={onFilter}
        />
      </div>
      {lines.length > 0 ? (
        <PeopleList list={`everybody ${filter} ${String(owner)}`} label={t('attention.list')} lines={lines} />
      ) : (
        <Nobody owner={owner} isAll={counts.all === 0} />
      )}
    </>
  );
}

function useLines(owner: RowOwner | null, filter: ReasonFilter) {
  const today = useToday();
  const revision = boardStore((state) => state.revision);
  const all = useMemo(() => ({ revision, list: attentionOnBoard(readBoard(), today) }), [revision, today]);
  const listed = useMemo(() => {
    const board = readBoard();
    const mine =
      owner === null
        ? all.list
        : all.list.filter(({ citizenId }) => (board.get('citizen', citizenId)?.consultantId ?? 'none') === owner);
    const shown = listOf(mine, filter, (id) => board.get('citizen', id)?.name ?? '');
    const lines = shown.map(({ citizenId, reasons }): Line => ({
      kind: 'person',
      key: citizenId,
      id: citizenId,
      why: (citizen, lane) => whyOf({ reasons }, citizen, lane),
    }));
    return { lines, counts: countsOf(mine) };
  }, [all, owner, filter]);
  return listed;
}

function Nobody({ owner, isAll }: { readonly owner: RowOwner | null; readonly isAll: boolean }) {
  const { t } = useTranslation();
  const consultant = useConsultant(owner === null || owner === 'none' ? null : owner);
  const isEmpty = boardStore((state) => [...state.laneViews.values()].every((view) => view.total === 0));
  if (isEmpty) return <EmptyState title={t('attention.none.board')} text={t('attention.none.boardText')} />;
  if (!isAll) return <EmptyState title={t('attention.none.filter')} text={t('attention.none.filterText')} />;
  if (owner === 'none') return <EmptyState picture={<GladPicture />} title={t('attention.none.title')} />;
  return (
    <EmptyState
      picture={<GladPicture />}
      title={t('attention.none.title')}
      text={consultant ? t('attention.none.ownerText', { name: consultant.name }) : t('attention.none.text')}
    />
  );
}
