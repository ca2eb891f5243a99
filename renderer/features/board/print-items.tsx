import { Printer } from 'lucide-react';

import { translate as t } from '../../i18n/index.ts';
import { openPanel, type PrintChoice } from '../../state/index.ts';
import type { MenuItem } from '../../ui/menu.tsx';

/** What can be put on paper of a lane or a consultant: a poster, cards to cut out, a list to take along. */
export function printItem(whom: Omit<PrintChoice, 'format'>): MenuItem {
  return submenu(['poster-a3', 'labels', 'visit'], whom);
}

/** The same of people: so few are no poster. */
export function printPeopleItem(citizens: PrintChoice['citizens'] & object): MenuItem {
  return submenu(['labels', 'visit'], { citizens });
}

function submenu(formats: readonly PrintChoice['format'][], whom: Omit<PrintChoice, 'format'>): MenuItem {
  return {
    key: 'print',
    label: t('snapshot.print.menu'),
    icon: <Printer aria-hidden />,
    items: formats.map((format) => ({
      key: format,
      label: t(`snapshot.print.items.${format}`),
      run: () => openPanel({ kind: 'snapshot', first: { ...whom, format } }),
    })),
  };
}
