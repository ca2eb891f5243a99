import { Printer } from 'lucide-react';

import { translate as t } from '../../i18n/index.ts';
import { openPanel, type PrintChoice } from '../../state/index.ts';
import type { MenuItem } from '../../ui/menu.tsx';

type Formats = readonly PrintChoice['format'][];
type Ids = PrintChoice['citizens'] & object;
type Whom = Omit<PrintChoice, 'format'>;
const OF_PEOPLE: Formats = ['labels', 'visit'];

/** What can be put on paper of a lane or a consultant: a poster, cards to cut out, a list to take along. */
export function printItem(whom: Whom): MenuItem {
  return submenu(['poster-a3', 'labels', 'visit'], whom);
}

/** The same of people: so few are no poster. */
export function printPeopleItem(citizens: Ids): MenuItem {
  return submenu(OF_PEOPLE, { citizens });
}

/** What such a submenu holds. */
export const printPeopleItems = (citizens: Ids): readonly MenuItem[] => formatItems(OF_PEOPLE, { citizens });

function submenu(formats: Formats, whom: Whom): MenuItem {
  return {
    key: 'print',
    label: t('snapshot.print.menu'),
    icon: <Printer aria-hidden />,
    items: formatItems(formats, whom),
  };
}

function formatItems(formats: Formats, whom: Whom): readonly MenuItem[] {
  return formats.map((format) => ({
    key: format,
    label: t(`snapshot.print.items.${format}`),
    run: () => openPanel({ kind: 'snapshot', first: { ...whom, format } }),
  }));
}
