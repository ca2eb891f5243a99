import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Lang } from '../../../shared/ipc/bridge.ts';
import type { BoardView } from '../../../shared/ipc/payloads.ts';
import { LOCK_ACCELERATOR } from '../lock/hotkey.ts';
import { VIEW_ACCELERATORS } from '../triggers/view-hotkeys.ts';
import { type TextKey, texts } from './texts.ts';

export interface MenuOptions {
  readonly lang: Lang;
  /** What is shown of the board; null: nothing. */
  readonly view: BoardView | null;
  readonly lock: () => void;
  readonly show: (view: BoardView) => void;
  readonly quit: () => void;
  /** Asks the open board to run one of its actions. */
  readonly act: (actionId: string) => void;
  readonly zoom: (step: 1 | -1 | 'reset') => void;
  readonly platform: NodeJS.Platform;
}

/** The system's menu: seen on macOS, and elsewhere only the home of its shortcuts, since the page has its own header. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

function menuTemplate({
  lang,
  view,
  lock,
  show,
  quit,
  act,
  zoom,
  platform,
}: MenuOptions): MenuItemConstructorOptions[] {
  const words = texts[lang];
  const mac = platform === 'darwin';
  const action = (key: TextKey, actionId: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: words[key],
    enabled: view === 'open',
    click: () => act(actionId),
    // Shown only: the page has these keys, since what they do depends on where the cursor is.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const lockItem = { label: words.lock, enabled: view !== null, accelerator: LOCK_ACCELERATOR, click: lock };
  const viewItem = (key: TextKey, asked: BoardView): MenuItemConstructorOptions => ({
    label: words[key],
    enabled: view !== null && view !== asked,
    click: () => show(asked),
    accelerator: VIEW_ACCELERATORS[asked],
    registerAccelerator: false,
  });
  const quitItem = { label: words.quit, accelerator: 'CommandOrControl+Q', click: quit };
  const settings = action('settings', 'settings', 'CommandOrControl+,');
  const file = [
    action('newCitizen', 'addCitizen', 'CommandOrControl+N'),
    action('importFile', 'import', 'CommandOrControl+I'),
  ];
  return [
    ...(mac ? [{ label: 'Tavle', submenu: [settings, lockItem, separator, quitItem] }] : []),
    { label: words.file, submenu: mac ? file : [...file, separator, settings, lockItem, separator, quitItem] },
    editMenu(words, action),
    {
      label: words.view,
      submenu: [
        viewItem('glance', 'glance'),
        viewItem('showNames', 'open'),
        separator,
        { label: words.zoomIn, accelerator: 'CommandOrControl+Plus', click: () => zoom(1) },
        { label: words.zoomOut, accelerator: 'CommandOrControl+-', click: () => zoom(-1) },
        { label: words.zoomReset, accelerator: 'CommandOrControl+0', click: () => zoom('reset') },
        separator,
        { label: words.fullscreen, role: 'togglefullscreen' },
      ],
    },
    ...(mac ? [{ label: words.window, submenu: [{ label: words.minimize, role: 'minimize' as const }] }] : []),
  ];
}

type ActionItem = (key: TextKey, actionId: string, accelerator?: string) => MenuItemConstructorOptions;

function editMenu(words: Readonly<Record<TextKey, string>>, action: ActionItem): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      action('undo', 'undo', 'CommandOrControl+Z'),
      action('redo', 'redo', 'CommandOrControl+Shift+Z'),
      separator,
      { label: words.cut, role: 'cut' },
      { label: words.copy, role: 'copy' },
      { label: words.paste, role: 'paste' },
      { label: words.selectAll, role: 'selectAll' },
      separator,
      action('search', 'find', 'CommandOrControl+F'),
    ],
  };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };
