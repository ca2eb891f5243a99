import { Eye, Pencil, UserPlus } from 'lucide-react';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import { translate as t } from '../../i18n/index.ts';
import { openPanel, toggleOnly, viewStore, type RowOwner } from '../../state/index.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { printItem } from './print-items.tsx';

/** What can be done with a consultant's row, or with that of those who have nobody; `name` as it is read on the board. */
export function rowItems(owner: RowOwner, consultant: Consultant | undefined, name: string): readonly MenuItem[] {
  const alone = viewStore.getState().only.length > 0;
  const consultantId = owner === 'none' ? null : owner;
  const items: MenuItem[] = [
    {
      key: 'citizen',
      label: t('board.row.addCitizen', { name }),
      icon: <UserPlus aria-hidden />,
      run: () => openPanel({ kind: 'citizen-new', consultantId }),
    },
    {
      key: 'only',
      label: alone ? t('board.row.all') : t('board.row.only', { name }),
      icon: <Eye aria-hidden />,
      run: () => (alone ? viewStore.setState({ only: [] }) : toggleOnly(owner)),
    },
  ];
  if (consultant)
    items.push({
      key: 'edit',
      label: t('board.row.edit'),
      icon: <Pencil aria-hidden />,
      run: () => openPanel({ kind: 'consultant-edit', id: consultant.id }),
    });
  items.push(printItem({ owners: [owner] }));
  return items;
}
