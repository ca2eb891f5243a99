import {
  Building2,
  CalendarCheck2,
  CalendarClock,
  CalendarX2,
  ChartColumn,
  ClipboardPen,
  Columns3,
  Eye,
  FileOutput,
  FileSpreadsheet,
  GitCompareArrows,
  Handshake,
  History,
  IdCard,
  Kanban,
  Keyboard,
  KeyRound,
  Menu as MenuIcon,
  MonitorUp,
  PhoneIncoming,
  Presentation,
  Search,
  ScrollText,
  Settings,
  UserRoundCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';

import type { da } from '../i18n/da/index.ts';
import { translate as t, useTranslation } from '../i18n/index.ts';
import { useIsSupervisor } from '../state/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { actionLabel, actionOf, shownShortcut, type ActionId } from './actions.ts';

type GroupKey = keyof (typeof da)['app']['menuGroups'];

/** What is reached most often stands first, in the groups as in each of them. */
function groupsFor(isSupervisor: boolean): readonly MenuItem[] {
  return [
    group('daily', [
      line('palette', Search),
      line('attention', UserRoundCheck),
      line('myDay', CalendarCheck2),
      line('recent', History),
    ]),
    group('together', [line('meeting', Presentation), line('wall', MonitorUp), line('past', CalendarClock)]),
    group('companies', [line('newOffer', PhoneIncoming), line('offers', Handshake), line('companies', Building2)]),
    group('print', [
      line('printPoster', Kanban, t('snapshot.print.items.poster-a3')),
      line('printLabels', IdCard, t('snapshot.print.items.labels')),
      line('printVisit', ClipboardPen, t('snapshot.print.items.visit')),
    ]),
    group('files', [
      ...(isSupervisor ? [line('insight', ChartColumn)] : []),
      line('comparison', GitCompareArrows),
      line('snapshot', FileOutput),
      line('import', FileSpreadsheet),
    ]),
    group('access', [
      line('people', KeyRound),
      line('accessLog', ScrollText),
      isSupervisor ? line('deletion', CalendarX2) : line('leader', Eye),
    ]),
    group('setup', [
      line('lanes', Columns3),
      line('consultants', Users),
      line('settings', Settings),
      line('shortcuts', Keyboard),
    ]),
  ];
}

function group(key: GroupKey, items: readonly MenuItem[]): MenuItem {
  return { key, heading: t(`app.menuGroups.${key}`), items };
}

/** `label`: what it is called under a heading that says the rest. */
function line(id: ActionId, Icon: LucideIcon, label = actionLabel(id)): MenuItem {
  return {
    key: id,
    label,
    icon: <Icon aria-hidden />,
    shortcut: shownShortcut(id),
    run: () => actionOf(id).run(null),
  };
}

/** Everything the board can do that is not done on a card. */
export function MainMenu() {
  const { t: words } = useTranslation();
  const isSupervisor = useIsSupervisor();
  return (
    <Menu
      trigger={
        <IconButton label={words('app.menu')}>
          <MenuIcon aria-hidden />
        </IconButton>
      }
      items={() => groupsFor(isSupervisor)}
      inColumns
    />
  );
}
