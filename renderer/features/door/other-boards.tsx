import { ChevronDown, FolderOpen, MapPin, Plus, RotateCcw, X } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { folderName } from './path-parts.ts';

export interface OtherBoardsProps {
  readonly path: string;
  readonly recentPaths: readonly string[];
  readonly pathShown: boolean;
  readonly onPathShown: (shown: boolean) => void;
  readonly onOther: (path: string) => void;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
  readonly onRestore: () => void;
  readonly onForget: (path: string) => void;
}

/** Boards by their names. Where one lies is told when asked: a path may bear the name of a person. */
export function OtherBoards({ path, recentPaths, pathShown, onPathShown, onOther, ...ways }: OtherBoardsProps) {
  const { t } = useTranslation();
  const others = recentPaths.filter((recent) => recent !== path);
  const items: readonly MenuItem[] = [
    ...others.map((recent) => ({ key: recent, label: folderName(recent), run: () => onOther(recent) })),
    ...(others.length > 0 ? [{ key: 'line', separator: true } as const] : []),
    { key: 'open', label: t('door.unlock.open'), icon: <FolderOpen aria-hidden />, run: ways.onOpen },
    { key: 'create', label: t('door.unlock.create'), icon: <Plus aria-hidden />, run: ways.onCreate },
    { key: 'restore', label: t('backups.door.action'), icon: <RotateCcw aria-hidden />, run: ways.onRestore },
    { key: 'line-2', separator: true },
    {
      key: 'path',
      label: t('door.unlock.showPath'),
      icon: <MapPin aria-hidden />,
      checked: pathShown,
      run: () => onPathShown(!pathShown),
    },
    { key: 'forget', label: t('door.unlock.forget'), icon: <X aria-hidden />, run: () => ways.onForget(path) },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <Button variant="quiet" icon={<ChevronDown aria-hidden />}>
          {t('door.unlock.otherBoard')}
        </Button>
      }
    />
  );
}
