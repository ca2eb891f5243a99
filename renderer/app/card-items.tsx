import { Eraser, FileUser, ScrollText, Trash2 } from 'lucide-react';

import type { CitizenId } from '../../shared/domain/ids.ts';
import { translate as t } from '../i18n/index.ts';
import { openPanel } from '../state/index.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { actionLabel, actionOf } from './actions.ts';

/** What is held about somebody, who saw it, and how it goes: the same in every menu of a card. Of the first two, and of erasing, a supervisor alone is offered. */
export function recordItems(id: CitizenId, onRemove: () => void): readonly MenuItem[] {
  const [access, erase] = [actionOf('accessCard'), actionOf('eraseCard')];
  return [
    ...(access.when()
      ? [
          {
            key: 'access-log',
            label: t('access.ofCard'),
            icon: <ScrollText aria-hidden />,
            run: () => openPanel({ kind: 'access-log', citizenId: id }),
          },
          {
            key: access.id,
            label: actionLabel(access.id),
            icon: <FileUser aria-hidden />,
            run: () => access.run(id),
          },
        ]
      : []),
    { key: 'removeCard', label: actionLabel('removeCard'), icon: <Trash2 aria-hidden />, danger: true, run: onRemove },
    ...(erase.when()
      ? [
          {
            key: erase.id,
            label: actionLabel(erase.id),
            icon: <Eraser aria-hidden />,
            danger: true,
            run: () => erase.run(id),
          },
        ]
      : []),
  ];
}
