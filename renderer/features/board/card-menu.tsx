import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Columns3,
  MessageSquarePlus,
  PanelRightOpen,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { actionLabel, actionOf, type ActionId } from '../../app/actions.ts';
import { recordItems } from '../../app/card-items.tsx';
import { shortcutText } from '../../app/shortcut.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { boardStore, moveCard, readBoard, removeCard } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { AnchoredMenu, type MenuItem } from '../../ui/menu.tsx';
import { cardMenuStore } from './card-menu-store.ts';
import { wantFocus } from './focus-store.ts';
import { printPeopleItem } from './print-items.tsx';
import { selectedWith } from './select-cards.ts';
import { severalItems } from './several-items.tsx';

/** Everything a drag can do, and the rest, without one. */
export function CardMenu() {
  const open = cardMenuStore((state) => state.open);
  // Hears when the language changes; the items are made by the table.
  useTranslation();
  return (
    <AnchoredMenu
      open={open !== null}
      anchor={open?.anchor ?? null}
      items={open ? itemsFor(open.id) : []}
      onClose={() => {
        if (open) wantFocus(open.id);
        cardMenuStore.setState({ open: null });
      }}
    />
  );
}

/** On one of several selected cards: what can be done with all of them. */
function itemsFor(id: CitizenId): readonly MenuItem[] {
  const together = selectedWith(id);
  return together.length > 1 ? severalItems(together) : cardItems(id);
}

function cardItems(id: CitizenId): readonly MenuItem[] {
  const citizen = readBoard().get('citizen', id);
  if (!citizen) return [];
  const { lanes, consultants } = boardStore.getState();
  const toLanes: MenuItem[] = lanes.map((lane) => ({
    key: lane.id,
    label: lane.name,
    icon: <LaneIcon name={lane.icon} />,
    checked: lane.id === citizen.laneId ? true : undefined,
    run: () => lane.id !== citizen.laneId && void moveCard(id, lane.id, undefined, 'last'),
  }));
  return [
    item('openCard', id, <PanelRightOpen aria-hidden />),
    item('addContact', id, <MessageSquarePlus aria-hidden />),
    { key: 'line-1', separator: true },
    { key: 'lanes', label: actionLabel('moveTo'), icon: <Columns3 aria-hidden />, items: toLanes },
    { key: 'owners', label: actionLabel('handOver'), icon: <UserRound aria-hidden />, items: ownerItems(id) },
    item('moveTop', id, <ArrowUpToLine aria-hidden />),
    item('moveUp', id, <ArrowUp aria-hidden />),
    item('moveDown', id, <ArrowDown aria-hidden />),
    item('moveBottom', id, <ArrowDownToLine aria-hidden />),
    { key: 'line-2', separator: true },
    printPeopleItem([id]),
    ...recordItems(id, () => removeCard(id)),
  ];

  function ownerItems(card: CitizenId): MenuItem[] {
    const place = { after: card } as const;
    const own = citizen?.consultantId ?? null;
    const laneId = citizen?.laneId;
    if (laneId === undefined) return [];
    const people: MenuItem[] = consultants
      .filter((one) => one.active)
      .map((one) => ({
        key: one.id,
        label: one.name,
        icon: <ConsultantBadge initials={one.initials} color={one.color} />,
        checked: one.id === own ? true : undefined,
        run: () => one.id !== own && void moveCard(card, laneId, one.id, place),
      }));
    return [
      ...people,
      { key: 'line', separator: true },
      {
        key: 'none',
        label: t('common.unassigned'),
        checked: own === null ? true : undefined,
        run: () => own !== null && void moveCard(card, laneId, null, place),
      },
    ];
  }
}

function item(action: ActionId, id: CitizenId, icon: ReactNode): MenuItem {
  const { shortcuts, run } = actionOf(action);
  const [shown] = shortcuts;
  return {
    key: action,
    label: actionLabel(action),
    icon,
    shortcut: shown && shortcutText(shown),
    run: () => run(id),
  };
}
