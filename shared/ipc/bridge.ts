/** Language of the interface. Danish first. */
export type Lang = 'da' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** Settings of this PC; holds nothing about anybody. */
export interface Settings {
  readonly lang: Lang;
  readonly theme: Theme;
}

/**
 * Why the door is closed; the page makes the sentence. `locked`: everything is saved; `locked-unsaved`: what was asked for last is not;
 * `locked-unknown`: nobody can tell (yet).
 */
export type DoorReason = 'started' | 'locked' | 'locked-unsaved' | 'locked-unknown' | 'vault-stopped' | 'board-stopped';

/** What the door page starts from. */
export interface DoorState {
  readonly settings: Settings;
  readonly reason: DoorReason;
  /** The vault folder that opens next: from `--board`, the last one used, or the one just locked. Null on a first start. */
  readonly boardPath: string | null;
  /** Other vault folders opened on this PC, newest first. */
  readonly recentPaths: readonly string[];
  /** Where a new board is proposed to live. */
  readonly proposedFolder: string;
}

/** What main answers a page: no records, no passphrases. All by named method. */
export interface DoorBridge {
  readonly state: () => Promise<DoorState>;
  /** The system's folder chooser; null when it was cancelled. `purpose` sets its title. */
  readonly chooseFolder: (purpose: 'create' | 'open') => Promise<string | null>;
  readonly saveSettings: (settings: Partial<Settings>) => Promise<Settings>;
  readonly forgetPath: (path: string) => Promise<void>;
  /** Another board was asked for (the app was started once more with `--board`): `state` tells which. */
  readonly onOffer: (listener: () => void) => void;
  /** The reason turned out to be another than `state` said; called at once with the last one that came before. One listener. */
  readonly onReason: (listener: (reason: DoorReason) => void) => void;
  /** The door is painted (for measuring and for tests). */
  readonly painted: () => void;
}

export interface BoardBridge {
  readonly settings: () => Promise<Settings>;
  readonly saveSettings: (settings: Partial<Settings>) => Promise<Settings>;
  /** Closes the door now. Cannot be refused. */
  readonly lock: () => void;
  /** Main asks for the last drafts; the page saves them over its port and answers with `closingDone`. At most 500 ms are given. */
  readonly onClosing: (listener: () => void) => void;
  readonly closingDone: () => void;
  /** A menu item of the system menu was chosen (macOS); ids of the action table. */
  readonly onAction: (listener: (actionId: string) => void) => void;
  readonly painted: () => void;
}

/** Name of the window message that carries the vault's MessagePort into the page (`event.ports[0]`). */
export const PORT_MESSAGE = 'tavle:port';

/** Channels between a page's preload and main; the only table. `door` and `board` tell who may send. */
export const mainChannels = {
  'door.state': { roles: ['door'], kind: 'invoke' },
  'door.chooseFolder': { roles: ['door'], kind: 'invoke' },
  'door.forgetPath': { roles: ['door'], kind: 'invoke' },
  'settings.read': { roles: ['board'], kind: 'invoke' },
  'settings.save': { roles: ['door', 'board'], kind: 'invoke' },
  'page.painted': { roles: ['door', 'board'], kind: 'send' },
  'board.lock': { roles: ['board'], kind: 'send' },
  'board.closingDone': { roles: ['board'], kind: 'send' },
} as const;
export type MainChannel = keyof typeof mainChannels;

/** Main → page. */
export const pageChannels = {
  port: 'page.port',
  offer: 'door.offer',
  closing: 'board.closing',
  action: 'board.action',
  reason: 'door.reason',
} as const;

declare global {
  /** Present in the door page and the board page respectively, put there by the preload. */
  var tavleDoor: DoorBridge | undefined;
  var tavleBoard: BoardBridge | undefined;
}
