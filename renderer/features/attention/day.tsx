import { useMemo } from 'react';

import type { CitizenId, ConsultantId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import {
  attentionTo,
  boardStore,
  openPanel,
  placementSignOf,
  readBoard,
  useConsultant,
  useConsultants,
  useToday,
} from '../../state/index.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GladPicture } from './glad-picture.tsx';
import type { Line } from './line.ts';
import { DAY_PARTS, dayOf, type DayLine, type DayPart } from './lists.ts';
import { PeopleList } from './people-list.tsx';
import { whyInDay, whyOf, whyPlacement } from './words.ts';

/** One consultant's day, to be worked from top to bottom; what was done today at its foot. */
export function Day({ owner }: { readonly owner: ConsultantId | null }) {
  const { t } = useTranslation();
  const consultant = useConsultant(owner);
  const someone = useConsultants().some((one) => one.active);
  const lines = useLines(owner);
  if (!consultant)
    return (
      <EmptyState
        title={t('attention.none.who')}
        text={someone ? t('attention.none.whoText') : t('attention.none.noConsultants')}
      >
        {!someone && (
          <Button variant="primary" data-way-on onClick={() => openPanel({ kind: 'consultants' })}>
            {t('attention.none.addConsultants')}
          </Button>
        )}
      </EmptyState>
    );
  if (lines.length > 0)
    return <PeopleList list={`day ${consultant.id}`} label={t('attention.dayList')} lines={lines} withoutOwner />;
  return (
    <EmptyState
      picture={<GladPicture />}
      title={t('attention.none.day')}
      text={t('attention.none.dayText', { name: consultant.name })}
    />
  );
}

function useLines(owner: ConsultantId | null): readonly Line[] {
  const { t } = useTranslation();
  const today = useToday();
  const revision = boardStore((state) => state.revision);
  const day = useMemo(() => ({ revision, lines: ofConsultant(owner, today) }), [revision, owner, today]);
  return useMemo(() => {
    const withHead = (part: DayPart): readonly Line[] => {
      const own = day.lines.filter((line) => line.part === part);
      return own.length === 0
        ? []
        : [
            { kind: 'head', key: part, title: t(`attention.parts.${part}`), count: own.length },
            ...own.map((line) => personLine(line, today)),
          ];
    };
    return DAY_PARTS.flatMap(withHead);
  }, [day, today, t]);
}

function ofConsultant(owner: ConsultantId | null, today: IsoDate): readonly DayLine[] {
  const board = readBoard();
  const own = [...board.all('citizen')].filter((citizen) => citizen.consultantId === owner);
  const endsIn = (id: CitizenId): number | null => {
    const clock = placementSignOf(id, today)?.clock;
    return clock?.endsSoon === true ? clock.daysLeft : null;
  };
  return owner === null ? [] : dayOf(own, (id) => board.get('lane', id), today, endsIn);
}

function personLine(line: DayLine, today: IsoDate): Line {
  return {
    kind: 'person',
    key: `${line.part} ${line.citizenId}`,
    id: line.citizenId,
    isDone: line.part === 'done',
    why: (citizen, lane) => {
      const own = whyInDay(line, citizen, today);
      if (line.part === 'done') return own ? [own] : [];
      const reasons = whyOf(attentionTo(citizen, lane, today) ?? { reasons: [] }, citizen, lane);
      const placement = whyPlacement(placementSignOf(citizen.id, today));
      return [own, ...reasons, placement].filter((why) => why !== null);
    },
  };
}
