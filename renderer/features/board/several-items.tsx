import { CalendarClock, CalendarOff, Columns3, UserRound, X } from 'lucide-react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { dayInWeeks } from '../../../shared/domain/next-date.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { boardStore, readToday } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { printPeopleItem } from './print-items.tsx';
import { clearSelection } from './select-cards.ts';
import { dateSeveral, handOverSeveral, moveSeveral } from './several-steps.ts';

type Ids = readonly CitizenId[];
const WEEKS = [1, 2, 3, 4] as const;

/** Everything that can be done with several cards at once, for the menu of any of them. */
export function severalItems(ids: Ids): readonly MenuItem[] {
  return [
    { key: 'lanes', label: t('finding.several.move'), icon: <Columns3 aria-hidden />, items: laneItems(ids) },
    { key: 'owners', label: t('finding.several.handOver'), icon: <UserRound aria-hidden />, items: ownerItems(ids) },
    { key: 'date', label: t('finding.several.nextDate'), icon: <CalendarClock aria-hidden />, items: dateItems(ids) },
    printPeopleItem(ids),
    { key: 'line', separator: true },
    {
      key: 'clear',
      label: t('finding.several.clear'),
      icon: <X aria-hidden />,
      shortcut: 'Esc',
      run: () => void clearSelection(),
    },
  ];
}

export function laneItems(ids: Ids): readonly MenuItem[] {
  return boardStore.getState().lanes.map((lane) => ({
    key: lane.id,
    label: lane.name,
    icon: <LaneIcon name={lane.icon} />,
    run: () => void moveSeveral(ids, lane.id),
  }));
}

export function ownerItems(ids: Ids): readonly MenuItem[] {
  const people: MenuItem[] = boardStore
    .getState()
    .consultants.filter((one) => one.active)
    .map((one) => ({
      key: one.id,
      label: one.name,
      icon: <ConsultantBadge initials={one.initials} color={one.color} />,
      run: () => void handOverSeveral(ids, one.id),
    }));
  return [
    ...people,
    { key: 'line', separator: true },
    { key: 'none', label: t('common.unassigned'), run: () => void handOverSeveral(ids, null) },
  ];
}

function dateItems(ids: Ids): readonly MenuItem[] {
  return [
    ...weeksAhead().map(({ day, label, aside }) => ({
      key: day,
      label,
      shortcut: aside,
      run: () => void dateSeveral(ids, day),
    })),
    { key: 'line', separator: true },
    {
      key: 'none',
      label: t('finding.several.nextDateNone'),
      icon: <CalendarOff aria-hidden />,
      run: () => void dateSeveral(ids, null),
    },
  ];
}

/** The days that are mostly chosen: so many weeks from today. */
export function weeksAhead(): readonly { readonly day: IsoDate; readonly label: string; readonly aside: string }[] {
  const today = readToday();
  return WEEKS.map((count) => {
    const day = dayInWeeks(today, count);
    return { day, label: t('finding.several.weeks', { count }), aside: formatDay(day, today) };
  });
}
